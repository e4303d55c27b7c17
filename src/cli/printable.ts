import { clean } from "../todos/text/clean.ts";

/** Text of the notes, or a file's name, as one line on which a terminal shows it and does nothing. */
export function printable(text: string): string {
  return clean(text).replace(/\s+/g, " ").trim();
}

/** What a terminal acts on, or does not show, and JSON lets stand as it is: DEL and the second set of controls, too. */
const unseen = /[\u007f-\u009f\u2028\u2029]|\p{Cf}/gu;

/** JSON that means the same and in which nothing acts on a terminal. */
export function printableJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(unseen, (sign) =>
    Array.from({ length: sign.length }, (_, place) => escaped(sign.charCodeAt(place))).join(""),
  );
}

function escaped(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, "0")}`;
}
