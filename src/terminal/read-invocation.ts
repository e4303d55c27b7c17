import { seriesOption } from "../call.ts";
import type { Command, Option } from "../command.ts";
import { UserError } from "../errors.ts";
import { replies } from "../replies.ts";
import type { Invocation, OptionValue } from "../reply.ts";
import { findSubcommand } from "../run-command.ts";

/**
 * Reads words as a command: `todo edit k3f9 --title "Cut a release"`, `todo edit todo:k3f9 title:"Cut a release"`. Words
 * without a name fill the options in their order. Throws `UserError`.
 */
export function readInvocation(commands: readonly Command[], words: readonly string[]): Invocation {
  const [first = "", second] = words;
  const name = first.replace(/^\//, "");
  const whole = commands.find((command) => command.name === name)?.subcommands.some((sub) => sub.name === "") ?? false;
  const found = findSubcommand(commands, { command: name, subcommand: whole ? null : (second ?? null) });
  const options = readOptions(found.subcommand.options, words.slice(whole ? 1 : 2));
  return { command: name, subcommand: whole ? null : found.subcommand.name, options };
}

function readOptions(options: readonly Option[], words: readonly string[]): Record<string, OptionValue> {
  const read: Record<string, OptionValue> = {};
  const loose: string[] = [];
  const queue = [...words];
  for (let word = queue.shift(); word !== undefined; word = queue.shift()) {
    const dashed = /^--([a-z][a-z-]*)(?:=(.*))?$/s.exec(word);
    const named = dashed ?? /^([a-z][a-z-]*):(.*)$/s.exec(word);
    const option = options.find((candidate) => candidate.name === named?.[1]);
    if (option === undefined) {
      if (dashed !== null)
        throw new UserError(
          replies.noSuchOption(
            word,
            options.map((candidate) => candidate.name),
          ),
        );
      loose.push(word);
    } else if (option.type === "yes-no" && (named?.[2] ?? "") === "") {
      read[option.name] = true;
    } else {
      read[option.name] = dashed !== null && named?.[2] === undefined ? (queue.shift() ?? "") : (named?.[2] ?? "");
    }
  }
  const open = options.filter((option) => read[option.name] === undefined && option.type !== "yes-no");
  fill(read, loose, open, options);
  return read;
}

/** Gives the words without a name to the options without a value, in their order: a word each, a sentence all the rest. */
function fill(
  read: Record<string, OptionValue>,
  loose: readonly string[],
  open: readonly Option[],
  options: readonly Option[],
): void {
  const left = [...loose];
  // A bare "all" is the flag, not the name of a todo.
  const isFlag = (word = "") => options.some(({ type, name }) => type === "yes-no" && name === word);
  while (isFlag(left[0])) read[left.shift() ?? ""] = true;
  for (const option of open.filter(({ name }) => name !== seriesOption.name)) {
    if (left.length === 0) return;
    read[option.name] = option.sentence === true ? left.splice(0).join(" ") : (left.shift() ?? "");
  }
  if (left.length === 0) return;
  const known = options.map((option) => option.name);
  throw new UserError(replies.noSuchOption(left.join(" "), known));
}
