import type { MeetingNotes } from "./notes.ts";
import { hideOffRecord } from "./text/hide.ts";
import { splitLines } from "./text/lay-out.ts";

/** A meeting's part of the pad's text as it stands there, without what is off the record. */
export function sectionText(text: string, meeting: MeetingNotes): string {
  const lines = splitLines(text);
  hideOffRecord(lines);
  return lines.slice(meeting.line - 1, meeting.endLine).join("\n");
}
