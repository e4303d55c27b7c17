import type { Archive } from "./archive.ts";

/** How the todos stood at the end of a meeting's day: still open, and done by then. */
export type TodoCount = { readonly date: string; readonly open: number; readonly done: number };

/**
 * Counts the todos over the meetings that are shown, the earliest first. A todo counts from its first meeting on, until somebody
 * says that nothing is to be done; one that was done before its meeting's day was over was done there.
 */
export function todoCounts({
  meetings,
  todos,
  series,
}: Pick<Archive, "meetings" | "todos" | "series">): readonly TodoCount[] {
  const counted = todos
    .filter(({ state }) => state !== "dropped")
    .map((todo) => {
      const came = todo.meetings[0] ?? dayOf(todo.noticedAt, series.timeZone);
      return { came, done: todo.done === null ? null : dayOf(todo.done.at, series.timeZone) };
    });
  return meetings
    .map(({ date }) => {
      const known = counted.filter(({ came }) => came <= date);
      const done = known.filter((todo) => todo.done !== null && todo.done <= date).length;
      return { date, open: known.length - done, done };
    })
    .toReversed();
}

function dayOf(instant: string, timeZone: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}
