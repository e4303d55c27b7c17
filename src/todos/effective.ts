import type { TodoKind } from "../notes/notes.ts";
import { titleFor } from "./title.ts";
import type { Todo } from "./todo.ts";

/** A todo as it counts: what a person edited, else what the notes say. Not yet routed, names not yet logins. */
export type EffectiveTodo = {
  readonly title: string;
  readonly text: string;
  readonly kind: TodoKind;
  readonly repository: string | null;
  readonly assignees: readonly string[];
};

/** Gives the todo as it counts. `repository` is where its issue will stand, if that is known: the title names things after it. */
export function effectiveTodo(todo: Todo, repository: string | null = null): EffectiveTodo {
  const { edited, noted, owners } = todo;
  const counts = {
    text: edited?.text ?? noted.text,
    kind: edited?.kind ?? noted.kind,
    repository: edited?.repository ?? noted.repository,
    assignees: owners ?? edited?.assignees ?? noted.assignees,
  };
  const { references, topic, speaker } = noted;
  const people = speaker === null ? counts.assignees : [...counts.assignees, speaker];
  const about = {
    ...counts,
    references,
    topic,
    people,
    context: todo.context,
    repository: repository ?? counts.repository,
  };
  return { ...counts, title: edited?.title ?? titleFor(about) };
}
