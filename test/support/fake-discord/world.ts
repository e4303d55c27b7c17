import type { Modal } from "../discord-rules.ts";
import type { RegisteredCommand } from "../discord-command-rules.ts";

/** Everything that exists in the fake Discord, as plain data that its parts read and change. */
export type World = {
  readonly now: () => Temporal.Instant;
  /** A new snowflake: it holds the present time, and is greater than any before. */
  readonly id: () => string;
  readonly bot: { readonly id: string; readonly application: string; token: string };
  readonly guild: string;
  /** Whether the bot is in the server. */
  joined: boolean;
  /** Names of the bot's permissions in the server that it lacks. */
  readonly forbidden: Set<string>;
  readonly channels: Map<string, Channel>;
  /** The direct messages with a person, by the channel's id. */
  readonly inboxes: Map<string, Inbox>;
  readonly people: Map<string, Person>;
  /** Ids of the roles, by name. */
  readonly roles: Map<string, string>;
  readonly messages: Message[];
  readonly events: ScheduledEvent[];
  /** By server, or under the empty text those registered everywhere. */
  readonly commands: Map<string, readonly RegisteredCommand[]>;
  readonly interactions: Map<string, Interaction>;
  /** What people would have seen, in order. */
  readonly seen: string[];
  /** What was refused, and why. */
  readonly refused: string[];
};

export type Channel = {
  readonly id: string;
  readonly name: string;
  readonly forbidden: Set<string>;
  last: string | null;
};

/** It has no permissions, but a person may take no messages. */
export type Inbox = Channel & { readonly person: Person };

export type Person = {
  readonly id: string;
  readonly name: string;
  readonly roles: string[];
  manages: boolean;
  takesMessages: boolean;
};

export type Message = {
  readonly id: string;
  readonly channel: string;
  readonly author: string;
  readonly at: Temporal.Instant;
  readonly nonce: string | null;
  /** The one person who sees it; null: all. */
  readonly onlyFor: string | null;
  content: string;
  rows: { label: string; customId: string | null }[][];
  files: { name: string; content: string }[];
  flags: number;
  gone: boolean;
};

export type ScheduledEvent = {
  readonly id: string;
  readonly creator: string;
  name: string;
  description: string | null;
  start: string;
  end: string;
  location: string;
  /** The name that Discord gives its picture. */
  image: string | null;
  /** 1 scheduled, 2 active, 3 completed, 4 cancelled. */
  status: number;
};

/** Something a person did that the bot must answer. */
export type Interaction = {
  readonly id: string;
  readonly token: string;
  readonly kind: "command" | "typing" | "button" | "form";
  readonly person: Person;
  readonly channel: string;
  readonly at: Temporal.Instant;
  /** The message whose button was pressed, directly or to open a form. */
  readonly message: Message | null;
  /** How it was answered; null: not yet. */
  answer: null | "message" | "deferred" | "update" | "form" | "suggestions";
  /** Of a deferral: whether only the person will see the answer. */
  ephemeral: boolean;
  /** The message that `@original` names. */
  original: Message | null;
  form: Modal | null;
  suggestions: readonly { name: string; value: string }[] | null;
  /** Called once a callback was taken, or refused for good. */
  readonly settle: () => void;
};

const epoch = 1_420_070_400_000n;

export function createWorld(options: {
  now: () => Temporal.Instant;
  channels: readonly string[];
  joined: boolean;
}): World {
  const { now, channels, joined } = options;
  let count = 0n;
  const id = () => {
    count += 1n;
    return String(((BigInt(now().epochMilliseconds) - epoch) << 22n) | (count & 0x3fffffn));
  };
  const named = channels.map((name, place): [string, Channel] => {
    const channel = `4365680602881730${String(place).padStart(2, "0")}`;
    return [channel, { id: channel, name, forbidden: new Set(), last: null }];
  });
  return {
    now,
    id,
    bot: { id: "436568060288172001", application: "436568060288172002", token: "Zm9yLXRlc3Rz.Zm9y.dGVzdHM" },
    guild: "436568060288172000",
    joined,
    forbidden: new Set(),
    channels: new Map(named),
    inboxes: new Map(),
    people: new Map(),
    roles: new Map(),
    messages: [],
    events: [],
    commands: new Map(),
    interactions: new Map(),
    seen: [],
    refused: [],
  };
}

/** The channel that people call `#name`. */
export function channelNamed(world: World, name: string): Channel {
  const found = [...world.channels.values()].find((channel) => `#${channel.name}` === name);
  if (found === undefined) throw new Error(`There is no channel ${name}`);
  return found;
}
