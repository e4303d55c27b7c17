import { lengthsOf, type Operation } from "./operation.ts";

/** Gives the text that an operation makes of a text; null where it was made for a text of another length. */
export function applyOperation(text: string, operation: Operation): string | null {
  if (lengthsOf(operation).before !== text.length) return null;
  let result = "";
  let at = 0;
  for (const part of operation) {
    if (typeof part === "string") {
      result += part;
      continue;
    }
    if (part > 0) result += text.slice(at, at + part);
    at += Math.abs(part);
  }
  return result;
}
