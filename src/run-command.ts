import type { Bot } from "./bot.ts";
import { maintains, seriesOf } from "./call.ts";
import type { Call, Command, Option, Subcommand } from "./command.ts";
import { UserError } from "./errors.ts";
import { replies } from "./replies.ts";
import type { Invocation, OptionValue, Reply } from "./reply.ts";

/** Finds what an invocation asks for. Throws `UserError` naming what there is. */
export function findSubcommand(
  commands: readonly Command[],
  { command, subcommand }: Pick<Invocation, "command" | "subcommand">,
): { command: Command; subcommand: Subcommand } {
  const found = commands.find((candidate) => candidate.name === command);
  if (found === undefined) {
    throw new UserError(
      replies.noSuchCommand(
        command,
        commands.map((candidate) => candidate.name),
      ),
    );
  }
  const wanted = subcommand ?? "";
  const sub = found.subcommands.find((candidate) => candidate.name === wanted);
  if (sub === undefined) {
    throw new UserError(
      replies.noSuchSubcommand(
        command,
        wanted,
        found.subcommands.map((candidate) => candidate.name),
      ),
    );
  }
  return { command: found, subcommand: sub };
}

/** Answers an invocation: the one way in for slash commands, buttons, forms, the prompt and the one-shot command line. */
export async function runCommand(
  bot: Bot,
  commands: readonly Command[],
  invocation: Invocation,
  from: Pick<Call, "channel" | "person" | "card">,
): Promise<Reply> {
  const { subcommand } = findSubcommand(commands, invocation);
  const call: Call = { ...from, options: readOptions(subcommand, invocation.options) };
  if (subcommand.access === "maintainer") allow(bot, call);
  return subcommand.run(bot, call);
}

function readOptions(subcommand: Subcommand, given: Invocation["options"]): Record<string, OptionValue> {
  const known = subcommand.options.map((option) => option.name);
  const stranger = Object.keys(given).find((name) => !known.includes(name));
  if (stranger !== undefined) throw new UserError(replies.noSuchOption(stranger, known));
  const read: Record<string, OptionValue> = {};
  for (const option of subcommand.options) {
    const value = given[option.name];
    if (value !== undefined) read[option.name] = readValue(option, value);
    else if (option.required) throw new UserError(replies.missingOption(option.name, option.description));
  }
  return read;
}

function readValue(option: Option, value: OptionValue): OptionValue {
  switch (option.type) {
    case "text": {
      const typed = String(value);
      if (typed !== "" && option.choices !== undefined && !option.choices.includes(typed)) {
        throw new UserError(replies.notAChoice(option.name, typed, option.choices));
      }
      return typed;
    }
    case "number": {
      const number = Number(value);
      if (!Number.isFinite(number)) throw new UserError(replies.notANumber(option.name, String(value)));
      return number;
    }
    case "yes-no": {
      if (typeof value === "boolean") return value;
      if (/^(yes|true|1)$/i.test(String(value))) return true;
      if (/^(no|false|0)$/i.test(String(value))) return false;
      throw new UserError(replies.notYesOrNo(option.name, String(value)));
    }
  }
}

function allow(bot: Bot, call: Call): void {
  const series = seriesOf(bot, call);
  if (!maintains(call.person, series)) throw new UserError(replies.notAllowed(series.title));
}

/** The suggestions for an option that is being typed; none where it has none. */
export async function suggestValues(
  bot: Bot,
  commands: readonly Command[],
  asked: { invocation: Invocation; option: string; typed: string },
  from: Pick<Call, "channel" | "person" | "card">,
): Promise<readonly { name: string; value: string }[]> {
  const { subcommand } = findSubcommand(commands, asked.invocation);
  const option = subcommand.options.find((candidate) => candidate.name === asked.option);
  if (option?.suggest === undefined) return [];
  return option.suggest(bot, asked.typed, { ...from, options: asked.invocation.options });
}
