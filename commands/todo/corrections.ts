import { seriesOf, seriesOption, text } from "../../src/call.ts";
import type { Subcommand } from "../../src/command.ts";
import { decides, todoOption } from "./decides.ts";

const correction = { access: "maintainer", answers: "after work", private: false } as const;

/** What people say where the bot got a todo wrong, besides `skip`, `done` and `edit`; and how that is taken back. */
export const corrections: readonly Subcommand[] = [
  {
    ...correction,
    name: "delete",
    description: "This is no todo: if it was filed, its issue is closed as not planned",
    options: [todoOption, seriesOption],
    run: decides((bot, call) => bot.deleteTodo(seriesOf(bot, call), text(call, "todo"), call.person.name)),
  },
  {
    ...correction,
    name: "link",
    description: "Say which issue or pull request it is",
    options: [
      todoOption,
      { name: "issue", description: "As owner/repo#12, or its address", type: "text", required: true },
      seriesOption,
    ],
    run: decides((bot, call) =>
      bot.linkTodo(seriesOf(bot, call), text(call, "todo"), text(call, "issue"), call.person.name),
    ),
  },
  {
    ...correction,
    name: "merge",
    description: "It is the same as another todo: its issue is closed as a duplicate",
    options: [
      todoOption,
      { ...todoOption, name: "into", description: "The todo that it is the same as, which stays" },
      seriesOption,
    ],
    run: decides((bot, call) =>
      bot.mergeTodos(seriesOf(bot, call), text(call, "todo"), text(call, "into"), call.person.name),
    ),
  },
  {
    ...correction,
    name: "split",
    description: "It is work in several repositories: an issue in each, under the todo's own",
    options: [
      todoOption,
      { name: "repositories", description: "Which ones, owner/repo, with commas", type: "text", required: true },
      seriesOption,
    ],
    run: decides((bot, call) =>
      bot.splitTodo(seriesOf(bot, call), text(call, "todo"), text(call, "repositories"), call.person.name),
    ),
  },
  {
    ...correction,
    name: "undo",
    description: "Take back what a person decided last about a todo",
    options: [todoOption, seriesOption],
    run: decides((bot, call) => bot.undoTodo(seriesOf(bot, call), text(call, "todo"), call.person.name)),
  },
];
