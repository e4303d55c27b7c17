/** What is known of the bot at one moment. */
export type HealthFacts = {
  readonly version: string;
  readonly now: Temporal.Instant;
  readonly startedAt: Temporal.Instant;
  /** When the last sweep ended; null: none has yet. */
  readonly lastSweep: Temporal.Instant | null;
  readonly chatConnected: boolean;
  readonly storeWritable: boolean;
};

/** What `/healthz` answers: no secret, no name, no address. */
export type Health = {
  readonly healthy: boolean;
  readonly version: string;
  /** Whole seconds; null: there was none yet. */
  readonly secondsSinceLastSweep: number | null;
  readonly chat: "connected" | "disconnected";
  readonly store: "writable" | "not writable";
};

/** A sweep comes every minute; one that talks to a slow GitHub may take some. */
const longestSilence = Temporal.Duration.from({ minutes: 10 });

/** Judges the facts: healthy while sweeps end, the chat is there and the store can be written to. */
export function judgeHealth(facts: HealthFacts): Health {
  const { version, now, startedAt, lastSweep, chatConnected, storeWritable } = facts;
  const silence = now.since(lastSweep ?? startedAt);
  const sweeps = Temporal.Duration.compare(silence, longestSilence) <= 0;
  return {
    healthy: sweeps && chatConnected && storeWritable,
    version,
    secondsSinceLastSweep: lastSweep === null ? null : Math.floor(now.since(lastSweep).total("seconds")),
    chat: chatConnected ? "connected" : "disconnected",
    store: storeWritable ? "writable" : "not writable",
  };
}
