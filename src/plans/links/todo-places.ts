import type { NotedTodo, Notes } from "../../notes/notes.ts";
import { lineAt } from "../../notes/text/prose.ts";
import type { Block } from "../../notes/text/read-blocks.ts";
import { normalWording } from "../../todos/identity/wording.ts";
import { reconcile } from "../../todos/reconcile.ts";
import { undated, type Todo } from "../../todos/todo.ts";
import type { Ground } from "../ground/ground.ts";
import { findOwnLink, withoutOwnLinks } from "../../notes/references/own-links.ts";

/** A todo, and all that are known of its series: which line is whose is decided among all of them. */
export type KnownTodo = { readonly todo: Todo; readonly known: readonly Todo[] };

/**
 * Where a todo stands in these notes; null where it is gone. It is the line of its meeting that has its words; of several the one under the topic that it had, else
 * the one nearest to where it was. Where people reworded or moved it, it is what the store's own way to know todos again finds.
 */
export function placeOf(named: KnownTodo, notes: Notes): NotedTodo | null {
  const { todo } = named;
  const same = todosOf(notes, todo.meeting).filter((noted) => wordsOf(noted) === wordsOf(todo.noted));
  return nearest(same, todo.noted) ?? knownAgain(named, notes);
}

function nearest(same: readonly NotedTodo[], { topic, line }: NotedTodo): NotedTodo | null {
  const distance = (noted: NotedTodo): number => Math.abs(noted.line - line);
  return (
    same.toSorted(
      (one, other) => Number(other.topic === topic) - Number(one.topic === topic) || distance(one) - distance(other),
    )[0] ?? null
  );
}

function knownAgain({ todo, known }: KnownTodo, notes: Notes): NotedTodo | null {
  const others = known.filter(({ id }) => id !== todo.id);
  const now = Temporal.Instant.from(todo.changedAt);
  const all = reconcile({ series: todo.series, known: [...others, todo], notes, now });
  const read = all.find(({ id }) => id === todo.id) ?? todo;
  if (!read.inPad) return null;
  return todosOf(notes, read.meeting).find(({ line }) => line === read.noted.line) ?? null;
}

/** The lines that are this todo and bear the bot's link to its issue: one, and more where people copied it into later meetings. */
export function linkedBlocks(ground: Ground, named: KnownTodo, issue: string): readonly Block[] {
  const bearing = todosOf(ground.notes).flatMap((noted) => {
    const block = blockOf(ground, noted);
    return block !== null && findOwnLink(sourceOf(ground, block), issue) !== null ? [{ noted, block }] : [];
  });
  if (bearing.length === 0) return [];
  const place = placeOf(named, ground.notes)?.line;
  const words = wordsOf(named.todo.noted);
  const own = bearing.filter(({ noted }) => noted.line === place || wordsOf(noted) === words);
  return [...new Set(own.map(({ block }) => block))];
}

/** The point, line or row of a table in which a todo stands. */
export function blockOf({ blocks }: Ground, { line }: Pick<NotedTodo, "line">): Block | null {
  return blocks.find((block) => block.kind !== "heading" && block.line <= line && line <= lastLine(block)) ?? null;
}

/** The last line of a block's own words; of a paragraph that holds several entries, of this one. */
export function lastLine({ prose }: Block): number {
  return lineAt(prose, prose.text.length);
}

/** The text of a block as it stands in the pad. */
export function sourceOf({ lines, text }: Ground, block: Block): string {
  return text.slice(lines[block.line - 1]?.start, lines[lastLine(block) - 1]?.end);
}

/** The lines that are todos: of all meetings, or of one. */
function todosOf({ meetings }: Notes, date: string | null = null): readonly NotedTodo[] {
  return meetings
    .filter((meeting) => date === null || (meeting.date ?? undated) === date)
    .flatMap(({ todos }) => todos);
}

function wordsOf({ text }: NotedTodo): string {
  return normalWording(withoutOwnLinks(text));
}
