import type { Suggestion } from "../bot.ts";
import type { Series } from "../meetings/series.ts";
import { recallFacts } from "../sweep/facts.ts";
import { effectiveTodo } from "../todos/effective.ts";
import { isOver } from "../todos/listing/listed-states.ts";
import { repositoryOf } from "../todos/listing/repository-of.ts";
import { folded } from "../todos/people.ts";
import { plain } from "../todos/text/plain.ts";
import type { Todo } from "../todos/todo.ts";
import type { World } from "../world.ts";

/** A topic is found by its beginning, too: chats take no longer values. */
const longest = 100;

/** What todos can be asked for by: people, topics or repositories that they have; those of most open todos first. */
export async function suggestTodoWords(
  world: World,
  series: Series,
  of: "person" | "topic" | "repository",
  typed: string,
): Promise<readonly Suggestion[]> {
  const facts = await recallFacts(world, series);
  const counts = new Map<string, { word: string; open: number }>();
  for (const todo of facts.todos) {
    for (const word of wordsOf(todo, of, facts.series).map((text) => text.slice(0, longest).toWellFormed().trim())) {
      const known = counts.get(folded(word)) ?? { word, open: 0 };
      counts.set(folded(word), { word: known.word, open: known.open + (isOver(todo) ? 0 : 1) });
    }
  }
  return [...counts.values()]
    .filter(({ word }) => word !== "" && folded(word).includes(folded(typed.trim())))
    .toSorted((one, other) => other.open - one.open || one.word.localeCompare(other.word))
    .map(({ word }) => ({ name: word, value: word }));
}

function wordsOf(todo: Todo, of: "person" | "topic" | "repository", series: Series): readonly string[] {
  if (of === "person") return effectiveTodo(todo).assignees;
  if (of === "repository") return [repositoryOf(todo, series) ?? ""];
  return [plain(todo.noted.topic ?? "")];
}
