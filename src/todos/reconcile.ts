import type { Notes } from "../notes/notes.ts";
import { readEntries } from "./identity/entries.ts";
import { findAlike } from "./identity/find-alike.ts";
import { findReplaced } from "./identity/find-replaced.ts";
import { matchCarriedSimilar } from "./identity/match-carried-similar.ts";
import { matchCarried } from "./identity/match-carried.ts";
import { matchExact } from "./identity/match-exact.ts";
import { matchJoined, matchJoinedSimilar } from "./identity/match-joined.ts";
import { matchLinks, matchLinksReworded } from "./identity/match-links.ts";
import { matchRepeated } from "./identity/match-repeated.ts";
import { matchSimilar } from "./identity/match-similar.ts";
import { openMatching } from "./identity/matching.ts";
import { noticed } from "./identity/noticed.ts";
import { readAgain } from "./identity/read-again.ts";
import { todoId } from "./identity/todo-id.ts";
import { openWordIndex } from "./identity/word-index.ts";
import { undated, type Todo } from "./todo.ts";

export type Reconciliation = {
  readonly series: string;
  /** Every todo that the store has of this series. */
  readonly known: readonly Todo[];
  readonly notes: Notes;
  readonly now: Temporal.Instant;
};

/**
 * Tells which todos of the pad are which known ones, whatever was reworded, moved, joined, split, copied into a later
 * meeting or deleted and brought back. Gives those that changed or are new; unchanged ones are left out. New ones come first:
 * whoever keeps them one by one, and is stopped in between, still has the words that an old one had, of which a new one may be a part.
 *
 * What is sure comes before what is likely (docs/decisions/010): the words that a todo has or had, in its own meeting, also
 * with a typo or joined to others; these words in another meeting; its issue's link; like words in its own meeting; like words in
 * another. What then is left is new, and waits for a person where it may be a known one nevertheless.
 */
export function reconcile({ series, known, notes, now }: Reconciliation): readonly Todo[] {
  const own = known.filter((todo) => todo.series === series);
  // parts of a todo that was split stand in no pad
  const before = new Set(own.filter(({ partOf }) => partOf === null));
  const parts = own.filter(({ partOf }) => partOf !== null);
  const matching = openMatching([...before], new Set(notes.meetings.map(({ date }) => date ?? undated)), parts);
  const alikeIn = openWordIndex(matching);
  const entries = readEntries(notes);
  const meetings = [...Map.groupBy(entries, ({ meeting }) => meeting)];

  matchExact(matching, entries, series);
  matchRepeated(matching, alikeIn, entries);
  matchJoined(matching, alikeIn, entries);
  matchCarried(matching, entries);
  matchJoinedSimilar(matching, alikeIn, entries);
  matchLinks(matching, entries);
  for (const [meeting, ofMeeting] of meetings) matchSimilar(matching, meeting, ofMeeting);
  matchLinksReworded(matching, entries);
  for (const [meeting, ofMeeting] of meetings) {
    const repeated = matchCarried(matching, ofMeeting);
    matchCarriedSimilar(
      matching,
      alikeIn,
      ofMeeting.filter((entry) => !repeated.has(entry)),
    );
    matchRepeated(matching, alikeIn, ofMeeting);
    const replaced = findReplaced(matching, meeting, ofMeeting);
    for (const entry of ofMeeting) {
      matchRepeated(matching, alikeIn, [entry]);
      if (matching.todoOf(entry) !== undefined) continue;
      const id = todoId(series, meeting, entry.normal, (name) => matching.byId(name) !== undefined);
      const replaces = repeated.get(entry) ?? replaced.get(entry) ?? findAlike(matching, alikeIn, entry);
      const todo = noticed({ id, series, entry, replaces, now });
      matching.add(todo);
      matching.match(entry, todo);
    }
  }
  const isPartial = notes.diagnostics.some((one) => one.rule === "too-long" && one.what === "read");
  const read = matching.todos().flatMap((todo) => {
    const places = matching.entriesOf(todo);
    if (isPartial && places.length === 0) return []; // it may stand where nothing is read
    const next = readAgain(todo, { places, lines: matching.linesOf(todo), now });
    return next === todo && before.has(todo) ? [] : [{ todo, next }];
  });
  return read
    .toSorted((one, other) => Number(before.has(one.todo)) - Number(before.has(other.todo)))
    .map(({ next }) => next);
}
