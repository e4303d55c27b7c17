import { isDated, type Todo } from "./todo.ts";

/**
 * How old a todo is, in meetings: how many of `held`, ISO dates, came after the first meeting that had it. None: it is new.
 * One that stands under no date counts from the day on which it was noticed.
 */
export function ageInMeetings(
  { meeting, meetings, noticedAt }: Pick<Todo, "meeting" | "meetings" | "noticedAt">,
  held: readonly string[],
): number {
  const dated = [meeting, ...meetings].filter(isDated).toSorted();
  const first = dated[0] ?? noticedAt.slice(0, "2025-01-13".length);
  return held.filter((date) => date > first).length;
}
