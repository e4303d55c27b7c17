import { endedMeetings } from "../meetings/ended-meetings.ts";
import type { Effect } from "../outbox/effect.ts";
import { decideTodos, pullsToRead, type Decision } from "../todos/decide.ts";
import { waitsForUmbrella } from "../todos/parts/waits-for-umbrella.ts";
import type { Todo } from "../todos/todo.ts";
import type { World } from "../world.ts";
import type { Facts } from "./facts.ts";
import { issueEffect } from "./issue-effect.ts";
import { readStates } from "./read-states.ts";

/** What is to be done with the todos of one ended meeting that nobody has heard of yet. */
export type DueMeeting = Decision & { readonly date: string };

/**
 * Decides for each meeting that has ended, and whose notes are quiet, what to file and what to ask. GitHub is asked for
 * pull requests only while there is something to decide; while it can't be, the meeting waits.
 */
export async function dueMeetings(world: World, facts: Facts): Promise<readonly DueMeeting[]> {
  const { series, state, now } = facts;
  const reported = reportedTodos(facts);
  const due: DueMeeting[] = [];
  for (const { date, automatic } of endedMeetings(series, state, now)) {
    if (!automatic) continue;
    const open = facts.todos.filter((todo) => todo.meeting === date && isUndecided(todo) && !reported.has(todo.id));
    if (open.length === 0) continue;
    const states = await readStates(world, pullsToRead(open, date));
    if (states === null) continue;
    // Of what a report has asked about nothing is decided again: a person has it in hand.
    const todos = facts.todos.filter((todo) => todo.state !== "noticed" || !reported.has(todo.id));
    due.push({ date, ...decideTodos({ series, todos, meeting: date, automatic, pullStates: states }) });
  }
  return due;
}

/** The effects that file what is due, and what a person approved. */
export async function dueFilings(world: World, facts: Facts, due: readonly DueMeeting[]): Promise<readonly Effect[]> {
  const approved = facts.todos.filter((todo) => todo.state === "approved" && !waitsForUmbrella(todo, facts.todos));
  const file = [...new Set([...due.flatMap((meeting) => meeting.file), ...approved])];
  const states = await readStates(
    world,
    file.flatMap((todo) => pullsToRead([todo], todo.meeting)),
  );
  if (states === null) return [];
  const effects: Effect[] = [];
  for (const todo of file) effects.push(await issueEffect(world, facts, todo, states));
  return effects;
}

/** The todos of which a report has spoken. */
export function reportedTodos({ effects }: Facts): ReadonlySet<string> {
  const ids = [...effects.values()].flatMap(({ effect }) =>
    effect.type === "post" && effect.about.what === "report" ? effect.about.todos : [],
  );
  return new Set(ids);
}

function isUndecided(todo: Todo): boolean {
  return (todo.state === "noticed" || todo.state === "approved") && todo.partOf === null;
}
