import type { Todo } from "../todo.ts";
import type { Matching } from "./matching.ts";
import { normalWording } from "./wording.ts";
import { stopWords } from "./stop-words.ts";

/** How many of the todos with most words in common are given. */
const most = 20;

/** Rare words first, while they stand in no more todos than this together: words that most todos have tell nothing. */
const enough = 1000;

/** Finds todos that have most words in common with a text. */
export type WordIndex = (text: string) => readonly Todo[];

/** Opens an index on all todos, those that are added later too. It is made when it is first asked: most runs never do. */
export function openWordIndex(matching: Matching): WordIndex {
  const index = new Map<string, Todo[]>();
  let indexed = 0;
  return (text) => {
    const todos = matching.todos();
    for (const todo of todos.slice(indexed)) {
      for (const word of tellingWords(todo.noted.text)) {
        const bearers = index.get(word);
        if (bearers === undefined) index.set(word, [todo]);
        else bearers.push(todo);
      }
    }
    indexed = todos.length;
    const common = new Map<Todo, number>();
    let looked = 0;
    for (const bearers of tellingWords(text)
      .map((word) => index.get(word) ?? [])
      .toSorted((one, other) => one.length - other.length)) {
      looked += bearers.length;
      if (looked > enough) break;
      for (const todo of bearers) common.set(todo, (common.get(todo) ?? 0) + 1);
    }
    const ranked = [...common].toSorted(
      ([todo, one], [another, other]) =>
        other - one || Number(todo.state === "closed") - Number(another.state === "closed"),
    );
    return ranked.slice(0, most).map(([todo]) => todo);
  };
}

function tellingWords(text: string): readonly string[] {
  return [...new Set(normalWording(text).split(" "))].filter((word) => !stopWords.has(word));
}
