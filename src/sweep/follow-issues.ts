import { CallError } from "../errors.ts";
import type { IssueName } from "../ports/forge.ts";
import { followable } from "../todos/following/followable.ts";
import { followTodo, type Reading } from "../todos/following/follow-todo.ts";
import { issueKey } from "../todos/issue-key.ts";
import { issueNameOf } from "../todos/issue-name.ts";
import type { Todo } from "../todos/todo.ts";
import type { World } from "../world.ts";
import type { Facts } from "./facts.ts";
import { readStates } from "./read-states.ts";

/** Reads what became of every issue that is not long over, and writes down what that changes. Gives false where the forge could not be asked. */
export async function followIssues(world: World, facts: Facts): Promise<boolean> {
  return (await followThese(world, facts, followable(facts.todos, facts.now))) !== null;
}

/** The same for these todos alone. Gives what was read, by the `issueKey` under which it was asked for; null: the forge could not be asked. */
export async function followThese(
  world: World,
  facts: Facts,
  todos: readonly Todo[],
): Promise<ReadonlyMap<string, Reading> | null> {
  const read = await follow(world, facts, todos);
  for (const todo of read?.changed ?? []) await world.store.todos.set(todo.id, todo);
  return read?.readings ?? null;
}

/** All todos of the series as they are once their issues have been read, as far as the forge answers. Writes nothing. */
export async function followedTodos(world: World, facts: Facts): Promise<readonly Todo[]> {
  const read = await follow(world, facts, followable(facts.todos, facts.now));
  const changed = new Map(read?.changed.map((todo) => [todo.id, todo]));
  return facts.todos.map((todo) => changed.get(todo.id) ?? todo);
}

/** How often issues are looked at where no web hook tells of them. */
const pace = { hours: 1 };

/** Follows the issues of a series, now and then. */
export async function followHourly(world: World, facts: Facts): Promise<void> {
  const { series, state, todos, now } = facts;
  const last = state.followedAt;
  const isTime = last === null || Temporal.Instant.compare(Temporal.Instant.from(last).add(pace), now) <= 0;
  if (!isTime || followable(todos, now).length === 0) return;
  if (await followIssues(world, facts)) {
    await world.store.series.set(series.id, { ...state, followedAt: now.toString() });
  }
}

type Followings = { readonly changed: readonly Todo[]; readonly readings: ReadonlyMap<string, Reading> };

/** Null: the forge could not be asked. An issue that moved is read where it is now. */
async function follow(world: World, facts: Facts, todos: readonly Todo[]): Promise<Followings | null> {
  const readings = await readAll(world, todos);
  if (readings === null) return null;
  const next = todos.map((todo) => followOne(facts, todo, readings));
  const moved = next.filter((todo, place) => todo.issue?.url !== todos[place]?.issue?.url);
  const second = moved.length === 0 ? null : await readAll(world, moved);
  const changed = next
    .map((todo) => (second !== null && moved.includes(todo) ? followOne(facts, todo, second) : todo))
    .filter((todo, place) => todo !== todos[place]);
  return { changed, readings };
}

function followOne({ series, now }: Facts, todo: Todo, readings: ReadonlyMap<string, Reading>): Todo {
  const name = issueNameOf(todo);
  const reading = name === null ? undefined : readings.get(issueKey(name));
  return reading === undefined ? todo : followTodo(todo, reading, { people: series.people, now });
}

async function readAll(world: World, todos: readonly Todo[]): Promise<ReadonlyMap<string, Reading> | null> {
  const names = todos.flatMap((todo) => issueNameOf(todo) ?? []);
  const states = await readStates(world, names);
  if (states === null) return null;
  const readings = new Map<string, Reading>();
  const hidden: IssueName[] = [];
  for (const name of names) {
    const state = states.get(issueKey(name)) ?? null;
    if (state === null) hidden.push(name);
    else readings.set(issueKey(name), state);
  }
  for (const name of hidden.slice(0, atOnce)) {
    const whereabouts = await whatBecame(world, name);
    if (whereabouts !== null) readings.set(issueKey(name), whereabouts);
  }
  return readings;
}

/** Each issue that is not shown is asked about in a request of its own; whoever loses access to all of them asks no more than this. */
const atOnce = 20;

async function whatBecame({ forge, log }: World, name: IssueName): Promise<Reading | null> {
  try {
    return await forge.whatBecame(name);
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    log.warn({ error, issue: issueKey(name) }, "What became of an issue can't be read");
    return null;
  }
}
