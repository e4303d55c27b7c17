import type { Announce } from "../../meetings/series.ts";
import { hosts, namesPlaces } from "./names-places.ts";

/** Places where people announce things, besides those of a community. */
const known =
  /\b(?:Twitter|Mastodon|Bluesky|Reddit|Lobsters|Hacker News|LinkedIn|IRC|Matrix|Slack|Discord|Zulip|Weekly News)\b/gi;

/** Gives the places that an announcement names and of which the series knows nothing, as the notes call them. */
export function otherPlaces(text: string, announce: Announce): readonly string[] {
  const where = /\b(?:on|at|to|via|in|over)\b(.*)$/is.exec(text)?.[1] ?? "";
  const isOwn = (host: string): boolean =>
    (announce.forum !== null && namesPlaces.forum(host, announce)) ||
    (announce.site !== null && namesPlaces.site(host, announce));
  const names = [...hosts(where).filter((host) => !isOwn(host)), ...(where.match(known) ?? [])];
  return [...new Map(names.map((name) => [name.toLowerCase(), name])).values()];
}
