import type { IssueState } from "../../ports/forge.ts";
import type { Todo } from "../todo.ts";
import type { Correction } from "./moves.ts";

/**
 * Why a correction can't be taken back: the todo was `filed` since then; it was `edited` before it was filed; the pad marks it as
 * done (`done-in-pad`); a pull request closed its issue (`done-elsewhere`); its issue can't be seen any more (`gone`); parts of it are
 * filed (`parts-filed`); it came to another state in between (`changed`).
 */
export type UndoObstacle = "filed" | "edited" | "done-in-pad" | "done-elsewhere" | "gone" | "parts-filed" | "changed";

/**
 * Tells what stands in the way of taking a correction back. `reading`: its issue as the forge has it now; undefined: not asked, or
 * it does not answer. `parts`: those that the todo was split into.
 */
export function undoObstacle(
  todo: Todo,
  { what, before }: Correction,
  { reading, parts }: { readonly reading: IssueState | null | undefined; readonly parts: readonly Todo[] },
): UndoObstacle | null {
  const isTicked = before.issue === null && todo.inPad && todo.noted.state === "done";
  const isGone = before.state === "filed" && before.issue !== null && reading === null;
  switch (what) {
    case "approved":
      if (todo.issue !== null) return "filed";
      if (isTicked) return "done-in-pad";
      return todo.state === "approved" || todo.state === "parked" ? null : "changed";
    case "edited":
      return before.issue === null && todo.issue !== null ? "edited" : null;
    case "skipped":
      if (todo.state !== "skipped") return "changed";
      return isTicked ? "done-in-pad" : null;
    case "finished":
      if (todo.state !== "closed") return "changed";
      if (isTicked) return "done-in-pad";
      if (isGone) return "gone";
      return reading != null && reading.closedBy !== null ? "done-elsewhere" : null;
    case "linked":
      return todo.state === "filed" || todo.state === "closed" ? null : "changed";
    case "deleted":
    case "merged":
      if (todo.state !== "skipped") return "changed";
      if (isTicked && before.state !== "closed") return "done-in-pad";
      return isGone ? "gone" : null;
    case "split":
      return parts.some(({ issue, state }) => issue !== null || state === "filing") ? "parts-filed" : null;
  }
}
