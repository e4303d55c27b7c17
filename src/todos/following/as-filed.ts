import type { FiledIssue } from "../../ports/forge.ts";
import type { Followed } from "../todo.ts";

/** What is known of an issue from its being filed. Its time is the forge's business: whatever is read of it is later. */
export function asFiled({ assignees }: FiledIssue): Followed {
  return {
    state: "open",
    reason: null,
    closedBy: null,
    endedAt: null,
    assignees,
    updatedAt: "1970-01-01T00:00:00Z",
  };
}
