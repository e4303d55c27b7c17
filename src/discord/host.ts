import type { Call, Command } from "../command.ts";
import type { Invocation, Message, Reply } from "../reply.ts";

/** Who asks, and where. */
export type From = Pick<Call, "channel" | "person" | "card">;

/** What the Discord adapter needs of the bot behind it. */
export type Host = {
  readonly commands: readonly Command[];

  /** Answers an invocation. Throws `UserError` for what the person can mend; all else is a bug. */
  run(invocation: Invocation, from: From): Promise<Reply>;

  /** Values for the option that is being typed, best first. */
  suggest(
    asked: { readonly invocation: Invocation; readonly option: string; readonly typed: string },
    from: From,
  ): Promise<readonly { readonly name: string; readonly value: string }[]>;

  /** The post as it should stand now, once one of its buttons was pressed; null: it stays as it is. */
  cardOf?(post: string): Promise<Message | null>;

  /** Somebody took a scheduled event out of the calendar. */
  eventGone?(id: string): Promise<void>;
};
