/**
 * One change of a whole text as ot.js writes it: a positive number keeps so many UTF-16 code units, a negative one deletes
 * them, a string is inserted. It goes over all of the text, the unchanged rest at its end included. The parts are told
 * apart by their type: `"1" > 0` is true.
 */
export type Operation = readonly (number | string)[];

/** Gives the length of the texts that an operation is made for, and of those it makes. */
export function lengthsOf(operation: Operation): { readonly before: number; readonly after: number } {
  let before = 0;
  let after = 0;
  for (const part of operation) {
    if (typeof part === "string") after += part.length;
    else if (part > 0) {
      before += part;
      after += part;
    } else before -= part;
  }
  return { before, after };
}

/** Puts an operation together part by part; neighbours of one sort become one, and what does nothing is left out. */
export function operationBuilder() {
  const parts: (number | string)[] = [];

  function count(by: number): void {
    if (by === 0) return;
    const last = parts.at(-1);
    if (typeof last === "number" && last > 0 === by > 0) parts[parts.length - 1] = last + by;
    else parts.push(by);
  }

  return {
    keep: (units: number): void => count(units),
    remove: (units: number): void => count(-units),

    /** Of an insertion and a deletion at one place the insertion comes first, as ot.js has it: there is one way to say it. */
    insert(text: string): void {
      if (text === "") return;
      const last = parts.at(-1);
      const at = typeof last === "number" && last < 0 ? parts.length - 1 : parts.length;
      const before = parts[at - 1];
      if (typeof before === "string") parts[at - 1] = before + text;
      else parts.splice(at, 0, text);
    },

    done: (): Operation => parts,
  };
}
