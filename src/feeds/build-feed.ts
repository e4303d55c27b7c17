import { addressesOf, type FeedName } from "../archive/addresses.ts";
import type { Archive } from "../archive/archive.ts";
import { decisionEntries } from "./decision-entries.ts";
import type { Feed, FeedEntry } from "./feed.ts";
import { feedIds } from "./feed-ids.ts";
import { linksOf } from "./links.ts";
import { minutesEntries } from "./minutes-entries.ts";
import { feedSentences as say } from "./sentences.ts";
import { todoEntries } from "./todo-entries.ts";
import { seriesTitle } from "./series-title.ts";

const most = 50;

const entriesOf = { minutes: minutesEntries, decisions: decisionEntries, todos: todoEntries };

/** Gives a series' feed of minutes, decisions or todos: what changed last, at most 50 entries, the newest first. */
export function buildFeed(archive: Archive, name: FeedName, publicUrl: string | null): Feed {
  const { series } = archive;
  const at = addressesOf(series.id);
  const links = linksOf(archive, publicUrl);
  const ids = feedIds(series.id, publicUrl);
  const title = seriesTitle(series);
  const entries = entriesOf[name](archive, ids, links).toSorted(newestFirst).slice(0, most);
  const [atom, json] = [links.page(at.atom(name)), links.page(at.jsonFeed(name))];
  const page = { minutes: at.home, decisions: at.decisions, todos: at.todos }[name];
  return {
    id: ids.feed(name),
    title: say.feed[name](title),
    // A feed that has no entry yet has never changed.
    updated: entries[0]?.updated ?? "1970-01-01T00:00:00Z",
    author: title,
    page: links.page(page) ?? links.pad,
    self: atom === null || json === null ? null : { atom, json },
    entries,
  };
}

/** Where two are of one time, they stay in the order of the archive. */
function newestFirst(one: FeedEntry, other: FeedEntry): number {
  return Temporal.Instant.compare(other.updated, one.updated);
}
