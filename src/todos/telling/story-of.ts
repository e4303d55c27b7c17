import { showIssue } from "../issue-name.ts";
import type { Todo, TodoEvent } from "../todo.ts";

/** Something that happened to a todo; `at` null: nobody knows any more when. */
export type StoryEvent = Omit<TodoEvent, "at"> & { readonly at: string | null };

/** Events by which a todo has its issue, and by which its state came to be what it is. */
const givesIssue: readonly TodoEvent["what"][] = ["filed", "linked"];
const ends = {
  closed: ["closed", "finished", "vanished", "merged", "linked"],
  skipped: ["skipped", "deleted", "merged"],
  parked: ["parked"],
} as const satisfies Partial<Record<Todo["state"], readonly TodoEvent["what"][]>>;

/**
 * All that happened to a todo, the oldest first. Of one that was there before its history was kept, the beginning, its issue
 * and its end are told from what is known of it.
 */
export function storyOf(todo: Todo): readonly StoryEvent[] {
  const has = (kinds: readonly TodoEvent["what"][]): boolean => todo.history.some(({ what }) => kinds.includes(what));
  return [
    ...(has(["noticed"]) ? [] : beginning(todo)),
    ...(todo.issue === null || has(givesIssue) ? [] : [event(null, "filed", showIssue(todo.issue))]),
    ...todo.history,
    ...(isEnd(todo.state) && !has(ends[todo.state]) ? [ending(todo)] : []),
  ];
}

function beginning({ meeting, meetings, noticedAt }: Todo): readonly StoryEvent[] {
  const [first = meeting, ...later] = meetings;
  return [event(noticedAt, "noticed", first), ...later.map((date) => event(null, "carried", date))];
}

function ending({ state, issue, followed, changedAt, changedBy, parkedWhy, remark }: Todo): StoryEvent {
  if (state === "skipped") return { at: changedAt, what: "skipped", by: changedBy, note: null };
  if (state === "parked") return event(changedAt, "parked", parkedWhy);
  if (issue === null) return { at: changedAt, what: "finished", by: changedBy, note: remark };
  return event(followed?.endedAt ?? changedAt, "closed", followed?.closedBy ?? followed?.reason ?? null);
}

function isEnd(state: Todo["state"]): state is keyof typeof ends {
  return Object.hasOwn(ends, state);
}

function event(at: string | null, what: TodoEvent["what"], note: string | null): StoryEvent {
  return { at, what, by: null, note };
}
