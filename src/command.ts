import type { Bot } from "./bot.ts";
import type { OptionValue, Reply } from "./reply.ts";

/** A slash command, in no chat's own terms: what it takes, and which use case answers. */
export type Command = {
  readonly name: string;
  readonly description: string;
  readonly subcommands: readonly Subcommand[];
};

export type Subcommand = {
  /** Empty: the command itself, without a subcommand. */
  readonly name: string;
  readonly description: string;
  /** Required ones first. */
  readonly options: readonly Option[];
  readonly access: "everyone" | "maintainer";
  /** `at once`: quick, never deferred, may answer with a form; `after work`: the chat is told that the answer takes a while. */
  readonly answers: "at once" | "after work";
  /** Whether the answer is for the asker alone; errors always are. */
  readonly private: boolean;
  run(bot: Bot, call: Call): Promise<Reply>;
};

export type Option = {
  readonly name: string;
  readonly description: string;
  readonly type: "text" | "number" | "yes-no";
  readonly required: boolean;
  /** Typed without its name it takes all the words that are left, not only one. */
  readonly sentence?: true;
  readonly choices?: readonly string[];
  readonly suggest?: (bot: Bot, typed: string, call: Call) => Promise<readonly { name: string; value: string }[]>;
};

export type Call = {
  readonly options: Readonly<Record<string, OptionValue>>;
  /** As the configuration names it: `discord:GUILD/CHANNEL` or `terminal:`. */
  readonly channel: string | null;
  readonly person: Person;
  /** The id of the post whose button was pressed. */
  readonly card: string | null;
};

export type Person = {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
  /** Whether the chat itself lets them manage the place. */
  readonly mayManage: boolean;
};
