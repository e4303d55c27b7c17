import { compareLines, type Step } from "./compare-lines.ts";

/** How many unchanged lines are shown around a change; how many lines in all, and how long each. */
const around = 2;
const most = 60;
const longest = 300;

/**
 * Shows how a text differs from another: the lines that went with `-` before them, those that came with `+`, and a few around them;
 * what is too long is cut, and says so. Empty: they have the same lines.
 */
export function showDifference(before: string, after: string): string {
  const steps = compareLines(before.split("\n"), after.split("\n"));
  const shown = steps.map((_, place) =>
    steps.slice(Math.max(0, place - around), place + around + 1).some(({ sign }) => sign !== " "),
  );
  if (!shown.includes(true)) return "";
  const lines = steps.flatMap((step, place): readonly string[] => {
    if (shown[place] === true) return [lineOf(step)];
    return shown[place - 1] === true && shown.includes(true, place) ? ["@@"] : [];
  });
  const rest = lines.length - most;
  return [...lines.slice(0, most), ...(rest > 0 ? [`@@ … ${rest} more`] : [])].join("\n").trimEnd();
}

function lineOf({ sign, line }: Step): string {
  const cut =
    line.length > longest
      ? `${line
          .slice(0, longest)
          .toWellFormed()
          .replace(/\ufffd$/, "")}…`
      : line;
  return `${sign}${cut}`.trimEnd();
}
