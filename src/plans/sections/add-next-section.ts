import type { NotesContext } from "../../notes/read-notes.ts";
import { dayInWords } from "../../meetings/date-in-words.ts";
import type { Meeting } from "../../meetings/meeting.ts";
import { showHours } from "../../meetings/show-time.ts";
import { usualBullet } from "../agenda/point-style.ts";
import { headingsStandApart } from "../ground/headings.ts";
import { insertLines } from "../ground/insert-lines.ts";
import { readGround, type Ground } from "../ground/ground.ts";
import { meetingParts, type MeetingPart } from "../ground/meeting-parts.ts";
import { readChanged } from "../ground/read-changed.ts";
import { padEdit, type PadEdit } from "../pad-edit.ts";
import { sentences } from "../sentences.ts";
import { languageOf } from "./calendar-names.ts";
import { fitBody } from "./fit-body.ts";
import { headingLike } from "./heading-like.ts";
import { modelHeading } from "./model-heading.ts";
import { placeSection } from "./place-section.ts";

/** The next meeting, and what is to stand below its heading, rendered. */
export type NextSection = { readonly meeting: Meeting; readonly body: string; readonly context: NotesContext };

/**
 * Makes a meeting's part of the pad, where this pad has new ones and as it has them: heading, date and times in the habit of the others. It is made once: nothing is left
 * to do where the pad has a part of that date. Obstacles: `unheaded`: the pad is one meeting's notes, without a heading that dates them, and a heading would take them
 * apart; `no-place`: wherever it could go, the notes would be read otherwise.
 */
export function addNextSection({ meeting, body, context }: NextSection): PadEdit<"unheaded" | "no-place"> {
  return padEdit<"unheaded" | "no-place">((text) => {
    const ground = readGround(text, context);
    const parts = meetingParts(ground);
    if (parts.some(({ date }) => date === meeting.date)) return "done";
    const headed = parts.filter(({ heading }) => heading !== null);
    if (headed.length === 0 && !isUnwritten(ground)) return "unheaded";
    const below = fitBody(body, { level: topicLevel(headed), bullet: usualBullet(ground) });
    const blank = below.length > 0 && headingsStandApart(ground) ? [""] : [];
    for (const heading of headings(ground, headed, meeting)) {
      const changes = [
        insertLines(ground, placeSection(ground, headed, meeting.date, quoted([...heading, ...blank, ...below]))),
      ];
      const { after, isSame, isNew } = readChanged(ground, changes);
      const isThere = after.notes.meetings.some(({ date, line }) => date === meeting.date && isNew(line));
      if (isThere && (isSame || headed.length === 0)) return changes;
    }
    return "no-place";
  });
}

/** The headings to try, the one most in the pad's habit first: one without a year may be read as that of another. */
function headings(ground: Ground, headed: readonly MeetingPart[], meeting: Meeting): readonly (readonly string[])[] {
  const newestFirst = headed.toSorted((one, other) => ((one.date ?? "") < (other.date ?? "") ? 1 : -1));
  const model = modelHeading(ground, newestFirst);
  const language = languageOf(headed.map(({ heading }) => heading?.prose.text ?? ""));
  const seriesZone = ground.context.timeZone;
  const like = [false, true].map((withYear) =>
    model === null ? null : headingLike(model, meeting, { language, seriesZone, withYear }),
  );
  const own = [sentences.meeting(dayInWords(Temporal.PlainDate.from(meeting.date)), showHours(meeting))];
  return [...like, own].filter((heading) => heading !== null);
}

/** The level of the topics' headings in the pad, else the one below its meetings'. */
function topicLevel(headed: readonly MeetingPart[]): number {
  const levels = headed.flatMap(({ placed }) =>
    placed.flatMap(({ block }) => (block.kind === "heading" ? [block.depth] : [])),
  );
  const [meeting] = headed.flatMap(({ heading }) => (heading?.kind === "heading" ? [heading.depth] : []));
  return levels.length > 0 ? Math.min(...levels) : Math.min(6, (meeting ?? 2) + 1);
}

/** Whether nobody has taken notes there yet: at most a title and a few words stand above meetings to come. */
function isUnwritten({ notes, points }: Ground): boolean {
  return notes.meetings.every(
    ({ date, participants, todos, decisions }) =>
      date === null && points.length === 0 && [participants, todos, decisions].every(({ length }) => length === 0),
  );
}

/** Notes that are quoted stay so: the heading has the sign of it, and what is below gets it. */
function quoted(lines: readonly string[]): readonly string[] {
  const sign = /^(?:\s?>)+\s?/u.exec(lines[0] ?? "")?.[0] ?? "";
  return lines.map((line, index) => (index === 0 || sign === "" ? line : (sign + line).trimEnd()));
}
