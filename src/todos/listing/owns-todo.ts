import type { Series } from "../../meetings/series.ts";
import { effectiveTodo } from "../effective.ts";
import { folded, resolvePeople } from "../people.ts";
import type { Todo } from "../todo.ts";

/** Somebody, as far as a todo can name them: by what the notes or the chat call them, or by their logins on the forge. */
export type Somebody = { readonly names: readonly string[]; readonly logins: readonly string[] };

/**
 * Whether a todo is given to this person: to a login that is theirs, or to a name that is. What the series' people tell of
 * names and logins counts on both sides; a first name alone in the notes is anybody's who is called so.
 */
export function ownsTodo(todo: Todo, { names, logins }: Somebody, { people }: Pick<Series, "people">): boolean {
  const given = resolvePeople(effectiveTodo(todo).assignees, people);
  const theirs = resolvePeople(names, people);
  const called = theirs.names.map(folded);
  const accounts = new Set([...logins, ...theirs.logins, ...called].map((login) => login.toLowerCase()));
  if (given.logins.some((login) => accounts.has(login.toLowerCase()))) return true;
  return given.names.map(folded).some((name) => called.some((one) => one === name || firstOf(one) === name));
}

function firstOf(name: string): string {
  return name.split(/\s+/, 1)[0] ?? name;
}
