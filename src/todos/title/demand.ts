import { imperativeOf } from "./verbs.ts";

/** What a sentence asks for, in the imperative; `claim` is what it says first, where its demand speaks of that alone. */
export type Demand = {
  readonly verb: string;
  readonly object: string;
  readonly rest: string;
  readonly claim: string | null;
};

const passive =
  /^(?:(?<claim>.+?)(?:,? and|,? so|;|,| --?| –)\s+)??(?<subject>[^,;]+?) (?:(?:should|must|has to|have to|ought to|shall|could|might|needs? to|still needs? to|is to|are to) (?:also |really |probably )?be|(?:still )?needs?|wants?) (?<verb>[a-z]+)(?<rest>\b.*)$/i;
const pleasant =
  /^(?<verb>[a-z]+ing) (?<object>.+?) (?:would|might|could|may) be (?:\w+ )?(?:great|nice|good|useful|helpful|cool|interesting|better|best|ideal)\b(?<rest>.*)$/i;
const missing =
  /^(?:there|we) (?:should|must|could|might|needs? to|has to|have to) be (?<object>(?:a|an|the|more|some|one)\b .+)$/i;
const pronoun = /^(?:this|that|it|these|those|they|which)$/i;

/** Reads what is asked for in a roundabout way: "X needs to be changed", "removing X would be great", "there should be an X". */
export function readDemand(sentence: string): Demand | null {
  const wish = pleasant.exec(sentence)?.groups;
  const wished = imperativeOf(wish?.["verb"] ?? "");
  if (wish !== undefined && wished !== null)
    return { verb: wished, object: wish["object"] ?? "", rest: wish["rest"] ?? "", claim: null };
  const lacked = missing.exec(sentence)?.groups?.["object"];
  if (lacked !== undefined) return { verb: "add", object: lacked, rest: "", claim: null };
  const { claim, subject = "", verb: form = "", rest = "" } = passive.exec(sentence)?.groups ?? {};
  const verb = /(?:ed|en|n|t|ing|d|e|w)$/i.test(form) ? imperativeOf(form) : null;
  if (verb === null || (verb === form.toLowerCase() && !/^(?:cut|set|split|put|run|read|rebuilt|done)$/i.test(form)))
    return null;
  const speaksOfClaim = claim !== undefined && pronoun.test(subject);
  return { verb, object: subject, rest, claim: speaksOfClaim ? claim : null };
}
