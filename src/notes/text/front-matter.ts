/** The `key: value` lines at the head of the notes, lower-case keys; nested keys are left out. */
export type FrontMatter = ReadonlyMap<string, string>;

/** Reads YAML front matter as far as notes need it (title, date, participants on one line) and blanks its lines. It may stand below a mail's greeting. */
export function takeFrontMatter(lines: string[]): FrontMatter {
  const open = lines.findIndex((line, index) => index < 40 && /^---\s*$/u.test(line));
  const found = new Map<string, string>();
  if (open === -1) return found;
  for (let index = open + 1; index < Math.min(lines.length, open + 60); index++) {
    const line = lines[index] ?? "";
    if (/^(?:---|\.\.\.)\s*$/u.test(line)) {
      if (found.size > 0) lines.fill("", open, index + 1);
      return found.size > 0 ? found : new Map();
    }
    const pair = /^([\w-]{1,40}):(?:\s+(.*))?$/u.exec(line);
    if (pair?.[1] !== undefined) found.set(pair[1].toLowerCase(), unquoteScalar(pair[2] ?? ""));
    else if (!/^(?:\s+\S|-\s|\s*$)/u.test(line) && found.size === 0) return new Map();
    else if (!/^(?:\s+\S|-\s|\s*$)/u.test(line)) appendToLast(found, line); // a value that a mailer wrapped
  }
  return new Map();
}

function unquoteScalar(value: string): string {
  return value.trim().replace(/^(['"])(.*)\1$/u, "$2");
}

function appendToLast(found: Map<string, string>, line: string): void {
  const last = [...found.keys()].at(-1);
  if (last !== undefined) found.set(last, unquoteScalar(`${found.get(last) ?? ""} ${line.trim()}`));
}
