import { proseFrom, type Prose } from "./prose.ts";

const entry =
  /^(?:\[[ xX✓]?\](?:\s|$)|[*_]{0,2}(?:TODO|ACTION|ACTION ITEM|AI|DECISION|DONE|AGREED|RESOLVED|RESOLUTION)(?:\s?[:：]|\s?[(@])|[*_]{0,2}(?:Next steps?|Action items?|Actions?|In charge|Owners?|Assignees?|Status|OWNER|FOLLOWUP)[*_]{0,2}\s?[:：])/u;
const most = 200;

/** Cuts a paragraph before each of its lines that begins an entry: "TODO: …" or "[ ] …" written one below the other without a list. */
export function splitEntries(prose: Prose): readonly Prose[] {
  const cuts = prose.breaks.filter((at) => entry.test(prose.bare.slice(at, at + 34))).slice(0, most);
  if (cuts.length === 0) return [prose];
  return [0, ...cuts].map((from, index) => proseFrom(prose, from, cuts[index]));
}
