/**
 * An operation of ot.js taken apart: what is inserted before each unit of a text of `length` (and at its end), and which
 * units go. Written for the fake alone and in another way than ours, so that one shows the other's mistakes.
 */
export type Edit = {
  readonly length: number;
  readonly inserts: ReadonlyMap<number, string>;
  readonly gone: ReadonlySet<number>;
};

/** Reads an operation as ot.js does. Throws where it is none. */
export function readEdit(parts: unknown): Edit {
  if (!Array.isArray(parts)) throw new Error("no operation");
  const inserts: [number, string][] = [];
  const gone = new Set<number>();
  let length = 0;
  for (const part of parts as unknown[]) {
    if (typeof part === "string") inserts.push([length, part]);
    else if (typeof part !== "number" || part === 0) throw new Error(`unknown operation: ${JSON.stringify(part)}`);
    else if (part > 0) length += part;
    else for (let left = -part; left > 0; left -= 1) gone.add(length++);
  }
  return canonical(length, inserts, gone);
}

export function showEdit({ length, inserts, gone }: Edit): (number | string)[] {
  const parts: (number | string)[] = [];
  const count = (by: 1 | -1): void => {
    const last = parts.at(-1);
    if (typeof last === "number" && Math.sign(last) === by) parts[parts.length - 1] = last + by;
    else parts.push(by);
  };
  for (let at = 0; at <= length; at += 1) {
    const inserted = inserts.get(at) ?? "";
    if (inserted !== "") parts.push(inserted);
    if (at < length) count(gone.has(at) ? -1 : 1);
  }
  return parts;
}

/** Throws where the edit is for a text of another length. */
export function applyEdit(text: string, { length, inserts, gone }: Edit): string {
  if (text.length !== length) throw new Error("The operation's base length must be equal to the string's length.");
  let result = "";
  for (let at = 0; at <= length; at += 1) {
    result += inserts.get(at) ?? "";
    if (at < length && !gone.has(at)) result += text.charAt(at);
  }
  return result;
}

/** The edit as it is once the other, made on the same text, was applied. At one place it goes first, or after the other. */
export function transformEdit(edit: Edit, applied: Edit, order: "first" | "after" = "first"): Edit {
  if (edit.length !== applied.length) throw new Error("Both operations have to have the same base length");
  const inserts: [number, string][] = [];
  const gone = new Set<number>();
  let at = 0;
  for (let old = 0; old <= edit.length; old += 1) {
    const theirs = applied.inserts.get(old)?.length ?? 0;
    const inserted = edit.inserts.get(old) ?? "";
    inserts.push([order === "first" ? at : at + theirs, inserted]);
    at += theirs;
    if (old === edit.length || applied.gone.has(old)) continue;
    if (edit.gone.has(old)) gone.add(at);
    at += 1;
  }
  return canonical(at, inserts, gone);
}

/** What is inserted among units that go stands before them all: there is one way to say it. */
function canonical(length: number, inserts: readonly (readonly [number, string])[], gone: ReadonlySet<number>): Edit {
  const moved = new Map<number, string>();
  for (const [at, text] of inserts) {
    let start = at;
    while (start > 0 && gone.has(start - 1)) start -= 1;
    moved.set(start, (moved.get(start) ?? "") + text);
  }
  return { length, inserts: moved, gone };
}
