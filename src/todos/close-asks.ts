import type { Over, Todo } from "./todo.ts";

/** Whether a person is to be asked about closing the todo's issue, and why; null: not now, or not again. `asked`: for what it was asked before. */
export function askToClose(todo: Todo, asked: ReadonlySet<Over["cause"]>): Over | null {
  if (todo.state !== "filed" || todo.over === null) return null;
  return asked.has(todo.over.cause) || isKept(todo, todo.over.cause) ? null : todo.over;
}

/** Whether a person said that the issue stays open for all that. */
export function isKept({ history }: Todo, cause: Over["cause"]): boolean {
  return history.some(({ what, note }) => what === "kept" && note === cause);
}
