import type { Invocation, Message } from "../reply.ts";

/** A message that stands in the chat. */
export type PostedMessage = { readonly id: string; readonly url: string | null };

/** A scheduled event that should stand in the chat's calendar. Instants are ISO 8601. */
export type ChatEvent = {
  readonly name: string;
  readonly description: string;
  readonly start: string;
  readonly end: string;
  readonly location: string;
  /** Digest of its picture; null: it has none. */
  readonly picture: string | null;
};

/**
 * Where the bot posts: Discord, or the terminal. `channel` is the series' channel as configured; a message may also go to
 * one person, `discord:@USER_ID` or `terminal:@USER_ID`. Posts go out with no allowed mentions. Every operation throws
 * `CallError`.
 */
export type Chat = {
  /** Posts the message once; `ref` goes with it so that it can be found again. `quiet`: nobody's device rings. Splitting is the caller's business. */
  post(channel: string, message: Message, ref: string, how?: { readonly quiet: boolean }): Promise<PostedMessage>;

  /** Finds the message that was posted with `ref` since; null: it is not there. */
  findPost(channel: string, ref: string, since: Temporal.Instant): Promise<PostedMessage | null>;

  /** Replaces the message (a card whose todos were settled). A message that is gone changes nothing. */
  amendPost(channel: string, id: string, message: Message): Promise<void>;

  /** Creates the scheduled event once, without its picture, and gives its id; `ref` goes into its description. */
  createEvent(channel: string, event: ChatEvent, ref: string): Promise<string>;

  /** Finds the event that was created with `ref`; null: it is not there. */
  findEvent(channel: string, ref: string): Promise<string | null>;

  /** Brings the event up to date, but for its picture. Gives false where it no longer exists. */
  updateEvent(channel: string, id: string, event: ChatEvent): Promise<boolean>;

  /** Gives the event this picture, a data URI; null takes it away. Gives false where the event no longer exists. */
  paintEvent(channel: string, id: string, picture: string | null): Promise<boolean>;

  /** Takes the event out of the calendar; one that is gone or over changes nothing. */
  cancelEvent(channel: string, id: string): Promise<void>;

  /** How it shows instants: marked up so that each reader sees their own zone, or spelt out in the series' zone. */
  readonly times: "discord" | "plain";

  /** The longest text of one message, in UTF-16 code units. */
  readonly textLimit: number;

  /** Whether a button can carry this command. */
  carries(invocation: Invocation): boolean;
};
