import { lengthsOf, operationBuilder, type Operation } from "./operation.ts";

/**
 * Gives an operation as it must be once another, made on the same text, was applied before it; null where the two were
 * made for texts of different lengths. At one place the operation's insertion goes before the one that was applied: the
 * rule of HedgeDoc's server (lib/ot/server.js), and who has another drifts away from everybody else's text.
 */
export function transformOperation(operation: Operation, applied: Operation): Operation | null {
  if (lengthsOf(operation).before !== lengthsOf(applied).before) return null;
  const result = operationBuilder();
  const theirs = [...applied];
  for (const part of operation) {
    if (typeof part === "string") {
      result.insert(part);
      continue;
    }
    for (let left = Math.abs(part); left > 0;) {
      const other = theirs.shift();
      if (other === undefined) return null;
      if (typeof other === "string") {
        result.keep(other.length);
        continue;
      }
      const both = Math.min(left, Math.abs(other));
      if (other > 0 && part > 0) result.keep(both);
      else if (other > 0) result.remove(both); // what they deleted is gone: nothing to keep or delete
      const rest = Math.abs(other) - both;
      if (rest > 0) theirs.unshift(Math.sign(other) * rest);
      left -= both;
    }
  }
  for (const other of theirs) if (typeof other === "string") result.keep(other.length);
  return result.done();
}
