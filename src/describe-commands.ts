import type { Command, Option, Subcommand } from "./command.ts";
import { replies } from "./replies.ts";

/** Help as Markdown, made from the commands themselves. */
export function describeCommands(commands: readonly Command[]): string {
  const lines = commands.flatMap((command) =>
    command.subcommands.map((subcommand) => {
      const usage = usageOf(command, subcommand);
      return `- \`${usage}\` ${subcommand.description}${subcommand.access === "maintainer" ? replies.maintainersOnly : ""}`;
    }),
  );
  return [replies.helpHead, ...lines].join("\n");
}

/** How a command is typed: `/todo edit todo [title] …`. */
export function usageOf(command: Command, subcommand: Subcommand): string {
  const shown = subcommand.options.filter((option) => option.name !== "series");
  return [`/${command.name}`, subcommand.name, ...shown.map(optionUsage)].filter((part) => part !== "").join(" ");
}

function optionUsage(option: Option): string {
  return option.required ? option.name : `[${option.name}]`;
}
