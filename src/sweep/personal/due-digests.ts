import { reminderWindows } from "../../meetings/due-reminders.ts";
import { dateInWords } from "../../meetings/date-in-words.ts";
import { startInstant } from "../../meetings/instants.ts";
import { openTodos } from "../../meetings/open-todos.ts";
import { showTime } from "../../meetings/show-time.ts";
import { ownersOf } from "../../people/owners.ts";
import type { KnownPerson } from "../../people/person.ts";
import { maySend } from "../../people/quiet-hours.ts";
import { quietThere } from "../../people/quiet-there.ts";
import type { Todo } from "../../todos/todo.ts";
import type { World } from "../../world.ts";
import type { Facts } from "../facts.ts";
import { followedTodos } from "../follow-issues.ts";
import type { PersonalPost } from "./personal-post.ts";

/** What is open of somebody's before the next meeting, once a meeting, from their lead time on; nothing where nothing is open. */
export async function dueDigests(
  world: World,
  facts: Facts,
  listening: readonly KnownPerson[],
): Promise<readonly PersonalPost[]> {
  const due = listening.flatMap((person) => openDigest(facts, person));
  // GitHub is asked only for who would get one.
  if (!due.some(({ person }) => openOf(facts, facts.todos, person).length > 0)) return [];
  const todos = await followedTodos(world, facts);
  return due.flatMap(({ person, id, window }) => {
    const open = openOf(facts, todos, person);
    return open.length === 0 ? [] : [{ person, id, why: "digest" as const, window, text: render(world, facts, open) }];
  });
}

function openDigest({ series, next, effects, now }: Facts, person: KnownPerson) {
  const { mode, lead } = person.reminders;
  if (next === null || mode !== "digest") return [];
  const id = `person/${person.id}/digest/${series.id}/${next.meeting.date}`;
  if (effects.has(id)) return [];
  return reminderWindows([lead], next.meeting)
    .map(({ due, expires }) => ({ from: Temporal.Instant.from(due), expires: Temporal.Instant.from(expires) }))
    .filter((window) => maySend(now, window, quietThere(person, series)))
    .map((window) => ({ person, id, window }));
}

type Open = ReturnType<typeof openTodos>;

function openOf({ series, next, held }: Facts, todos: readonly Todo[], person: KnownPerson): Open {
  if (next === null) return [];
  return openTodos(todos, next.meeting.date, held).filter(
    ({ assignees }) => ownersOf(assignees, series, [person]).length > 0,
  );
}

function render({ templates, chat }: World, { series, next, padLink }: Facts, open: Open): string {
  const start = next === null ? null : startInstant(next.meeting);
  return templates.render("person-digest", {
    series: series.title,
    time: start === null ? null : showTime(start, chat.times, series.timeZone),
    day: next === null ? null : dateInWords(Temporal.PlainDate.from(next.meeting.date)),
    padLink,
    todos: open,
  });
}
