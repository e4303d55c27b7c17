import type { TodoKind } from "../notes/notes.ts";
import type { Todo } from "./todo.ts";

/** A todo as it counts: what a person edited, else what the notes say. Not yet routed, names not yet logins. */
export type EffectiveTodo = {
  readonly title: string;
  readonly text: string;
  readonly kind: TodoKind;
  readonly repository: string | null;
  readonly assignees: readonly string[];
};

export function effectiveTodo(todo: Todo): EffectiveTodo {
  throw new Error(`being written: ${todo.id}`);
}
