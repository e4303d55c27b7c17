import { humanVerbs, noOwners, taskVerbs, thingVerbs } from "../words/verbs.ts";
import { isMainClause, startsClause, type Clause } from "./find-clauses.ts";
import { headOf } from "./head-of.ts";
import { isConditional } from "./holds.ts";
import type { SentenceContext } from "./suggest.ts";

/** Work that a clause names, by which rule and for whom. `isFirst`: the sentence has named none so far. */
export type ClauseReading = { readonly rule: string; readonly owners: readonly string[] };

/** The rule by which a clause names work, by who its subject is; null where it names none. */
export function readClause(clause: Clause, context: SentenceContext, isFirst: boolean): ClauseReading | null {
  switch (clause.subject.kind) {
    case "people":
      return ofPeople(clause, clause.subject.names);
    case "pronoun":
      return ofPronoun(clause, context);
    case "i":
      return clause.modal === "to" ? null : { rule: "i-will", owners: speakerOf(context) };
    case "we":
      return ofUs(clause);
    case "someone":
      return clause.modal === "to" || isConditional(clause.sentence) ? null : { rule: "someone-should", owners: [] };
    case "stranger":
      return ofStranger(clause, clause.subject.names, context);
    case "thing":
      return ofLowerCaseName(clause, clause.subject.word, context);
    case "none":
      return isFirst && /^[^\p{L}\d]*$/u.test(clause.sentence.slice(0, clause.at))
        ? atStart(clause, context)
        : isFirst
          ? further(clause, context)
          : null;
    default:
      return clause.subject satisfies never;
  }
}

/** "Ann will …", "Ann and Bob to …", "Ann should …". */
function ofPeople({ modal, sentence, subject }: Clause, owners: readonly string[]): ClauseReading | null {
  if (modal === "to") return startsClause(sentence, subject.start) ? { rule: "person-to", owners } : null;
  if (modal === "should") return isConditional(sentence) ? null : { rule: "person-should", owners };
  return { rule: "person-will", owners };
}

/** "Ann called; she will …". */
function ofPronoun({ modal, sentence, subject }: Clause, context: SentenceContext): ClauseReading | null {
  const head = headOf(sentence, context.people);
  const owners = Array.isArray(head) && subject.start > 3 ? head : context.previous;
  return modal === "to" || modal === "should" || owners.length === 0 ? null : { rule: "pronoun-will", owners };
}

/** "We will …", "we need to …": nobody's work yet. */
function ofUs({ modal, sentence, subject, isNeed }: Clause): ClauseReading | null {
  if (modal === "to" || modal === "intends" || isNeed || !isMainClause(sentence.slice(0, subject.start))) return null;
  return { rule: modal === "will" ? "we-will" : "we-need-to", owners: [] };
}

/** "Zoe will write …" though nobody listed Zoe: believed with what only people do. */
function ofStranger(
  { modal, verb, sentence, subject }: Clause,
  owners: readonly string[],
  context: SentenceContext,
): ClauseReading | null {
  const [name = ""] = owners;
  if (noOwners.has(name.toLowerCase()) || /(?:ing|ion|ment|ness|ity|ance|ence)$|^\p{Lu}{2,}/u.test(name)) return null;
  const verbs = modal === "to" && context.strangers ? taskVerbs : humanVerbs;
  if (!verbs.has(verb) || modal === "should" || (modal === "to" && !startsClause(sentence, subject.start))) return null;
  return { rule: "stranger-will", owners };
}

/** "zoe will write …" in notes that list nobody. */
function ofLowerCaseName(
  { modal, verb, sentence, subject }: Clause,
  name: string,
  context: SentenceContext,
): ClauseReading | null {
  const alone = sentence.slice(0, subject.start).trim() === "";
  const believed = context.strangers && modal === "will" && humanVerbs.has(verb) && alone && !noOwners.has(name);
  return believed ? { rule: "stranger-will", owners: [name] } : null;
}

/** "Will file a bug.", "Should review the list.", "Need to …". */
function atStart({ modal, verb }: Clause, context: SentenceContext): ClauseReading | null {
  const owners = context.speaker === null ? context.previous : [context.speaker];
  switch (modal) {
    case "will":
      return owners.length === 0 && thingVerbs.has(verb) ? null : { rule: "will", owners };
    case "intends":
      return owners.length === 0 ? null : { rule: "will", owners };
    case "should":
    case "has-to":
      return { rule: "should", owners: [] };
    case "to":
      return null;
    default:
      return modal satisfies never;
  }
}

/** "Ann merged it and will tell the list.": the deed is of whom the sentence is about. */
function further({ modal, verb, sentence }: Clause, context: SentenceContext): ClauseReading | null {
  if (modal !== "will") return null;
  const head = headOf(sentence, context.people);
  if (head === "thing") return null;
  if (typeof head === "string" && thingVerbs.has(verb)) return null;
  return { rule: "and-will", owners: head === "none" ? context.previous : head === "we" ? [] : head };
}

function speakerOf({ speaker }: SentenceContext): readonly string[] {
  return speaker === null ? [] : [speaker];
}
