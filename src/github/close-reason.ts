import type { CloseReason } from "../ports/forge.ts";

const reasons: Readonly<Record<string, CloseReason>> = {
  completed: "completed",
  not_planned: "not planned",
  duplicate: "duplicate",
};

/** Gives the reason for which an issue was closed, from GitHub's `state_reason` or GraphQL's `stateReason`; null: none that we know. */
export function closeReasonOf(given: string | null | undefined): CloseReason | null {
  return reasons[given?.toLowerCase() ?? ""] ?? null;
}

/** What GitHub takes for it. */
export function stateReasonOf(reason: CloseReason): "completed" | "not_planned" | "duplicate" {
  return reason === "not planned" ? "not_planned" : reason;
}
