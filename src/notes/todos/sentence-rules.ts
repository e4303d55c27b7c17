import { neededDoings, neededForms } from "../words/verbs.ts";
import type { SentenceContext } from "./suggest.ts";

/** A rule that looks at a whole sentence in which nobody is said to do the work; `unless` holds it back. */
type SentenceRule = {
  readonly name: string;
  readonly pattern: RegExp;
  readonly unless?: RegExp;
  readonly inAgenda?: false;
};

const rules: readonly SentenceRule[] = [
  {
    name: "thing-needs",
    pattern: new RegExp(String.raw`\bneeds? to be (?:\w+ly )?(?:${neededForms})\b`, "iu"),
    unless: /\b(?:some|which|few|most|many|only|no longer|doesn['’]t|don['’]t) needs?\b|^\W{0,3}if\b/iu,
  },
  {
    name: "thing-needs-doing",
    pattern: new RegExp(String.raw`\b(?:needs|still need) (?:${neededDoings})\b`, "iu"),
    unless: /\b(?:no longer|if it|might)\b|^\W{0,3}if\b/iu,
  },
  {
    name: "should-be-done",
    pattern:
      /\bshould be (?:announced|split|documented|renamed|reviewed|published|backported|updated|removed|replaced)\b/iu,
    unless: /\b(?:if|was|were)\b/iu,
  },
  {
    name: "needs-someone",
    pattern: /^\W{0,3}(?:we |still )?needs? (?:someone|somebody|a volunteer|volunteers|people) (?:to|who)\b/iu,
  },
  {
    name: "one-thing-to-do",
    pattern:
      /\b(?:one|another|the (?:next|first|main|other)) (?:thing|of the (?:\p{L}+ )?things)\b.{0,60}\b(?:need|have|should|must)\b.{0,80}\bis (?:to )?\p{Ll}/iu,
  },
  {
    name: "lets",
    pattern:
      /(?:^|[,;:.]\s|\bso\s|\band\s)let['’]?s (?:announce|split|release|fix|file|open|ask|invite|write|cut|publish|remove|rename|update|merge|email|create|add|ping|make sure)\b/iu,
  },
  {
    name: "order",
    pattern: /^\W{0,3}(?:email|e-mail|ping|contact|remind|announce)\s(?!(?:is|was|list$|has)\b)[\p{L}@]/iu,
    unless: /^\W{0,3}\S+\s(?:from|about|thread|by)\b/iu,
    inAgenda: false,
  },
];

/** The name of the rule by which a sentence names work; null where none does. */
export function sentenceRule(sentence: string, { isAgenda }: Pick<SentenceContext, "isAgenda">): string | null {
  const found = rules.find(
    ({ pattern, unless, inAgenda }) =>
      pattern.test(sentence) && unless?.test(sentence) !== true && !(isAgenda && inAgenda === false),
  );
  return found?.name ?? null;
}
