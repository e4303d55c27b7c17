import type { Change, Plan, Written } from "../../ports/pad.ts";
import { connectionFailure } from "../connection-failure.ts";
import type { HedgedocAddress } from "../pad-address.ts";
import type { After } from "./after.ts";
import { connect } from "./connection.ts";
import { probeGeneration, type Generation } from "./generation.ts";
import { openNote } from "./open-note.ts";
import { persist } from "./persist.ts";
import { socketAddress } from "./socket-address.ts";
import { hedgedocWriteFailures as failures } from "./write-failures.ts";
import { writeLive } from "./write-live.ts";

export type WriterOptions = {
  readonly address: HedgedocAddress;
  readonly request: typeof fetch;
  /** Reads the note's saved text in the guest's session. */
  readonly readSaved: (signal: AbortSignal) => Promise<string>;
  /** The `Cookie` header of that session, once something was read in it. */
  readonly cookie: () => string | null;
  readonly pause: (milliseconds: number) => Promise<unknown>;
  readonly after: After;
  /** For one try, from the first request to what is saved. */
  readonly timeoutMs: number;
};

/** What to say of a try that took too long, by how far it came. */
const late = { joining: failures.notJoined, sent: failures.silent, saving: failures.notSaved };

/**
 * Gives what writes into a note of HedgeDoc 1.x as a guest beside the people typing: joins on demand, sends one operation,
 * waits until it is saved, and leaves. Whatever comes between, a cut connection, a restart, a lost edit, it joins afresh
 * and plans again on the text as it is then.
 */
export function hedgedocWriter(options: WriterOptions): (plan: Plan) => Promise<Written> {
  const { address, request, readSaved, cookie, pause, after, timeoutMs } = options;
  const { link } = address;
  const socket = socketAddress(address);
  let known: Generation | null = null;

  async function attempt(plan: Plan, onSent: (changes: readonly Change[]) => void): Promise<Written> {
    const alarm = new AbortController();
    const { signal } = alarm;
    let phase: "joining" | "sent" | "saving" = "joining";
    const callOff = after(timeoutMs, () => alarm.abort(late[phase](link, timeoutMs)));
    try {
      // First of all, and never by the note's own page: it shows that the note is there, and gives the session.
      const saved = await readSaved(signal);
      const generation = (known ??= await probeGeneration(socket, { request, link, signal }));
      const connection = connect({ socket, generation, cookie: cookie(), link, after, signal });
      try {
        const note = await openNote(connection, link);
        return await writeLive({
          plan,
          note,
          link,
          saved,
          readSaved: () => readSaved(signal),
          onSent(changes) {
            phase = "sent";
            onSent(changes);
          },
          onTaken: () => void (phase = "saving"),
        });
      } finally {
        connection.leave();
      }
    } catch (error) {
      known = null; // whatever it was, another server may stand there when we come again
      throw connectionFailure(error, link, timeoutMs) ?? error;
    } finally {
      callOff();
    }
  }

  return async (plan) => {
    let sent: readonly Change[] = [];
    const written = await persist(() => attempt(plan, (changes) => void (sent = changes)), pause);
    // What an earlier try sent was taken after all.
    return written.changes.length === 0 ? { ...written, changes: sent } : written;
  };
}
