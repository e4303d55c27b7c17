import type { Notes } from "../../notes/notes.ts";
import { openTodos } from "../../meetings/open-todos.ts";
import { isDated, type Todo } from "../../todos/todo.ts";
import { openFor } from "../../notes/references/own-items.ts";
import { withoutOwnLinks } from "../../notes/references/own-links.ts";
import { padLine } from "../ground/pad-line.ts";
import { sentences } from "../sentences.ts";

/** What is known before a meeting; `date` is its ISO date. */
export type BeforeMeeting = { readonly todos: readonly Todo[]; readonly notes: Notes; readonly date: string };

/**
 * What is still open before a meeting, oldest first, a line of the pad each, without its bullet: `mirage/mirage#12 Announce it (open for 3 meetings)`. Meetings are
 * counted from the one that first had it, as the pad and the todos know them.
 */
export function openItems({ todos, notes, date }: BeforeMeeting): readonly string[] {
  const held = [
    ...new Set([
      ...notes.meetings.flatMap((meeting) => meeting.date ?? []),
      ...todos.flatMap(({ meetings }) => meetings),
    ]),
  ].filter((day) => isDated(day) && day < date);
  return openTodos(todos, date, held).map(({ title, issue, age }) =>
    sentences.openItem(issue?.name ?? null, padLine(withoutOwnLinks(title)), openFor(age)),
  );
}
