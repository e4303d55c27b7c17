import { dateMeetings } from "./date-meetings.ts";
import { dateOfWhole, timesInHead } from "./date-of-whole.ts";
import { findDates, type FoundDate } from "./dates/find-dates.ts";
import { diagnose, type ReadPart } from "./diagnostics/diagnose.ts";
import { divideMeetings, type Section } from "./divide-meetings.ts";
import { findAnnouncement, readAnnouncement, type Announcement } from "./find-next-meeting.ts";
import type { AnnouncedMeeting, NotedTodo, Notes } from "./notes.ts";
import type { Finding } from "./finding.ts";
import { finding, findingsOf } from "./findings-of.ts";
import { readMeeting } from "./read-meeting.ts";
import { readWithin } from "./read-within.ts";
import type { NotesContext } from "./read-notes.ts";
import { layOut, type Layout } from "./text/lay-out.ts";
import { takeOutcomes } from "./text/take-outcomes.ts";
import { readBlocks, type Block } from "./text/read-blocks.ts";
import { greetings } from "./words/languages.ts";
import { anyOf } from "./words/list.ts";
import { roleOf } from "./words/role-of.ts";

/** The notes, and how they came about: what each rule found, in the order of the lines, and what was held back. */
export type ExplainedNotes = {
  readonly notes: Notes;
  readonly findings: readonly Finding[];
};

/** Reads notes and keeps how: see `readNotes`. */
export function explainNotes(text: string, context: NotesContext): ExplainedNotes {
  const { notes, findings } = readText(text, context);
  return { notes, findings: findings().toSorted((one, other) => one.line - other.line) };
}

/** The notes, and what tells how they came about, if it is asked for. */
export function readText(text: string, context: NotesContext): { notes: Notes; findings: () => Finding[] } {
  const today = Temporal.PlainDate.from(context.today);
  const laidOut = layOut(text);
  const layout = context.whole === true ? laidOut : readWithin(laidOut, today);
  const blocks = takeOutcomes(readBlocks(layout.lines));
  const { preamble, sections, missed } = divideSections(blocks, layout, context);
  const announcements = sections.map((section) => announcementsOf(section.blocks));
  const outside = announcementsOf(preamble);
  const dates = dateMeetings(
    sections.map(({ date }, index) => ({
      date,
      announced: firstDate(announcements[index]?.[0] ?? outside[0] ?? null),
    })),
    today,
  );
  const meetings = sections.map((section, index) =>
    readMeeting({
      section,
      date: dates[index] ?? null,
      endLine: lastLine(layout, sections[index + 1]?.heading?.line),
      layout,
      today,
      context,
    }),
  );
  const loose = looseTodos({ preamble, layout, today, context, line: sections[0]?.heading?.line });
  const newestDate = latest(dates);
  const announced = [
    ...announcements.flatMap((own, index) =>
      own.map((announcement) => readAnnouncement(announcement, dates[index] ?? null, today, context.timeZone)),
    ),
    ...outside.map((announcement) => readAnnouncement(announcement, newestDate, today, context.timeZone)),
  ].filter((meeting) => meeting !== null);
  const newest = dates.findIndex((date) => date !== null && newestDate !== null && date.equals(newestDate));
  const read = meetings.map(({ meeting }, index) =>
    index === Math.max(0, newest) ? { ...meeting, todos: [...loose.todos, ...meeting.todos] } : meeting,
  );
  const above: ReadPart = {
    section: { heading: null, blocks: preamble, date: null, times: null, rule: null },
    date: newestDate,
    announcements: outside,
    meeting: null,
  };
  const parts = sections.map((section, index): ReadPart => {
    const meeting = meetings[index]?.meeting ?? null;
    return { section, date: dates[index] ?? null, announcements: announcements[index] ?? [], meeting };
  });
  const tooLong = layout.cuts.map(({ line, limit }) => ({
    rule: "too-long" as const,
    what: limit,
    line,
    text: limit === "line" ? (laidOut.lines[line - 1]?.trim().slice(0, 200) ?? "") : "",
  }));
  const diagnostics = diagnose(text, [above, ...parts], { today, timeZone: context.timeZone });
  return {
    notes: { meetings: read, nextMeeting: last(announced), diagnostics: [...diagnostics, ...tooLong] },
    findings: () => [
      ...missed,
      ...meetings.flatMap(findingsOf),
      ...loose.findings(),
      ...[...announcements.flat(), ...outside].map((found) =>
        finding("next meeting", found.rule, { line: found.line, text: found.text.slice(0, 200) }),
      ),
    ],
  };
}

/** Todos that a pad states above its first meeting: they are carried by the newest one, so that none is lost. */
function looseTodos(head: {
  readonly preamble: readonly Block[];
  readonly layout: Layout;
  readonly today: Temporal.PlainDate;
  readonly context: NotesContext;
  readonly line: number | undefined;
}): { readonly todos: readonly NotedTodo[]; readonly findings: () => Finding[] } {
  const { preamble, layout, today, context, line } = head;
  if (preamble.length === 0) return { todos: [], findings: () => [] };
  const section = { heading: null, blocks: preamble, date: null, times: null, rule: null };
  const read = readMeeting({ section, date: null, endLine: lastLine(layout, line), layout, today, context });
  const stated = read.meeting.todos.filter((todo) => todo.certainty === "stated");
  const lines = new Set(stated.map((todo) => todo.line));
  return {
    todos: stated.map((todo) => ({ ...todo, topic: null })),
    findings: () => findingsOf(read).filter(({ what, line: at }) => what === "todo" && lines.has(at)),
  };
}

/** The meetings' own sections, or the whole text as one meeting where no heading dates one. */
function divideSections(
  blocks: readonly Block[],
  layout: Layout,
  context: NotesContext,
): ReturnType<typeof divideMeetings> {
  const divided = divideMeetings(blocks);
  if (blocks.length === 0) return divided;
  if (divided.sections.length > 0) {
    const timed = divided.sections.map((section) => ({
      ...section,
      times: section.times ?? timesInHead(section.blocks),
    }));
    return { ...divided, sections: timed };
  }
  const greeted = greets.test(blocks[0]?.prose.text ?? "");
  const first = greeted
    ? blocks.findIndex((block) => block.kind !== "paragraph" || namesPeople.test(block.prose.text))
    : 0;
  const own = blocks.slice(Math.max(0, first));
  const dated = dateOfWhole(blocks, layout, context);
  const section: Section = {
    heading: null,
    blocks: own,
    date: dated?.date ?? null,
    times: timesInHead(own),
    rule: dated?.rule ?? null,
  };
  return { ...divided, preamble: blocks.slice(0, Math.max(0, first)), sections: [section] };
}

const greets = new RegExp(String.raw`^(?:${anyOf(greetings)})`, "iu");
const namesPeople = /^[\s*_]*(?:participants?|attendees|present|in attendance)\s?[*_]{0,2}[:：]/iu;

function announcementsOf(blocks: readonly Block[]): Announcement[] {
  const found: Announcement[] = [];
  let listed = 0;
  for (const block of blocks) {
    if (block.kind === "heading") listed = roleOf(block.prose.text) === "next-meeting" ? 4 : 0;
    const announcement = findAnnouncement(block.prose, listed-- > 0);
    if (announcement !== null) found.push(announcement);
  }
  return found;
}

function firstDate(announcement: Announcement | null): FoundDate | null {
  return announcement === null ? null : (findDates(announcement.text.slice(0, 200))[0] ?? null);
}

function latest(dates: readonly (Temporal.PlainDate | null)[]): Temporal.PlainDate | null {
  let newest: Temporal.PlainDate | null = null;
  for (const date of dates) {
    if (date !== null && (newest === null || Temporal.PlainDate.compare(date, newest) > 0)) newest = date;
  }
  return newest;
}

function last(announced: readonly AnnouncedMeeting[]): AnnouncedMeeting | null {
  return announced.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))[0] ?? null;
}

/** The last line before `next`, or of the text, that is not blank. */
function lastLine(layout: Layout, next: number | undefined): number {
  let line = next === undefined ? layout.lines.length : next - 1;
  while (line > 1 && (layout.lines[line - 1] ?? "").trim() === "") line--;
  return line;
}
