import type { Suggestion } from "../bot.ts";
import { datedMeetings } from "../meetings/dated-meetings.ts";
import type { Series } from "../meetings/series.ts";
import { replies } from "../replies.ts";
import { recallFacts } from "../sweep/facts.ts";
import { effectiveTodo } from "../todos/effective.ts";
import type { World } from "../world.ts";

/** Todos that a command may be about: those still open first, the latest meeting first; by id or words of the title. */
export async function suggestTodos(world: World, series: Series, typed: string): Promise<readonly Suggestion[]> {
  const { todos } = await recallFacts(world, series);
  const wanted = typed.toLowerCase();
  const isOver = (state: string): number => (state === "closed" || state === "skipped" ? 1 : 0);
  return todos
    .toSorted(
      (one, other) =>
        isOver(one.state) - isOver(other.state) ||
        other.meeting.localeCompare(one.meeting) ||
        one.noted.line - other.noted.line,
    )
    .map((todo) => ({ name: `${effectiveTodo(todo).title} (${replies.stateWords[todo.state]})`, value: todo.id }))
    .filter(({ name, value }) => value.startsWith(wanted) || name.toLowerCase().includes(wanted));
}

/** The dates that the notes have, latest first. */
export async function suggestMeetings(world: World, series: Series, typed: string): Promise<readonly Suggestion[]> {
  const { state } = await recallFacts(world, series);
  const dated = state.pad === null ? [] : datedMeetings(state.pad.notes);
  return dated
    .toReversed()
    .map(({ date, title }) => ({ name: title === null ? date : `${date} ${title}`, value: date }))
    .filter(({ name }) => name.toLowerCase().includes(typed.toLowerCase()));
}
