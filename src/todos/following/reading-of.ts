import type { IssueState } from "../../ports/forge.ts";
import type { Followed } from "../todo.ts";

/** What a reading of the forge says of a todo's issue. A pull request that a person named as the issue is closed when it is merged, too. */
export function readingOf({ state, reason, closedBy, endedAt, assignees, updatedAt }: IssueState): Followed {
  const isOver = state === "closed" || state === "merged";
  return {
    state: isOver ? "closed" : "open",
    reason,
    closedBy,
    endedAt: isOver ? endedAt : null,
    assignees,
    updatedAt,
  };
}
