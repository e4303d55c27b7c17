import { commands } from "../../commands/index.ts";
import type { Command, Subcommand } from "../../src/command.ts";
import { usageOf } from "../../src/describe-commands.ts";
import { whoYouAre } from "./who-you-are.ts";
import { whenDone } from "./when-done.ts";

const head = `# Using the bot

<!-- Made by scripts/generate-docs.ts from commands/: change those, then \`npm run generate\`. -->

The same commands work in Discord, at the prompt of \`npm start\`, and once from the shell: \`npm run -s meetbot -- todo list\`.
In the shell and at the prompt options are written \`--title "Cut a release"\` or \`title:"Cut a release"\`, and a word without a
name fills the first option that has none.

Commands marked *maintainers* are for people who manage the server and those whom \`maintainers\` and \`chair\` name in the
configuration.
Everything that goes wrong is told to the asker alone.
`;

/** The page on the slash commands, made from the commands themselves. */
export function usingPage(): string {
  return [head, ...commands.map(commandSection), whoYouAre, whenDone].join("\n");
}

function commandSection(command: Command): string {
  return [
    `## /${command.name}`,
    "",
    `${command.description}.`,
    "",
    ...command.subcommands.map((sub) => subcommandPart(command, sub)),
  ].join("\n");
}

function subcommandPart(command: Command, subcommand: Subcommand): string {
  const rights = subcommand.access === "maintainer" ? " *(maintainers)*" : "";
  const options = subcommand.options
    .filter(({ name }) => name !== "series")
    .map(({ name, description, choices }) => {
      const among = choices === undefined ? "" : ` One of ${choices.map((choice) => `\`${choice}\``).join(", ")}.`;
      return `- \`${name}\`: ${description}.${among}`;
    });
  return [`**\`${usageOf(command, subcommand)}\`**${rights} ${subcommand.description}.`, "", ...options, ""].join("\n");
}
