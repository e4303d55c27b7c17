import { holdsColon } from "../text/holds-colon.ts";
import { onceFor } from "../text/once-for.ts";
import type { Prose } from "../text/prose.ts";
import { within } from "../text/prose.ts";
import { cleanName, looksLikeHandle, looksLikeSpeaker } from "./person-names.ts";
import type { People } from "./people.ts";

/** A stretch of a point that one person says; null where no speaker is named. Offsets count in the prose. */
export type Speech = { readonly speaker: string | null; readonly start: number; readonly end: number };

const opening = /^\s*[*_]{0,2}([^:：\n]{1,60}?)\s?[*_]{0,2}[:：](?!\/\/)(?=\s|$|\*|_)[*_\s]*/u;
const bracketed = /^\s*[(（[](@?[\p{L}\p{N}][\p{L}\p{N}\s.'’_-]{1,40})[)）\]][:：]?\s+/u;
const later =
  /(?:[.?!…)]|\n|\s-{1,2}|–|—)\s{0,3}((?:@[\w-]{1,39}|\p{Lu}[\p{L}\p{N}'’.-]{0,30})(?:\s\p{Lu}[\p{L}'’.-]{0,30}){0,2}):\s/gu;

const lineLabel = /^(@[\w-]{1,39}|\p{Lu}[\p{L}\p{N}'’.-]{0,30}(?:\s\p{Lu}[\p{L}'’.-]{0,30}){0,2}):\s/u;

/** The words before a colon at the start of a point, and the names they would be; `end` is behind the colon. */
type Label = { readonly text: string; readonly names: readonly string[]; readonly end: number };

/** Who says what in one point: "Ann: …? Bob: …" are two speeches. A label is a speaker if it is a known person's name, or `isSpeaker` says so. */
export function readSpeech(prose: Prose, people: People, isSpeaker: (label: string) => boolean): Speech[] {
  const first = speakerAtStart(prose, people, isSpeaker);
  const speeches: Speech[] = [];
  let speaker = first?.speaker ?? null;
  let start = first?.start ?? 0;
  for (const { name, at, end } of laterLabels(prose)) {
    if (!people.knows(name) || at < start || within(prose.links, at)) continue;
    if (prose.text.slice(start, at).trim() !== "") speeches.push({ speaker, start, end: at });
    speaker = name.replace(/^@/u, "");
    start = end;
  }
  speeches.push({ speaker, start, end: prose.text.length });
  return speeches;
}

/** Names before a colon behind the end of a sentence, or at the start of a line of the source. */
function laterLabels(prose: Prose): { name: string; at: number; end: number }[] {
  if (!prose.bare.includes(":")) return [];
  const behindSentence = [...prose.bare.matchAll(later)].map((found) => {
    const name = found[1] ?? "";
    return { name, at: found.index + found[0].lastIndexOf(name), end: found.index + found[0].length };
  });
  const atLine = prose.breaks.flatMap((at) => {
    const found = lineLabel.exec(prose.bare.slice(at, at + 80));
    return found?.[1] === undefined ? [] : [{ name: found[1], at, end: at + found[0].length }];
  });
  return [...behindSentence, ...atLine].toSorted((a, b) => a.at - b.at);
}

function speakerAtStart(
  prose: Prose,
  people: People,
  isSpeaker: (label: string) => boolean,
): { speaker: string; start: number } | null {
  const label = labelOf(prose);
  if (label !== null && (label.names.every((name) => people.knows(name)) || isSpeaker(label.text)))
    return { speaker: label.names.join(", "), start: label.end };
  const inBrackets = bracketed.exec(prose.bare.slice(0, 60));
  return inBrackets?.[1] !== undefined && people.knows(inBrackets[1])
    ? { speaker: inBrackets[1].replace(/^@/u, ""), start: inBrackets[0].length }
    : null;
}

/** The words before a colon at the start of a point, and the names they would be. */
export const labelOf: (prose: Prose) => Label | null = onceFor((prose) => {
  const beginning = prose.bare.slice(0, 80);
  const found = holdsColon(beginning) ? opening.exec(beginning) : null;
  if (found?.[1] === undefined || /^\s*[[(（]/u.test(found[0])) return null;
  const text = found[1].replace(/\s*[(（[][^()[\]]{0,40}[)）\]]$/u, "").trim();
  const names = text.split(/\s*(?:[,/&]|\sand\s)\s*/u).map((part) => cleanName(part));
  return names.some((name) => name === null) || names.length > 6
    ? null
    : { text, names: names.map((name) => name ?? ""), end: found[0].length };
});

/** Labels that stand before a colon often enough, or look so much like names, that they are speakers though no list names them. */
export function findSpeakers(proses: readonly Prose[], people: People, strangers: boolean): Set<string> {
  const counts = new Map<string, number>();
  for (const prose of proses) {
    const label = labelOf(prose);
    if (label === null) continue;
    const isBold = prose.strong.some(({ start, end }) => start === 0 && end >= label.text.length);
    const looksSo = (name: string): boolean =>
      looksLikeSpeaker(name) || label.text.startsWith("@") || (isBold && looksLikeHandle(name));
    if (label.names.every(looksSo)) counts.set(label.text, (counts.get(label.text) ?? 0) + 1);
  }
  return new Set(
    [...counts]
      .filter(([label, count]) => label.startsWith("@") || count > 1 || strangers || people.knows(label))
      .map(([label]) => label),
  );
}
