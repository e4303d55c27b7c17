import type { Edited } from "./edits.ts";
import type { Model } from "./model.ts";
import { kinOf } from "./watch.ts";

/**
 * Leaves out edits that nobody who sees only the pad before and after could tell from others: of works that differ in a word alone,
 * one at most is reworded, written, deleted or brought back between two readings, and none is joined that was not there before.
 * `isRead`: whether the bot has read a work.
 */
export function createFairness(isRead: (work: string) => boolean) {
  const touched = new Set<string>();
  return (edited: Edited, before: Model): Edited => {
    // a line that names an issue and comes while another goes may be that one in other words
    const naming = edited.told?.startsWith("delete") === true ? ["test", "forum"] : [];
    const kin = [...naming, ...[...(edited.reworded ?? []), ...(edited.written ?? [])].map(kinOf)];
    const joined = edited.joined ?? [];
    if ([...kin, ...joined.map(kinOf)].some((one) => touched.has(one)) || !joined.every(isRead)) {
      return { model: before, told: null };
    }
    for (const one of kin) touched.add(one);
    return edited;
  };
}
