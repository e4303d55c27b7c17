import type { Todo } from "../todos/todo.ts";
import type { Effect, EffectRecord } from "./effect.ts";

/**
 * What is still to be done to the outside for a todo, or waits for a person: of its issue and of its line in the pad. That a
 * parked todo could not be filed is told by its state.
 */
export function waitingFor(todo: Todo, records: Iterable<EffectRecord>): readonly EffectRecord[] {
  return [...records]
    .filter(({ status }) => status === "pending" || status === "parked")
    .filter(({ effect }) => isAbout(effect, todo))
    .toSorted((one, other) => Temporal.Instant.compare(one.intendedAt, other.intendedAt));
}

function isAbout(effect: Effect, { id, issue, state }: Todo): boolean {
  if (effect.type === "file-issue") return effect.todo === id && state !== "parked";
  if (effect.type === "write-pad") return "todo" in effect.write && effect.write.todo === id;
  if (effect.type === "propose-file") return effect.about.what === "announcement" && effect.about.todo === id;
  if (!("repository" in effect) || issue === null) return false;
  return issue.number === effect.number && isSame(issue.repository, effect.repository);
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
