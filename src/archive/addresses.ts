/** The kinds of things that have a feed. */
export const feedNames = ["minutes", "decisions", "todos"] as const;
export type FeedName = (typeof feedNames)[number];

/**
 * Gives the addresses of a series' pages, feeds and calendars: paths that begin with a slash, with `#anchor` where one is meant.
 * They never change, and every door uses these.
 */
export function addressesOf(series: string) {
  const home = `/${encodeURIComponent(series)}/`;
  const meeting = (date: string): string => `${home}${date}/`;
  const at = (page: string, anchor: string): string => `${page}#${encodeURIComponent(anchor)}`;
  return {
    home,
    meeting,
    todos: `${home}todos/`,
    decisions: `${home}decisions/`,
    people: `${home}people/`,
    search: `${home}search/`,
    /** A topic's or decision's place in the minutes. */
    inMeeting: (date: string, anchor: string): string => at(meeting(date), anchor),
    /** A todo's place in the list of all, where it stays; it stands in its meetings' pages under the same anchor. */
    todo: (anchor: string): string => at(`${home}todos/`, anchor),
    person: (anchor: string): string => at(`${home}people/`, anchor),
    calendar: `${home}calendar.ics`,
    due: `${home}due.ics`,
    atom: (feed: FeedName): string => `${home}${feed}.atom`,
    jsonFeed: (feed: FeedName): string => `${home}${feed}.json`,
    asset: (name: string): string => `${home}assets/${name}`,
  };
}

/** The anchor of a todo, wherever it is listed. */
export function todoAnchor(id: string): string {
  return `todo-${id}`;
}

/** A page's address as JSON, for hosts that serve files alone. */
export function jsonAddress(page: string): string {
  return `${page}index.json`;
}

/** An address as a link for people elsewhere, under the site's public address (`https://meetings.example.org`, or with a path). */
export function publicAddress(publicUrl: string, address: string): string {
  return publicUrl.replace(/\/+$/, "") + address;
}

/** An address as a link on the page at another, such that both can be moved under any path together. */
export function relativeAddress(from: string, to: string): string {
  const [path = "", ...anchor] = to.split("#");
  const here = from.split("/").slice(1, -1);
  const there = path.split("/").slice(1);
  let common = 0;
  while (common < here.length && common < there.length - 1 && here[common] === there[common]) common += 1;
  const way = "../".repeat(here.length - common) + there.slice(common).join("/");
  return (way === "" ? "./" : way) + anchor.map((one) => `#${one}`).join("");
}
