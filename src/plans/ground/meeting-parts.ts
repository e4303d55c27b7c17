import { dateInHeading } from "../../notes/divide-meetings.ts";
import { outline, type Placed } from "../../notes/outline.ts";
import type { Block } from "../../notes/text/read-blocks.ts";
import type { Ground } from "./ground.ts";

/** A meeting's part of the pad: its own heading (null where the whole pad is one meeting), and what stands below, each in its place. `end` is its last line. */
export type MeetingPart = {
  readonly date: string | null;
  readonly line: number;
  readonly end: number;
  readonly heading: Block | null;
  readonly placed: readonly Placed[];
};

/** The parts of all meetings, in the order of the pad. */
export function meetingParts({ notes, blocks, lines }: Ground): readonly MeetingPart[] {
  return notes.meetings.map(({ date, line }, index) => {
    const end = (notes.meetings[index + 1]?.line ?? lines.length + 1) - 1;
    const own = blocks.filter((block) => block.line >= line && block.line <= end);
    const [first] = own;
    const isHeaded = first !== undefined && first.line === line && isDated(first, notes.meetings.length);
    const heading = isHeaded ? first : null;
    return { date, line, end, heading, placed: outline(isHeaded ? own.slice(1) : own, isHeaded).placed };
  });
}

/** Lines that are nothing but a date head meetings where there are several of them. */
function isDated({ kind, prose }: Block, meetings: number): boolean {
  return (kind === "heading" || (kind === "paragraph" && meetings > 1)) && dateInHeading(prose.text) !== null;
}
