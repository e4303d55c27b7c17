import type { Ground } from "../ground/ground.ts";
import { headingLines } from "../ground/headings.ts";
import type { MeetingPart } from "../ground/meeting-parts.ts";
import { otherWords, withoutTitle, type WrittenHeading } from "./heading-like.ts";

/**
 * The heading that a new meeting's is to be like: the newest of those that most are alike to. Where each has words of its own, they are what that meeting was about, and
 * are left out. `parts` are headed, the newest first, one at least.
 */
export function modelHeading(ground: Ground, parts: readonly MeetingPart[]): WrittenHeading | null {
  const written = parts.flatMap(({ heading, date }) => {
    const [line, underline = null] = heading === null ? [] : headingLines(ground, heading);
    return line === undefined ? [] : [{ line, underline, date }];
  });
  const [newest] = written;
  if (newest === undefined) return null;
  const alike = Map.groupBy(written, ({ line }) => otherWords(line));
  const [model = newest] = [...alike.values()].toSorted((one, other) => other.length - one.length)[0] ?? [];
  const areTitles = alike.size > 1 && alike.size === written.length;
  const line = counted(newest.line, written[1]?.line) ?? model.line;
  return { ...model, line: areTitles ? withoutTitle(line) : line };
}

/** "Meeting 12" after "Meeting 11": the heading with the number that comes next; null where headings are not numbered. */
function counted(newest: string, before: string | undefined): string | null {
  const number = numberOf(newest);
  const last = before === undefined ? null : numberOf(before);
  if (number === null || last === null || Number(number.figure) !== Number(last.figure) + 1) return null;
  const next = String(Number(number.figure) + 1).padStart(number.figure.length, "0");
  return newest.slice(0, number.at) + next + newest.slice(number.at + number.figure.length);
}

function numberOf(line: string): { readonly at: number; readonly figure: string } | null {
  const found = /(?<=^[^\d]*?(?:\p{L}|#|°|\.)\s?#?)\d{1,4}(?=[^\d].*\d)/u.exec(line);
  return found === null ? null : { at: found.index, figure: found[0] };
}
