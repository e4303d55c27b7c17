import { isNewWork } from "./is-new-work.ts";
import type { Entry } from "./entries.ts";
import { isFree } from "./match-exact.ts";
import type { Matching } from "./matching.ts";

/** Finds the todo whose issue the line names: somebody wrote the link behind it, whatever else they changed. */
export function matchLinks(matching: Matching, entries: readonly Entry[]): void {
  for (const entry of entries.filter((left) => matching.todoOf(left) === undefined)) {
    const todo = entry.links
      .flatMap((link) => matching.filedAs(link))
      .find((filed) => isFree(matching, filed, entry) && !isNewWork(filed, entry));
    if (todo !== undefined) matching.match(entry, todo);
  }
}
