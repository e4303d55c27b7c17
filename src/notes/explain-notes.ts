import { dateInName, dateMeetings } from "./date-meetings.ts";
import { findDates, type FoundDate } from "./dates/find-dates.ts";
import { findTimes, type FoundTimes } from "./dates/find-times.ts";
import { divideMeetings, type Section } from "./divide-meetings.ts";
import { findAnnouncement, readAnnouncement, type Announcement } from "./find-next-meeting.ts";
import type { AnnouncedMeeting, Notes } from "./notes.ts";
import { readMeeting, type Finding } from "./read-meeting.ts";
import type { NotesContext } from "./read-notes.ts";
import { layOut, type Layout } from "./text/lay-out.ts";
import { readBlocks, type Block } from "./text/read-blocks.ts";
import { normalise, roleOf } from "./words/role-of.ts";

/** The notes, and for each todo the rule that found it. */
export type ExplainedNotes = { readonly notes: Notes; readonly findings: readonly Finding[] };

/** Reads notes and keeps how: see `readNotes`. */
export function explainNotes(text: string, context: NotesContext): ExplainedNotes {
  const layout = layOut(text);
  const blocks = readBlocks(layout.lines);
  const today = Temporal.PlainDate.from(context.today);
  const { preamble, sections } = divideSections(blocks, layout, context);
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
  const announced = [
    ...announcements.flatMap((own, index) =>
      own.map((announcement) => readAnnouncement(announcement, dates[index] ?? null, today, context.timeZone)),
    ),
    ...outside.map((announcement) => readAnnouncement(announcement, latest(dates), today, context.timeZone)),
  ].filter((meeting) => meeting !== null);
  return {
    notes: { meetings: meetings.map(({ meeting }) => meeting), nextMeeting: last(announced) },
    findings: meetings.flatMap(({ findings }) => findings),
  };
}

/** The meetings' own sections, or the whole text as one meeting where no heading dates one. */
function divideSections(
  blocks: readonly Block[],
  layout: Layout,
  context: NotesContext,
): { preamble: readonly Block[]; sections: readonly Section[] } {
  const divided = divideMeetings(blocks);
  if (divided.sections.length > 0 || blocks.length === 0) return divided;
  const greeted = /^(?:hello|hi|dear|hey|bonjour|hallo|ciao|hola|salut|good (?:morning|afternoon|evening))\b/iu.test(
    blocks[0]?.prose.text ?? "",
  );
  const first = greeted ? blocks.findIndex((block) => block.kind === "heading") : 0;
  const { date, times } = dateOfWhole(blocks, layout, context);
  return {
    preamble: blocks.slice(0, Math.max(0, first)),
    sections: [{ heading: null, blocks: blocks.slice(Math.max(0, first)), date, times }],
  };
}

function dateOfWhole(
  blocks: readonly Block[],
  layout: Layout,
  context: NotesContext,
): { date: FoundDate | null; times: FoundTimes | null } {
  const head = blocks
    .slice(0, 40)
    .filter(
      ({ prose }) =>
        prose.text.length < 400 && findAnnouncement(prose, false) === null && roleOf(prose.text) !== "previous",
    );
  const texts = head.map(({ prose }) => prose.text.slice(0, 200));
  const times = texts.map((text) => findTimes(text)).find((found) => found !== null) ?? null;
  const front = ["date", "updated", "meeting-date", "title", "subject"].map((key) => layout.frontMatter.get(key) ?? "");
  const labelled = texts.filter(
    (text) =>
      /^\W{0,4}(?:meeting )?(?:date|when|datum|fecha|data|日時|日付)\b/iu.test(text) || /\bmeeting date\b/iu.test(text),
  );
  const headings = head.filter((block) => block.kind === "heading").map(({ prose }) => prose.text);
  const short = texts
    .slice(0, 8)
    .filter((text) => text.length < 90 && !/\b(?:last|previous|next|deadline|due|by|release)\b/iu.test(text));
  for (const text of [
    ...front,
    ...labelled,
    ...headings.filter((heading) => !/^(?:last|previous)/iu.test(normalise(heading))),
    context.subject ?? "",
    ...short,
  ]) {
    const [date] = findDates(text.slice(0, 200), context.timeZone.startsWith("America/"));
    if (date !== undefined) return { date, times };
  }
  return { date: dateInName(context.fileName ?? ""), times };
}

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
  return dates.filter((date) => date !== null).toSorted((a, b) => Temporal.PlainDate.compare(b, a))[0] ?? null;
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
