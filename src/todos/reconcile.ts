import type { Notes } from "../notes/notes.ts";
import { readEntries } from "./identity/entries.ts";
import { findReplaced } from "./identity/find-replaced.ts";
import { matchCarriedSimilar } from "./identity/match-carried-similar.ts";
import { matchCarried } from "./identity/match-carried.ts";
import { matchExact } from "./identity/match-exact.ts";
import { matchJoined } from "./identity/match-joined.ts";
import { matchLinks } from "./identity/match-links.ts";
import { matchSimilar } from "./identity/match-similar.ts";
import { openMatching } from "./identity/matching.ts";
import { noticed } from "./identity/noticed.ts";
import { readAgain } from "./identity/read-again.ts";
import { todoId } from "./identity/todo-id.ts";
import { openWordIndex } from "./identity/word-index.ts";
import type { Todo } from "./todo.ts";

export type Reconciliation = {
  readonly series: string;
  /** Every todo that the store has of this series. */
  readonly known: readonly Todo[];
  readonly notes: Notes;
  readonly now: Temporal.Instant;
};

/**
 * Tells which todos of the pad are which known ones, whatever was reworded, moved, joined, split, copied into a later
 * meeting or deleted and brought back. Gives those that changed or are new; unchanged ones are left out.
 *
 * What is sure comes before what is likely: the same words in the same meeting, an issue's link in the line, the same words
 * in another meeting, a line that several were joined to, like words in the same meeting, like words in an earlier one.
 * What then is left is new.
 */
export function reconcile({ series, known, notes, now }: Reconciliation): readonly Todo[] {
  const before = new Set(known.filter((todo) => todo.series === series));
  const matching = openMatching([...before]);
  const alikeIn = openWordIndex(matching);
  const entries = readEntries(notes);
  const meetings = [...Map.groupBy(entries, ({ meeting }) => meeting)];

  matchExact(matching, entries, series);
  matchLinks(matching, entries);
  for (const [meeting, ofMeeting] of meetings) {
    const repeated = matchCarried(matching, ofMeeting);
    matchJoined(matching, meeting, ofMeeting);
    matchSimilar(matching, meeting, ofMeeting);
    matchCarriedSimilar(matching, alikeIn, ofMeeting);
    const replaced = findReplaced(matching, meeting, ofMeeting);
    for (const entry of ofMeeting.filter((left) => matching.todoOf(left) === undefined)) {
      const id = todoId(series, meeting, entry.normal, (name) => matching.byId(name) !== undefined);
      const replaces = repeated.get(entry) ?? replaced.get(entry) ?? null;
      const todo = noticed({ id, series, entry, replaces, now });
      matching.add(todo);
      matching.match(entry, todo);
    }
  }
  const isPartial = notes.diagnostics.some((one) => one.rule === "too-long" && one.what === "read");
  return matching.todos().flatMap((todo) => {
    const places = matching.entriesOf(todo);
    if (isPartial && places.length === 0) return []; // it may stand where nothing is read
    const next = readAgain(todo, places, now);
    return next === todo && before.has(todo) ? [] : [next];
  });
}
