import { literalsOf } from "./literals-of.ts";

/**
 * An expression that fits wherever one of the given ones does, and hardly anywhere else: it looks for the words without which none of them can fit. Asking it first
 * saves asking each of them, of which most sentences have none.
 */
export function mayFit(expressions: readonly RegExp[]): RegExp {
  const literals = expressions.map(literalsOf);
  const all = [...new Set(literals.flatMap((words) => words ?? [""]).map((word) => word.toLowerCase()))];
  const rarest = all.filter((word) => !all.some((part) => part !== word && word.includes(part)));
  return new RegExp(rarest.toSorted().map(RegExp.escape).join("|"), "iu");
}
