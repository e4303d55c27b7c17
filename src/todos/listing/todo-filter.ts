import type { Series } from "../../meetings/series.ts";
import type { TodoKind } from "../../notes/notes.ts";
import { ageInMeetings } from "../age.ts";
import { effectiveTodo } from "../effective.ts";
import { folded } from "../people.ts";
import { plain } from "../text/plain.ts";
import type { Todo } from "../todo.ts";
import { isOver, listedAs, type ListedState } from "./listed-states.ts";
import { ownsTodo, type Somebody } from "./owns-todo.ts";
import { repositoryOf } from "./repository-of.ts";

/** Which todos a person wants to see: all that is asked for must hold; null: not asked for. */
export type TodoFilter = {
  /** The asker, where they want their own. */
  readonly mine: Somebody | null;
  /** A name as the notes write it, or a login. */
  readonly person: string | null;
  readonly kind: TodoKind | null;
  /** The topic, or some of its words. */
  readonly topic: string | null;
  /** `owner/repo`, or the second half of it. */
  readonly repository: string | null;
  /** Open for at least so many meetings. */
  readonly meetings: number | null;
  readonly state: ListedState | null;
};

/** Whether anything is asked for. */
export function asksForSome(filter: TodoFilter): boolean {
  return Object.values(filter).some((wish) => wish !== null);
}

/** Whether a todo is one of those that are asked for. `held`: the ISO dates of the meetings that were held. */
export function isAskedFor(
  todo: Todo,
  filter: TodoFilter,
  { series, held }: { series: Series; held: readonly string[] },
): boolean {
  const { mine, person, kind, topic, repository, meetings, state } = filter;
  if (mine !== null && !ownsTodo(todo, mine, series)) return false;
  if (person !== null && !ownsTodo(todo, { names: [person], logins: [] }, series)) return false;
  if (kind !== null && effectiveTodo(todo).kind !== kind) return false;
  if (topic !== null && !folded(plain(todo.noted.topic ?? "")).includes(folded(plain(topic)))) return false;
  if (repository !== null && !isCalled(repositoryOf(todo, series), repository)) return false;
  if (meetings !== null && (isOver(todo) || ageInMeetings(todo, held) < meetings)) return false;
  return state === null || listedAs[todo.state] === state;
}

function isCalled(repository: string | null, wanted: string): boolean {
  const name = repository?.toLowerCase() ?? "";
  return [name, name.split("/")[1]].includes(wanted.trim().toLowerCase());
}
