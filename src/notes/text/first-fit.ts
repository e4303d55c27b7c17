import { mayFit } from "./may-fit.ts";

/** Finds the first of some rules whose expression fits a text. Texts without a word that the rules need are told apart at once: see `mayFit`. */
export function firstFit<Rule>(
  rules: readonly Rule[],
  expressionOf: (rule: Rule) => RegExp,
): (text: string) => Rule | undefined {
  const anyMay = mayFit(rules.map(expressionOf));
  const each = rules.map((rule) => ({ rule, may: mayFit([expressionOf(rule)]), expression: expressionOf(rule) }));
  return (text) =>
    anyMay.test(text) ? each.find(({ may, expression }) => may.test(text) && expression.test(text))?.rule : undefined;
}
