import type { Todo } from "../todo.ts";
import type { Entry } from "./entries.ts";
import { isNewWork } from "./is-new-work.ts";
import { isOf } from "./match-exact.ts";
import type { Matching } from "./matching.ts";
import { similarity } from "./similarity.ts";
import type { WordIndex } from "./word-index.ts";
import { normalWording, weightOf, withoutLinks } from "./wording.ts";

/** How much of a line its parts must make up for it to be nothing but them. */
const enough = 0.8;

/** How alike a half of a line must be to a todo that was joined to another and reworded at once. */
const likely = 0.6;

/** A todo that a line holds, and the words of its part of the line. */
type Part = { readonly todo: Todo; readonly text: string };

/** Finds lines that hold the very words of two or more todos of their meeting: each stays itself. */
export function matchJoined(matching: Matching, alikeIn: WordIndex, entries: readonly Entry[]): void {
  for (const entry of entries.filter((left) => matching.todoOf(left) === undefined)) {
    const todos = alikeIn(entry.noted.text).filter((todo) => isOf(todo, entry));
    join(matching, entry, wholeParts(todos, entry));
  }
}

/** Finds further lines that several todos were joined to: todos of other meetings, or in other words than they had. */
export function matchJoinedSimilar(matching: Matching, alikeIn: WordIndex, entries: readonly Entry[]): void {
  for (const entry of entries.filter((left) => matching.todoOf(left) === undefined)) {
    const alike = alikeIn(entry.noted.text).filter((todo) => isOf(todo, entry) || !isNewWork(todo, entry));
    const own = alike.toSorted((one, other) => Number(isOf(other, entry)) - Number(isOf(one, entry)));
    const todos = [...new Set([...matching.joinedAs(entry.normal), ...own])];
    const parts = wholeParts(todos, entry);
    join(matching, entry, parts.length > 0 ? parts : halves(matching, todos, entry));
  }
}

function join(matching: Matching, entry: Entry, parts: readonly Part[]): void {
  const { line, topic, state, certainty } = entry.noted;
  for (const { todo, text } of parts) {
    matching.join(entry, todo, { ...entry, noted: { ...todo.noted, text, line, topic, state, certainty } });
  }
}

/** The todos whose very words, as they are or were, make up the line; of several in the same words the first. */
function wholeParts(todos: readonly Todo[], entry: Entry): readonly Part[] {
  const line = normalWording(withoutLinks(entry.noted.text));
  const parts = new Map<string, Part>();
  for (const todo of todos) {
    const words = [todo.noted.text, ...todo.wordings].find((text) => holds(line, normalWording(text)));
    if (words === undefined || parts.has(normalWording(words))) continue;
    parts.set(normalWording(words), { todo, text: todo.noted.text });
  }
  return parts.size < 2 || shareOf(line, [...parts.keys()]) < enough ? [] : [...parts.values()];
}

function holds(line: string, words: string): boolean {
  return words.includes(" ") && line !== words && ` ${line} `.includes(` ${words} `);
}

function shareOf(line: string, parts: readonly string[]): number {
  const said = new Set(parts.flatMap((words) => words.split(" ")));
  let all = 0;
  let covered = 0;
  for (const word of new Set(line.split(" "))) {
    all += weightOf(word);
    if (said.has(word)) covered += weightOf(word);
  }
  return covered / all;
}

/** The two todos that the line's halves are most like, before and behind one of its joints. */
function halves(matching: Matching, todos: readonly Todo[], { noted: { text } }: Entry): readonly Part[] {
  let best: { readonly parts: readonly Part[]; readonly alike: number } = { parts: [], alike: 0 };
  for (const joint of todos.length < 2 ? [] : text.matchAll(/\s*[,;&+]\s+(?:and\s+)?|\s+and\s+/gu)) {
    const first = likest(matching, todos, text.slice(0, joint.index));
    const second = likest(matching, todos, text.slice(joint.index + joint[0].length));
    if (first === null || second === null || first.todo === second.todo) continue;
    const alike = first.alike + second.alike;
    if (alike > best.alike) best = { parts: [first, second], alike };
  }
  return best.parts;
}

function likest(matching: Matching, todos: readonly Todo[], text: string): (Part & { readonly alike: number }) | null {
  let best: (Part & { readonly alike: number }) | null = null;
  for (const todo of todos) {
    const { alike, apart } = similarity(matching.wording(todo.noted.text), matching.wording(text));
    if (!apart && alike >= likely && alike > (best?.alike ?? 0)) best = { todo, text, alike };
  }
  return best;
}
