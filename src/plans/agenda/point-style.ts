import type { Ground } from "../ground/ground.ts";
import type { ListPoint } from "../ground/list-points.ts";

const opening =
  /^(?<indent>(?:\s?>)*\s*)(?<mark>[-*+•‣◦●▪·–]|(?<number>\d{1,9})(?<delimiter>[.)]))(?<gap>\s+)(?<box>\[[ xX✓✔_-]?\]\s+)?/u;

type Opening = {
  readonly length: number;
  readonly indent: string;
  readonly mark: string;
  readonly number: number | null;
  readonly delimiter: string;
  readonly gap: string;
  readonly box: boolean;
};

/** What a point's line begins with: its indentation, bullet or number, and checkbox; null where it is written in some other way. */
export function readOpening(line: string): Opening | null {
  const found = opening.exec(line);
  if (found === null) return null;
  const { indent = "", mark = "-", number, delimiter = "", gap = " ", box } = found.groups ?? {};
  return {
    length: found[0].length,
    indent,
    mark,
    number: number === undefined ? null : Number(number),
    delimiter,
    gap,
    box: box !== undefined,
  };
}

/** What a new point begins with to be like its neighbours; `place` is its index among them. Null where they are in no style that can be followed. */
export function openingLike(ground: Ground, neighbours: readonly ListPoint[], place: number): string | null {
  const openings = neighbours.map(({ line }) => readOpening(ground.lines[line - 1]?.text ?? ""));
  const near = openings[Math.max(0, place - 1)] ?? null;
  if (near === null) return null;
  const boxed = openings.filter((found) => found?.box === true).length;
  const mark = near.number === null ? near.mark : `${numberAt(openings, place)}${near.delimiter}`;
  return `${near.indent}${mark}${near.gap.includes("\t") ? near.gap : " ".repeat(near.gap.length)}${boxed * 2 > openings.length ? "[ ] " : ""}`;
}

/** The next number, or the one that all points have. */
function numberAt(openings: readonly (Opening | null)[], place: number): number {
  const numbers = openings.map((found) => found?.number ?? 0);
  const [first = 1] = numbers;
  if (numbers.length > 1 && numbers.every((number) => number === first)) return first;
  return place < numbers.length ? (numbers[place] ?? first) : (numbers.at(-1) ?? 0) + 1;
}

/** The bullet that most points of the pad have. */
export function usualBullet({ lines, points }: Ground): string {
  const counts = new Map<string, number>();
  for (const { line } of points) {
    const found = readOpening(lines[line - 1]?.text ?? "");
    if (found !== null && found.number === null) counts.set(found.mark, (counts.get(found.mark) ?? 0) + 1);
  }
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? "-";
}
