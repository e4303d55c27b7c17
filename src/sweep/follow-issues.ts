import { issueKey } from "../todos/issue-key.ts";
import { issueNameOf } from "../todos/issue-name.ts";
import type { Todo } from "../todos/todo.ts";
import type { World } from "../world.ts";
import type { Facts } from "./facts.ts";
import { readStates } from "./read-states.ts";

/** Reads the state of every issue that is open as far as we know, and closes the todos whose issue was closed. */
export async function followIssues(world: World, facts: Facts): Promise<void> {
  for (const todo of await closedMeanwhile(world, facts)) await world.store.todos.set(todo.id, todo);
}

/** The todos as they are once the state of every open issue has been read, as far as the forge answers. Writes nothing. */
export async function followedTodos(world: World, facts: Facts): Promise<readonly Todo[]> {
  const closed = new Map((await closedMeanwhile(world, facts)).map((todo) => [todo.id, todo]));
  return facts.todos.map((todo) => closed.get(todo.id) ?? todo);
}

/** The pad says of an issue that it is closed: so soon after it is. */
const pace = { hours: 1 };

/** Does the same now and then, where the bot wrote issues into the pad: it says there what became of them. */
export async function followLinks(world: World, facts: Facts): Promise<void> {
  const { series, state, todos, now } = facts;
  const hasLinks = series.writePad && todos.some((todo) => todo.state === "filed" && todo.inPad);
  const last = state.followedAt;
  const isTime = last === null || Temporal.Instant.compare(Temporal.Instant.from(last).add(pace), now) <= 0;
  if (!hasLinks || !isTime) return;
  await followIssues(world, facts);
  await world.store.series.set(series.id, { ...state, followedAt: now.toString() });
}

async function closedMeanwhile(world: World, { todos, now }: Facts): Promise<readonly Todo[]> {
  const filed = todos.flatMap((todo) => {
    const name = issueNameOf(todo);
    return todo.state === "filed" && name !== null ? [{ todo, name }] : [];
  });
  const states = await readStates(
    world,
    filed.map(({ name }) => name),
  );
  return filed.flatMap(({ todo, name }) => {
    const state = states?.get(issueKey(name))?.state;
    const over = state === "closed" || state === "merged";
    return over ? [{ ...todo, state: "closed" as const, changedAt: now.toString() }] : [];
  });
}
