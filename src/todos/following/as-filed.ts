import type { FiledIssue } from "../../ports/forge.ts";
import type { Followed } from "../todo.ts";

/** What is known of an issue from its being filed: the time is ours, and a little early, for the forge's clock may be slow. */
export function asFiled({ assignees }: FiledIssue, now: Temporal.Instant): Followed {
  const updatedAt = now.subtract({ hours: 1 }).toString();
  return { state: "open", reason: null, closedBy: null, endedAt: null, assignees, updatedAt };
}
