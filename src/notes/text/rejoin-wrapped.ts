const startsBlock = /^\s*(?:[-*+]\s|\d{1,4}[.)]\s|#{1,6}\s|[|>]|```|~~~|\*{3}|$)/u;

/** Puts headings and table rows that a mailer broke at its width together again; the lines they came from are left blank. */
export function rejoinWrapped(lines: string[]): void {
  const width = wrapWidth(lines);
  if (width === null) return;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? "";
    if (/^#{1,6}\s/u.test(line))
      rejoin(lines, index, (joined, last, next) => last.length + 1 + firstWord(next) > width && joined.length < 400);
    else if (/^\s*\|/u.test(line))
      rejoin(lines, index, (joined) => !joined.trimEnd().endsWith("|") && joined.length < 1000);
  }
}

function rejoin(lines: string[], index: number, goesOn: (joined: string, last: string, next: string) => boolean): void {
  let joined = lines[index] ?? "";
  let last = joined;
  for (let next = index + 1; next < lines.length; next++) {
    const line = lines[next] ?? "";
    if (startsBlock.test(line) || !goesOn(joined, last, line)) break;
    joined = `${joined} ${line.trim()}`;
    last = line;
    lines[next] = "";
  }
  lines[index] = joined;
}

/** The width at which the text was hard-wrapped; null where it has long lines of prose. */
function wrapWidth(lines: readonly string[]): number | null {
  let widest = 0;
  let long = 0;
  for (const line of lines) {
    if (line.length > 100 && /\s\S{1,40}$/u.test(line.slice(0, 400).slice(-41))) long++;
    else if (line.length <= 100) widest = Math.max(widest, line.trimEnd().length);
  }
  return long * 50 > lines.length || widest < 50 ? null : widest;
}

function firstWord(line: string): number {
  return /^\s*(\S{0,200})/u.exec(line)?.[1]?.length ?? 0;
}
