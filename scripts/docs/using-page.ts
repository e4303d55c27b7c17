import { commands } from "../../commands/index.ts";
import type { Command, Subcommand } from "../../src/command.ts";
import { usageOf } from "../../src/describe-commands.ts";

const head = `# Using the bot

<!-- Made by scripts/generate-docs.ts from commands/: change those, then \`npm run generate\`. -->

The same commands work in Discord, at the prompt of \`npm start\`, and once from the shell: \`npm run -s meetbot -- todo list\`.
In the shell and at the prompt options are written \`--title "Cut a release"\` or \`title:"Cut a release"\`, and a word without a
name fills the first option that has none.

Commands marked *maintainers* are for people who manage the server and those whom \`maintainers\` and \`chair\` name in the
configuration.
Everything that goes wrong is told to the asker alone.
`;

const pages = `## The web pages

Where the series has them, they are under its name on the site that your maintainers tell you:

- *Meetings*: when the next one is, with a countdown and the time where you are, its agenda, what was decided last and what is open; below, every meeting.
- *A meeting*: its decisions and todos first, then the notes. Each topic, decision and todo has a link of its own that stays, to be
  pasted wherever you speak of it.
- *Todos*: open and done, each with its issue, who has it, and the meeting it comes from.
- *Decisions* and *People*.
- *Search* finds all of it by the beginnings of words, with or without accents. It runs in your browser: nobody is told what you look for.

Minutes come there when they are published, and stay as they were then; how the todos stand is as new as the bot knows. All can be read without JavaScript
but for the search, by keyboard and screen reader, in light and dark, and printed. For programs, every page is also JSON: put \`index.json\` behind its address.
`;

/** The page on the slash commands, made from the commands themselves, and on what can be read elsewhere. */
export function usingPage(): string {
  return [head, ...commands.map(commandSection), pages].join("\n");
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
