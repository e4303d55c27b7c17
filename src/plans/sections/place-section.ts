import type { Ground } from "../ground/ground.ts";
import type { MeetingPart } from "../ground/meeting-parts.ts";
import { pastHidden, type Insertion } from "../ground/insert-lines.ts";

/** Puts a meeting's part where this pad has new ones: its meetings' order tells, and the newest on top where there is but one. */
export function placeSection(
  ground: Ground,
  parts: readonly MeetingPart[],
  date: string,
  lines: readonly string[],
): Insertion {
  const isDescending = readsDescending(parts);
  const next = parts.find((part) => part.date !== null && (isDescending ? part.date < date : part.date > date));
  const gap = usualGap(ground, parts);
  if (next !== undefined) return { before: next.line, lines: [...lines, ...gap], apartAbove: false, apartBelow: false };
  let last = ground.lines.length;
  while (last > 0 && !/\S/u.test(ground.lines[last - 1]?.text ?? "")) last--;
  return {
    before: pastHidden(ground, last + 1),
    lines: [...(last === 0 ? [] : gap), ...lines],
    apartAbove: false,
    apartBelow: false,
  };
}

function readsDescending(parts: readonly MeetingPart[]): boolean {
  const dates = parts.flatMap(({ date }) => date ?? []);
  const falling = dates.filter((date, index) => index > 0 && date < (dates[index - 1] ?? "")).length;
  return falling * 2 >= dates.length - 1;
}

/** What stands between two meetings: blank lines, a rule. */
function usualGap({ lines }: Ground, parts: readonly MeetingPart[]): readonly string[] {
  const second = parts[1];
  if (second === undefined) return [""];
  let first = second.line;
  while (first > 1 && between.test(lines[first - 2]?.text ?? "")) first--;
  const gap = lines.slice(first - 1, second.line - 1).map(({ text }) => text);
  return gap.length > 0 && gap[0]?.trim() === "" ? gap : ["", ...gap];
}

const between = /^ {0,3}(?:(?:[-*_]\s*){3,})?\s*$/u;
