import type { QuietHours } from "./quiet-hours.ts";

/** Somebody whom the bot knows from the chat, as they said of themselves. Instants are ISO 8601. */
export type KnownPerson = {
  readonly version: 1;
  /** The chat and who it is there: `discord:500000000000000010`. */
  readonly id: string;
  /** What the chat called them when they last said something of themselves. */
  readonly called: string;
  /** The account that they proved to be theirs; `proof` is the address of what proved it. */
  readonly github: { readonly login: string; readonly provenAt: string; readonly proof: string } | null;
  /** What the notes call them; never without an account. */
  readonly name: string | null;
  /** The word that was given to them, to be shown under that account. */
  readonly pending: PendingProof | null;
  /** The account that was theirs until somebody else proved it. */
  readonly taken: { readonly login: string; readonly at: string } | null;
  readonly reminders: Reminders;
};

/** A word that proves an account for an hour after `askedAt`. */
export type PendingProof = { readonly login: string; readonly word: string; readonly askedAt: string };

/**
 * - `off`: nothing is sent unasked;
 * - `digest`: one message before each meeting with what is open;
 * - `direct`: a message when a todo of theirs is filed, and one before it is due.
 */
export const reminderModes = ["off", "digest", "direct"] as const;

/** How somebody wants to be told of their todos. */
export type Reminders = {
  readonly mode: (typeof reminderModes)[number];
  /** How long before the meeting, or before the due day, an ISO 8601 duration. */
  readonly lead: string;
  /** When nothing is sent; null: at any time. */
  readonly quiet: QuietHours | null;
  /** IANA zone of the quiet hours; null: the series' zone. */
  readonly zone: string | null;
  /** Since when the mode is as it is: what was before is not told. Null: nothing was ever chosen. */
  readonly since: string | null;
};

/** Somebody of whom nothing is kept yet. Nobody gets a message that they did not ask for. */
export function stranger({ id, called }: Pick<KnownPerson, "id" | "called">): KnownPerson {
  const reminders = {
    mode: "off",
    lead: "P1D",
    quiet: { from: "22:00", to: "08:00" },
    zone: null,
    since: null,
  } as const;
  return { version: 1, id, called, github: null, name: null, pending: null, taken: null, reminders };
}
