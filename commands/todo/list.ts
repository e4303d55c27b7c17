import { askerOf, optionalNumber, optionalText, seriesOf, seriesOption, yes } from "../../src/call.ts";
import type { Call, Option, Subcommand } from "../../src/command.ts";
import { todoKinds } from "../../src/notes/notes.ts";
import { listedStates } from "../../src/todos/listing/listed-states.ts";

/** `/todo list`, whose options narrow the list down: all that is given must hold. */
export const todoList: Subcommand = {
  name: "list",
  description: "What waits for a person, what is filed and open, what got stuck",
  options: [
    { name: "all", description: "Those of long ago and those that are done, too", type: "yes-no", required: false },
    { name: "mine", description: "Only those that are given to you", type: "yes-no", required: false },
    words("person", "Only those of this person: a name as the notes write it, or a login"),
    { name: "kind", description: "Only this kind of work", type: "text", required: false, choices: todoKinds },
    words("topic", "Only those under this topic of the notes, or one with these words"),
    words("repository", "Only those that are filed, or go, there"),
    { name: "meetings", description: "Only those open for so many meetings, or more", type: "number", required: false },
    { name: "state", description: "Only those that stand so", type: "text", required: false, choices: listedStates },
    { name: "page", description: "Which page of a long list", type: "number", required: false },
    seriesOption,
  ],
  access: "everyone",
  answers: "after work",
  private: false,
  run: (bot, call) =>
    bot.listTodos(
      seriesOf(bot, call),
      {
        all: yes(call, "all"),
        mine: yes(call, "mine"),
        person: optionalText(call, "person"),
        kind: chosen(call, "kind", todoKinds),
        topic: optionalText(call, "topic"),
        repository: optionalText(call, "repository"),
        meetings: optionalNumber(call, "meetings"),
        state: chosen(call, "state", listedStates),
        page: optionalNumber(call, "page"),
      },
      askerOf(bot, call),
    ),
};

/** A filter by words that the todos have. */
function words(name: "person" | "topic" | "repository", description: string): Option {
  return {
    name,
    description,
    type: "text",
    required: false,
    suggest: (bot, typed, call) => bot.suggestTodoWords(seriesOf(bot, call), name, typed),
  };
}

function chosen<T extends string>(call: Call, name: string, choices: readonly T[]): T | null {
  const given = optionalText(call, name);
  return choices.find((choice) => choice === given) ?? null;
}
