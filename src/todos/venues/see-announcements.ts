import type { Series } from "../../meetings/series.ts";
import { type Made, type Todo, type TodoEvent, withEvents } from "../todo.ts";
import { announces, type Post } from "./announces.ts";
import { type Box, boxesIn } from "./boxes.ts";
import { hostOf, siteIn } from "./names-places.ts";
import { isAt, type Place, placesFor } from "./places.ts";

/** What was seen of an announcement at `now`. */
export type Seen = {
  readonly series: Series;
  /** The text of its issue; null: it could not be read. */
  readonly body: string | null;
  /** What was written at each place, as far as it could be read. */
  readonly posts: Readonly<Record<"forum" | "site", readonly Post[]>>;
  readonly now: Temporal.Instant;
};

/**
 * Gives the todo with where it was announced: where a person ticked the box, or where a post was seen. A person who takes our tick
 * back has the last word. With every box of the issue ticked, or about to be, it looks done. The same todo where nothing is new.
 */
export function seeAnnouncements(todo: Todo, seen: Seen): Todo {
  const boxes = boxesIn(seen.body ?? "");
  const places = placesIn(boxes, todo, seen.series);
  const made =
    seen.body === null && boxes.length === 0
      ? keep(todo, places, seen)
      : places.flatMap((at) => madeAt(at, todo, seen) ?? []);
  const over = overBy(todo, { boxes, made, isRead: seen.body !== null });
  if (JSON.stringify([made, over]) === JSON.stringify([todo.made, todo.over])) return todo;
  return withEvents({ ...todo, made, over }, ...eventsOf(todo, made, seen.now));
}

type PlaceAndBox = Place & { readonly box: Box | null };

/** The places by the boxes of the issue, which the notes may since have other words for; without boxes, by the notes. */
function placesIn(boxes: readonly Box[], todo: Todo, series: Series): readonly PlaceAndBox[] {
  const own = boxes.flatMap((box) =>
    box.name === null ? [] : [{ kind: kindOf(box.name, series), name: box.name, box }],
  );
  return own.length > 0 ? own : placesFor(todo, series).map((place) => ({ ...place, box: null }));
}

function kindOf(name: string, { announce: { forum, site, list } }: Series): Place["kind"] {
  if (forum !== null && name === hostOf(forum)) return "forum";
  if (site !== null && (name === site || siteIn(name, site) !== null)) return "site";
  return name === list ? "list" : "other";
}

/** While the issue can't be read, what was known stays, and posts are found all the same. */
function keep(todo: Todo, places: readonly PlaceAndBox[], seen: Seen): readonly Made[] {
  const others = places.filter((place) => !todo.made.some((made) => isAt(made, place)));
  return [...todo.made, ...others.flatMap((at) => madeAt(at, todo, seen) ?? [])];
}

function madeAt({ kind, name, box }: PlaceAndBox, todo: Todo, seen: Seen): Made | null {
  const known = todo.made.find((made) => isAt(made, { kind, name })) ?? null;
  if (box?.ticked === true) {
    return known !== null && !known.refused ? known : { kind, name, link: null, box: null, refused: false };
  }
  if (known !== null && known.link !== null) {
    return box?.line.includes(known.link) === true ? { ...known, refused: true } : withBox(known, box);
  }
  if (kind !== "forum" && kind !== "site") return null;
  const post = bestOf(seen.posts[kind], todo, seen.series);
  return post === null ? null : withBox({ kind, name, link: post.link, box: null, refused: false }, box);
}

function withBox(made: Made, box: Box | null): Made {
  return made.box === null && box?.drafted === true ? { ...made, box: box.line } : made;
}

/** A post that names the issue, else the first that has its words: later ones may follow up on it. */
function bestOf(posts: readonly Post[], todo: Todo, series: Series): Post | null {
  const found = posts
    .map((post) => ({ post, how: announces(post, todo, series) }))
    .filter(({ how }) => how !== null)
    .toSorted((one, other) => Temporal.Instant.compare(one.post.at, other.post.at));
  return (found.find(({ how }) => how === "certain") ?? found[0])?.post ?? null;
}

function overBy(
  { over }: Todo,
  { boxes, made, isRead }: { boxes: readonly Box[]; made: readonly Made[]; isRead: boolean },
): Todo["over"] {
  if (!isRead) return over;
  const isMade = ({ name, ticked }: Box) => ticked || made.some((one) => one.name === name && !one.refused);
  return boxes.length > 0 && boxes.every(isMade) ? { cause: "announced" } : null;
}

function eventsOf({ made: before }: Todo, made: readonly Made[], now: Temporal.Instant): readonly TodoEvent[] {
  const isNew = (one: Made) => !one.refused && !before.some((other) => !other.refused && isAt(other, one));
  return made.filter(isNew).map(({ name, link }) => {
    const note = link === null ? name : `${name}: ${link}`;
    return { at: now.toString(), what: "announced", by: null, note };
  });
}
