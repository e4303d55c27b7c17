import type { Section } from "../divide-meetings.ts";
import type { Announcement } from "../find-next-meeting.ts";
import type { MeetingNotes } from "../notes.ts";
import { hideComments } from "../text/hide.ts";
import { splitLines } from "../text/lay-out.ts";
import type { Block } from "../text/read-blocks.ts";
import { unquote } from "../text/unquote.ts";
import { announcementFaults } from "./announcement-faults.ts";
import type { ReadDiagnostic } from "./diagnostic.ts";
import { dueFaults } from "./due-faults.ts";
import { emptyTodos } from "./empty-todos.ts";
import { headFaults } from "./head-faults.ts";
import { impossibleDates } from "./impossible-dates.ts";
import { openOffs } from "./open-off.ts";
import { sameDates } from "./same-dates.ts";

/** A part of the notes as it was read: a meeting's, or what stands above the first. */
export type ReadPart = {
  readonly section: Section;
  /** The meeting's date; of what stands above the first, that of the latest. */
  readonly date: Temporal.PlainDate | null;
  readonly announcements: readonly Announcement[];
  readonly meeting: MeetingNotes | null;
};

/** What the rules may look at besides a part. */
export type Around = { readonly today: Temporal.PlainDate; readonly timeZone: string };

/** So many are enough to mend: a hostile text could hold a hundred thousand. */
const most = 100;

/** What in the notes looks like a mistake, in the order of its lines. Linear in the text. */
export function diagnose(text: string, parts: readonly ReadPart[], around: Around): readonly ReadDiagnostic[] {
  const found = [
    ...parts.flatMap((part) => [
      ...headFaults(part, around),
      ...announcementFaults(part, around),
      ...dueFaults(part, around),
      ...impossibleDates(blocksOf(part)),
      ...emptyTodos(part.section.blocks),
    ]),
    ...sameDates(parts),
    ...(/\[off\]/iu.test(text) ? openOffs(uncommented(text)) : []),
  ];
  const distinct = new Map(found.map((one) => [`${one.line} ${one.rule} ${one.text}`, one]));
  return [...distinct.values()].toSorted((a, b) => a.line - b.line).slice(0, most);
}

function blocksOf({ section: { heading, blocks } }: ReadPart): readonly Block[] {
  return heading === null ? blocks : [heading, ...blocks];
}

function uncommented(text: string): readonly string[] {
  const lines = unquote(splitLines(text));
  hideComments(lines);
  return lines;
}
