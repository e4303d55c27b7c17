import { issueKey } from "../todos/issue-key.ts";
import { issueNameOf } from "../todos/issue-name.ts";
import type { World } from "../world.ts";
import type { Facts } from "./facts.ts";
import { readStates } from "./read-states.ts";

/** Reads the state of every issue that is open as far as we know, and closes the todos whose issue was closed. */
export async function followIssues(world: World, { todos, now }: Facts): Promise<void> {
  const filed = todos.flatMap((todo) => {
    const name = issueNameOf(todo);
    return todo.state === "filed" && name !== null ? [{ todo, name }] : [];
  });
  const states = await readStates(
    world,
    filed.map(({ name }) => name),
  );
  if (states === null) return;
  for (const { todo, name } of filed) {
    const state = states.get(issueKey(name))?.state;
    if (state !== "closed" && state !== "merged") continue;
    await world.store.todos.set(todo.id, { ...todo, state: "closed", changedAt: now.toString() });
  }
}
