import type { TodoState } from "../todo.ts";

/** The states that a person may ask for; several of a todo's own are one to who only reads the list. */
export const listedStates = ["waiting", "filing", "filed", "parked", "done", "skipped"] as const;
export type ListedState = (typeof listedStates)[number];

/** What a todo's state is to the list. */
export const listedAs = {
  noticed: "waiting",
  approved: "waiting",
  filing: "filing",
  filed: "filed",
  closed: "done",
  skipped: "skipped",
  parked: "parked",
} as const satisfies Record<TodoState, ListedState>;

/** Whether nothing more is to be done about it. */
export function isOver({ state }: { readonly state: TodoState }): boolean {
  return state === "closed" || state === "skipped";
}
