import type { Series } from "../meetings/series.ts";
import { folded, namesOf, resolvePeople } from "../todos/people.ts";
import { anchorsOf } from "./anchors.ts";
import type { ArchivedMeeting, ArchivedPerson, ArchivedTodo } from "./archive.ts";

type Person = {
  readonly name: string;
  readonly login: string | null;
  readonly meetings: Set<string>;
  readonly todos: ArchivedTodo[];
};

/**
 * Gives everybody who was at a meeting or has a todo, by name. Names that the series has the same login for, or that differ in
 * case and accents alone, are one person's; the series' own spelling counts, else the newest.
 */
export function archivedPeople(
  { people }: Pick<Series, "people">,
  meetings: readonly ArchivedMeeting[],
  todos: readonly ArchivedTodo[],
): readonly ArchivedPerson[] {
  const all = new Map<string, Person>();
  const find = (written: string): Person | null => {
    const login = resolvePeople([written], people).logins[0] ?? null;
    const name = (login === null ? written : (namesOf([login], people)[0] ?? written)).replace(/^@/, "").trim();
    if (name === "") return null;
    const key = login === null ? folded(name) : `@${login.toLowerCase()}`;
    const person = all.get(key) ?? { name, login, meetings: new Set(), todos: [] };
    all.set(key, person);
    return person;
  };
  for (const { date, participants } of meetings) for (const name of participants) find(name)?.meetings.add(date);
  for (const todo of todos) for (const name of new Set(todo.assignees)) find(name)?.todos.push(todo);
  const sorted = [...all.values()].toSorted((one, other) => compare(folded(one.name), folded(other.name)));
  const anchors = anchorsOf(
    "person",
    sorted.map(({ name }) => name),
  );
  return sorted.map(({ name, login, ...person }, place) => ({
    anchor: anchors[place] ?? "",
    name,
    login,
    meetings: [...person.meetings].toSorted().toReversed(),
    open: idsOf(person.todos, "open"),
    done: idsOf(person.todos, "done"),
  }));
}

function idsOf(todos: readonly ArchivedTodo[], state: ArchivedTodo["state"]): readonly string[] {
  return [...new Set(todos.filter((todo) => todo.state === state).map(({ id }) => id))];
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
