import type { PadError } from "../../errors.ts";
import { hedgedocFailures } from "../hedgedoc-failures.ts";
import { hedgedocWriteFailures as failures } from "./write-failures.ts";

/**
 * Gives why a guest may not write into a note of this permission; null: everybody may. HedgeDoc drops what is not allowed
 * without a word (`ifMayEdit` of its lib/realtime.js), so who writes must know before. A permission that we don't know is
 * none of a guest's, as there.
 */
export function guestRefusal(permission: string, link: string): PadError | null {
  if (permission === "freely") return null;
  if (permission === "editable") return failures.onlyMembersWrite(link);
  if (permission === "locked") return failures.onlyOwnerWrites(link);
  return hedgedocFailures.closed(link);
}
