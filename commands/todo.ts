import { optionalText, seriesOf, seriesOption, text, yes } from "../src/call.ts";
import type { Command } from "../src/command.ts";
import { UserError } from "../src/errors.ts";
import { todoKinds } from "../src/notes/notes.ts";
import { replies } from "../src/replies.ts";
import { announcements } from "./todo/announcements.ts";
import { corrections } from "./todo/corrections.ts";
import { decides, todoOption } from "./todo/decides.ts";
import { todoList } from "./todo/list.ts";

export const todo: Command = {
  name: "todo",
  description: "What the meetings said should be done",
  subcommands: [
    todoList,
    {
      name: "show",
      description: "All that happened to a todo, from the line in the pad to its end",
      options: [todoOption, seriesOption],
      access: "everyone",
      answers: "after work",
      private: false,
      run: (bot, call) => bot.showTodo(seriesOf(bot, call), text(call, "todo")),
    },
    {
      name: "file",
      description: "File a todo as a GitHub issue",
      options: [
        { ...todoOption, required: false },
        { name: "all", description: "All that the notes state as todos", type: "yes-no", required: false },
        seriesOption,
      ],
      access: "maintainer",
      answers: "after work",
      private: false,
      run: decides(async (bot, call) => {
        const named = optionalText(call, "todo");
        if (named === null && !yes(call, "all")) throw new UserError(replies.whichTodo("file"));
        return bot.fileTodos(seriesOf(bot, call), named, call.person.name);
      }),
    },
    {
      name: "edit",
      description: "Change what will be filed, or the kind of what is: with no change given, a form opens",
      options: [
        todoOption,
        { name: "title", description: "The issue's title", type: "text", required: false, sentence: true },
        { name: "text", description: "What is to be done", type: "text", required: false },
        { name: "kind", description: "What kind of work it is", type: "text", required: false, choices: todoKinds },
        { name: "repository", description: "Where it is filed, owner/repo", type: "text", required: false },
        { name: "assignees", description: "Who does it: names or logins, with commas", type: "text", required: false },
        seriesOption,
      ],
      access: "maintainer",
      answers: "at once",
      private: true,
      run: decides((bot, call) =>
        bot.editTodo(
          seriesOf(bot, call),
          text(call, "todo"),
          Object.fromEntries(
            (["title", "text", "kind", "repository", "assignees"] as const).flatMap((name) =>
              call.options[name] === undefined ? [] : [[name, String(call.options[name])]],
            ),
          ),
          call.person.name,
        ),
      ),
    },
    {
      name: "skip",
      description: "No issue for this one, now or later",
      options: [todoOption, seriesOption],
      access: "maintainer",
      answers: "after work",
      private: false,
      run: decides((bot, call) => bot.skipTodo(seriesOf(bot, call), text(call, "todo"), call.person.name)),
    },
    {
      name: "done",
      description: "It is done; its issue, if it has one, is closed",
      options: [todoOption, seriesOption],
      access: "maintainer",
      answers: "after work",
      private: false,
      run: decides((bot, call) => bot.finishTodo(seriesOf(bot, call), text(call, "todo"), call.person.name)),
    },
    {
      name: "keep",
      description: "It is not done, although it was asked whether to close its issue",
      options: [todoOption, seriesOption],
      access: "maintainer",
      answers: "after work",
      private: false,
      run: decides((bot, call) => bot.keepTodo(seriesOf(bot, call), text(call, "todo"), call.person.name)),
    },
    {
      name: "retry",
      description: "Try again to file a todo that got stuck, or say which issue it is",
      options: [
        todoOption,
        { name: "issue", description: "It was filed after all: as owner/repo#12", type: "text", required: false },
        seriesOption,
      ],
      access: "maintainer",
      answers: "after work",
      private: false,
      run: decides((bot, call) =>
        bot.retryTodo(seriesOf(bot, call), text(call, "todo"), optionalText(call, "issue"), call.person.name),
      ),
    },
    ...announcements,
    ...corrections,
  ],
};
