import type { Series } from "../../meetings/series.ts";
import type { NotedTodo, TodoKind } from "../../notes/notes.ts";
import { effectiveTodo } from "../../todos/effective.ts";
import { type People, resolvePeople } from "../../todos/people.ts";
import { type Routed, routeTodo } from "../../todos/route.ts";
import type { Todo } from "../../todos/todo.ts";

/**
 * What the bot would have done with a todo:
 *
 * - `filed`: filed it by itself;
 * - `asked`: asked a person about it;
 * - `over-limit`: asked, too, but only because the meeting had filed its share;
 * - `done`: nothing, as the notes say that it was done;
 * - `carried`: nothing, as it was filed or asked about after an earlier meeting;
 * - `listed`: nothing but list it for who asks, as the notes have no date.
 */
export type Outcome = "filed" | "asked" | "over-limit" | "done" | "carried" | "listed";

/** A todo as it was after a meeting. */
export type ReplayedTodo = {
  readonly outcome: Outcome;
  readonly id: string;
  readonly title: string;
  readonly kind: TodoKind;
  readonly certainty: NotedTodo["certainty"];
  /** Where it goes, and why there. */
  readonly routed: Routed;
  /** The repository that the notes name, allowed or not. */
  readonly named: string | null;
  readonly people: People;
  readonly due: string | null;
  /** As `numberOn` counts. */
  readonly line: number;
  /** What a person is told with the question. */
  readonly remark: string | null;
};

/** Tells of a todo what its issue would be made of. */
export function replayedTodo(todo: Todo, outcome: Outcome, series: Series): ReplayedTodo {
  const routed = routeTodo(todo, series);
  const { title, kind, repository, assignees } = effectiveTodo(todo, routed.repository);
  const { certainty, due, line } = todo.noted;
  const isAsked = outcome === "asked" || outcome === "over-limit";
  return {
    outcome,
    id: todo.id,
    title,
    kind,
    certainty,
    routed,
    named: repository,
    people: resolvePeople(assignees, series.people),
    due,
    line,
    remark: isAsked ? todo.remark : null,
  };
}
