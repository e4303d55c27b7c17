import type { NotesContext } from "../../notes/read-notes.ts";
import type { Change } from "../../ports/pad.ts";
import { readGround, type Ground } from "../ground/ground.ts";
import { headingEnd, headingsStandApart } from "../ground/headings.ts";
import { insertLines } from "../ground/insert-lines.ts";
import { meetingParts } from "../ground/meeting-parts.ts";
import { readChanged } from "../ground/read-changed.ts";
import { padEdit, type PadEdit } from "../pad-edit.ts";
import { sentences } from "../sentences.ts";
import type { VerifiedArchive } from "./archive.ts";
import { oldPartOf, pastMeetingsLine } from "./old-part.ts";

/** What takes people's text out of a pad: `archive`, which holds it, and `by`, the person on whose word; `keep`: how many meetings stay. */
export type RollOver = {
  readonly archive: VerifiedArchive;
  readonly by: string;
  readonly keep: number;
  readonly context: NotesContext;
};

/**
 * Takes a pad's old part away, and leaves a link to where it is. This alone removes what people wrote: it can be planned only with an archive that was read back and
 * found equal, and on somebody's word. Obstacles: `changed`: the part is no longer what was archived; `unclear`: the rest would be read otherwise.
 */
export function replaceOldPart({ archive, keep, context }: RollOver): PadEdit<"changed" | "unclear"> {
  return padEdit<"changed" | "unclear">((text) => {
    if (text.includes(`](${archive.link})`)) return "done";
    const ground = readGround(text, context);
    const part = oldPartOf(ground, keep);
    if (part === null || part.text !== archive.text) return "changed";
    const removal = { at: part.at, remove: part.text.length, insert: "" };
    const changes = joined([removal, linkLine(ground, archive, part.at)]);
    const { after, isSame } = readChanged(ground, changes);
    return isSame && after.text.includes(archive.link) ? changes : "unclear";
  });
}

/** The link: the first under its heading, or with the heading in the place of what it leads to. */
function linkLine(ground: Ground, { first, last, link }: VerifiedArchive, at: number): Change {
  const line = sentences.pastMeetingsLink(first, last, link);
  const known = pastMeetingsLine(ground);
  const heading = ground.blocks.find((block) => block.line === known);
  if (heading === undefined) {
    const marks = "#".repeat(
      meetingParts(ground).find((part) => part.heading?.kind === "heading")?.heading?.depth ?? 2,
    );
    return { at, remove: 0, insert: `${marks} ${sentences.pastMeetings}\n\n${line}\n\n` };
  }
  const end = headingEnd(ground, heading);
  const before = end + 1 + Number(headingsStandApart(ground) && !/\S/u.test(ground.lines[end]?.text ?? "x"));
  return insertLines(ground, { before, lines: [line], apartAbove: false, apartBelow: false });
}

/** In ascending order, two in one place as one. */
function joined([one, other]: readonly [Change, Change]): readonly Change[] {
  if (one.at === other.at) return [{ at: one.at, remove: one.remove, insert: other.insert }];
  return [one, other].toSorted((a, b) => a.at - b.at);
}
