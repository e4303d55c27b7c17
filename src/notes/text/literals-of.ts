/**
 * Literals of which a text holds at least one, without regard to case, if the expression fits anywhere in it; null where none can be told. Read off the expression's
 * source, as grep does: of what must stand in a row the longest stretch of plain characters is taken, and of alternatives one of each.
 */
export function literalsOf(expression: RegExp): readonly string[] | null {
  return readAlternatives({ source: expression.source, at: 0 });
}

type Reader = { readonly source: string; at: number };
type Literals = readonly string[] | null;

function readAlternatives(reader: Reader): Literals {
  let all: Literals = [];
  for (;;) {
    const one = readSequence(reader);
    all = all === null || one === null ? null : [...all, ...one];
    if (reader.source[reader.at] !== "|") return all;
    reader.at++;
  }
}

function readSequence(reader: Reader): Literals {
  let best: Literals = null;
  let row = "";
  const endRow = (): void => {
    if (row !== "") best = better(best, [row]);
    row = "";
  };
  while (reader.at < reader.source.length && !/[|)]/u.test(reader.source[reader.at] ?? "")) {
    const part = readPart(reader);
    if (part === "edge") continue; // it takes no room: what stands around it stands in a row
    const { least, most } = readTimes(reader);
    if (typeof part === "string" && least > 0) row += part;
    if (typeof part === "string" && least === 1 && most === 1) continue;
    endRow();
    if (typeof part !== "string" && least > 0) best = better(best, part);
  }
  endRow();
  return best;
}

/** A plain character, the literals of a group, null for a class of characters, or "edge" for what takes no room. */
function readPart(reader: Reader): string | Literals {
  const sign = reader.source[reader.at++] ?? "";
  if (sign === "^" || sign === "$") return "edge";
  if (sign === "(") return readGroup(reader);
  if (sign === "[") return readClass(reader);
  if (sign === "\\") return readEscape(reader);
  return sign === "." ? null : sign;
}

function readGroup(reader: Reader): string | Literals {
  const opening = /^\?(?:[=!]|<[=!]|<\w+>|[a-z-]*:)/u.exec(reader.source.slice(reader.at, reader.at + 80))?.[0] ?? "";
  reader.at += opening.length;
  const inside = readAlternatives(reader);
  reader.at++; // the closing bracket
  const looksAround = /[=!]$/u.test(opening);
  return looksAround ? "edge" : inside;
}

function readClass(reader: Reader): null {
  while (reader.source[reader.at] !== "]") reader.at += reader.source[reader.at] === "\\" ? 2 : 1;
  reader.at++;
  return null;
}

function readEscape(reader: Reader): string | null {
  const rest = reader.source.slice(reader.at, reader.at + 40);
  const long = /^(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-fA-F]{4}|k<\w+>|x[\da-fA-F]{2})/u.exec(rest)?.[0];
  reader.at += long?.length ?? 1;
  if (long !== undefined) return null;
  const sign = rest[0] ?? "";
  if (/[bB]/u.test(sign)) return "edge";
  return /[\w]/u.test(sign) ? null : sign;
}

/** How often the part before may stand in a row. */
function readTimes(reader: Reader): { least: number; most: number } {
  const found = /^(?:[?*+]|\{(\d+)(?:(,)(\d*))?\})\??/u.exec(reader.source.slice(reader.at, reader.at + 12));
  if (found === null) return { least: 1, most: 1 };
  reader.at += found[0].length;
  const [whole, exact] = found;
  if (exact !== undefined) return { least: Number(exact), most: found[2] === undefined ? Number(exact) : Infinity };
  return { least: whole.startsWith("+") ? 1 : 0, most: Infinity };
}

const common = /^(?:will|have|that|this|with|from|need|should|[a-z]{0,3})$/u;

/** How rare the commonest of some literals is: the more characters the rarer, save for the words of which any text is full. */
function leastWeight(literals: readonly string[]): number {
  return Math.min(...literals.map((literal) => (common.test(literal.trim()) ? 1 : literal.trim().length)));
}

/** Of two sets the one that fits less often. */
function better(a: Literals, b: Literals): Literals {
  if (a === null || b === null) return a ?? b;
  const [inA, inB] = [leastWeight(a), leastWeight(b)];
  return inB > inA || (inB === inA && b.length < a.length) ? b : a;
}
