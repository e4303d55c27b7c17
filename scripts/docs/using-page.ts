import { commands } from "../../commands/index.ts";
import { calendars } from "./calendars.ts";
import { webPages } from "./web-pages.ts";
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

const wrong = `## When the bot got it wrong

Say so once, with one of these; it is remembered over every later reading of the pad. A line that is reworded, copied into the next
meeting's part, deleted and brought back is still the same todo, and is neither asked about nor filed again.

- _That was no todo:_ \`/todo skip\` while it waits, \`/todo delete\` once it is filed. Its issue is closed as not planned; issues are
  never deleted.
- _It is that issue:_ \`/todo link\`, also for an issue where the bot may not write. It then reads that one, and leaves it as it is.
- _It is of another kind:_ \`/todo edit\` with \`kind\`. Once it is filed, the label follows on GitHub within a minute; title, text and
  people are then changed on GitHub.
- _These two are one:_ \`/todo merge todo into\`. The issue of the first is closed as a duplicate, with a line that names the other one. Where
  the other has none, it goes on with that issue.
- _It is work in several repositories:_ \`/todo split\`. The todo's own issue becomes the umbrella and lists an issue in each repository. Say
  it again with another repository to add one. When all parts are done, \`/todo list\` says so, and \`/todo done\` closes the umbrella.
- _That was wrong of me:_ \`/todo undo\` takes back what a person decided last about the todo; said again, what they decided before that. A closed
  issue is opened again, a label goes back. What somebody else did meanwhile stays: an issue that a pull request closed is done.

What can't be taken back is that an issue was filed: \`/todo delete\` closes it. A split can be taken back while no part is filed.

The bot writes only to repositories under \`filing.repositories\`, and never to a pull request: where a correction calls for more, it says what
to do by hand.
`;

/** The page on the slash commands, made from the commands themselves. */
export function usingPage(): string {
  return [head, ...commands.map(commandSection), wrong, whoYouAre, whenDone, webPages, calendars].join("\n");
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
