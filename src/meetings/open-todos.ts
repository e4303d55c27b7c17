import { ageInMeetings } from "../todos/age.ts";
import { effectiveTodo } from "../todos/effective.ts";
import { showIssue } from "../todos/issue-name.ts";
import { isDated, type Todo } from "../todos/todo.ts";

/** A todo that is still to be done when the meeting comes: pad text, and its issue where it has one. */
export type OpenTodo = {
  readonly title: string;
  /** Where it belongs, `owner/repo`, if the notes or a person say so; the title is worded for it. */
  readonly repository: string | null;
  readonly assignees: readonly string[];
  readonly issue: { readonly name: string; readonly url: string } | null;
  /** How many meetings were held after the first one that had it (`ageInMeetings`). */
  readonly age: number;
  /** It has an issue and has seen a meeting since it came up, and nobody has it. */
  readonly untaken: boolean;
};

/**
 * Gives what is open before the meeting of that date, oldest first: every todo that a person or the bot has taken up, and
 * what the last meeting's notes state. Suggestions nobody took up are left out, and lines of old meetings too. Of what was
 * split into parts, the parts that are open are given in place of the whole. `held`: the dates of the meetings that were held.
 */
export function openTodos(todos: readonly Todo[], date: string, held: readonly string[]): readonly OpenTodo[] {
  const before = held.filter((day) => day < date);
  return openBefore(todos, date)
    .toSorted((one, other) => compare(firstMeeting(one), firstMeeting(other)) || one.noted.line - other.noted.line)
    .map((todo) => {
      const { title, repository, assignees } = effectiveTodo(todo);
      const issue = todo.issue === null ? null : { name: showIssue(todo.issue), url: todo.issue.url };
      const age = ageInMeetings(todo, before);
      const untaken = issue !== null && assignees.length === 0 && age > 0;
      return { title, repository, assignees, issue, age, untaken };
    });
}

/** The same todos, in their own order. */
export function openBefore(todos: readonly Todo[], date: string): readonly Todo[] {
  const last = lastMeeting(todos, date);
  const open = todos.filter((todo) => isOpen(todo, last));
  const split = new Set(open.map(({ partOf }) => partOf));
  return open.filter(({ id }) => !split.has(id));
}

function lastMeeting(todos: readonly Todo[], date: string): string {
  const earlier = todos.filter(({ meeting }) => isDated(meeting) && meeting < date);
  return earlier.reduce((latest, { meeting }) => (meeting > latest ? meeting : latest), "");
}

function isOpen({ state, noted, inPad, meeting }: Todo, last: string): boolean {
  if (noted.state === "done" || state === "closed" || state === "skipped") return false;
  if (state !== "noticed") return true;
  return inPad && noted.certainty === "stated" && meeting === last;
}

function firstMeeting({ meeting, meetings }: Todo): string {
  return meetings[0] ?? meeting;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
