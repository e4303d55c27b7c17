import type { Finding } from "./finding.ts";
import { findDates, type FoundDate } from "./dates/find-dates.ts";
import { findTimes, type FoundTimes } from "./dates/find-times.ts";
import type { Block } from "./text/read-blocks.ts";
import { meetingWords } from "./words/languages.ts";
import { anyOf } from "./words/list.ts";
import { normalise, roleOf } from "./words/role-of.ts";

/** The blocks of one meeting; `heading` is the one that names and dates it, null where the whole text is one meeting. */
export type Section = {
  readonly heading: Block | null;
  readonly blocks: readonly Block[];
  readonly date: FoundDate | null;
  readonly times: FoundTimes | null;
  /** The rule that dated it; null where nothing did. */
  readonly rule: string | null;
};

const namesOne = new RegExp(anyOf(meetingWords), "iu");

/** Splits the blocks at headings that date a meeting; what stands before the first is the preamble. */
export function divideMeetings(blocks: readonly Block[]): {
  preamble: readonly Block[];
  sections: readonly Section[];
  missed: readonly Finding[];
} {
  const missed: Finding[] = [];
  const headed = blocks.flatMap((block, index) => (block.kind === "heading" ? datedHeading(block, index, missed) : []));
  const dated = headed.length > 0 ? headed : datedLines(blocks);
  const level = dated.reduce((least, candidate) => Math.min(least, candidate.heading.depth), 9);
  const chosen = dated.filter((candidate) => candidate.heading.depth === level);
  const [first] = chosen;
  if (first === undefined) return { preamble: [], sections: [], missed };
  const rule = headed.length > 0 ? "dated-heading" : "dated-line";
  for (const { heading } of dated.filter((candidate) => candidate.heading.depth !== level))
    missed.push(nearMiss(heading, "level"));
  const sections = chosen.map(({ index, ...section }, order) => ({
    ...section,
    rule,
    blocks: blocks.slice(index + 1, chosen[order + 1]?.index),
  }));
  return { preamble: blocks.slice(0, first.index), sections, missed };
}

/** Lines that are nothing but a date, where a text without headings has several of them. */
function datedLines(blocks: readonly Block[]): ReturnType<typeof datedHeading> {
  const lines = blocks.flatMap((block, index) =>
    block.kind === "paragraph" && block.prose.text.length < 60 && block.prose.breaks.length === 0
      ? datedHeading({ ...block, depth: 1 }, index, []).filter(({ date }) => isOnlyDate(block.prose.text, date))
      : [],
  );
  return lines.length > 1 ? lines : [];
}

function isOnlyDate(text: string, { start, end }: FoundDate): boolean {
  return (text.slice(0, start) + text.slice(end)).replace(/\b\p{L}{2,9}day\b|[^\p{L}]/giu, "") === "";
}

/** Whether the words of a heading name a meeting. */
export function namesMeeting(heading: string): boolean {
  return namesOne.test(heading);
}

/** The date by which a heading with these words would begin a meeting; null where it begins none. */
export function dateInHeading(words: string): FoundDate | null {
  const read = readHeading(words.slice(0, 300));
  return read === null || "heldBy" in read ? null : read.date;
}

function datedHeading(
  heading: Block,
  index: number,
  missed: Finding[],
): { heading: Block; index: number; date: FoundDate; times: FoundTimes | null }[] {
  const read = readHeading(heading.prose.text.slice(0, 300));
  if (read === null) return [];
  if (!("heldBy" in read)) return [{ heading, index, ...read }];
  missed.push(nearMiss(heading, read.heldBy));
  return [];
}

/** When a heading says that a meeting was, or what keeps its date from being a meeting's; null where it has none. */
function readHeading(text: string): { date: FoundDate; times: FoundTimes | null } | { heldBy: string } | null {
  const [date] = findDates(text);
  if (date === undefined) return null;
  const role = roleOf(text);
  if (role === "previous") return { heldBy: "earlier" };
  if (role === "next-meeting" || /\bnext (?:meeting|call)\b/iu.test(text)) return { heldBy: "another-meeting" };
  const rest = normalise(text.slice(0, date.start) + text.slice(date.end));
  const isAside = /[(（[]\s*$/u.test(text.slice(0, date.start)); // the date of a topic: "Mail (2008-01-29)"
  const leads = !isAside && normalise(text.slice(0, date.start)).split(" ").length <= 2 && rest.split(" ").length <= 6;
  if (!namesOne.test(rest) && !isOnlyDate(text, date) && !leads) return { heldBy: "a-topic" };
  return { date, times: findTimes(text.slice(date.end)) };
}

function nearMiss({ line, prose }: Block, heldBy: string): Finding {
  return { what: "meeting", rule: "dated-heading", heldBy, line, text: prose.text };
}
