import { humanVerbs, noOwners, taskVerbs, thingVerbs } from "../words/verbs.ts";
import { isMainClause, startsClause, type Clause } from "./find-clauses.ts";
import { headOf, lastMention } from "./head-of.ts";
import { isConditional } from "./holds.ts";
import { held, work, workUnless, type Reading } from "./reading.ts";
import type { SentenceContext } from "./suggest.ts";

/** What a clause says by who its subject is: work, work held back, or nothing. `isFirst`: the sentence has named none so far. */
export function readClause(clause: Clause, context: SentenceContext, isFirst: boolean): Reading | null {
  const reading = bySubject(clause, context, isFirst);
  return reading !== null && clause.isState ? held(reading.rule, "state") : reading;
}

function bySubject(clause: Clause, context: SentenceContext, isFirst: boolean): Reading | null {
  switch (clause.subject.kind) {
    case "people":
      return ofPeople(clause, clause.subject.names);
    case "pronoun":
      return ofPronoun(clause, context);
    case "i":
      return clause.modal === "to" ? null : work("i-will", speakerOf(context));
    case "we":
      return ofUs(clause);
    case "someone":
      return clause.modal === "to" ? null : workUnless(conditional(clause), "someone-should");
    case "everyone":
      return ofEveryone(clause);
    case "stranger":
      return ofStranger(clause, clause.subject.names, context);
    case "thing":
      return ofLowerCaseName(clause, clause.subject.word, context);
    case "none":
      return isFirst && leadsIn.test(clause.sentence.slice(0, clause.at))
        ? atStart(clause, context)
        : isFirst
          ? further(clause, context)
          : null;
    default:
      return clause.subject satisfies never;
  }
}

/** What may stand before a sentence's modal and leave it without a subject: "Just need to …", "Now will …". */
const leadsIn =
  /(?:^|\()[^\p{L}\d]*(?:(?:just|also|now|still|then|so|and|but|ok|okay|yes|again|perhaps we|next)[,\s]+){0,2}$/iu;

function conditional({ sentence }: Clause): string | null {
  return isConditional(sentence) ? "conditional" : null;
}

/** "Ann will …", "Ann and Bob to …", "Ann should …". */
function ofPeople(clause: Clause, owners: readonly string[]): Reading | null {
  const { modal, sentence, subject } = clause;
  if (modal === "to")
    return startsClause(sentence, subject.start) &&
      !/\b(?:unable|difficult|hard|easy|happy|willing|able)\b/iu.test(sentence.slice(0, subject.start))
      ? work("person-to", owners)
      : null;
  if (modal === "should") return workUnless(conditional(clause), "person-should", owners);
  return work("person-will", owners);
}

/** "Ann called; she will …": of whom the sentence, or the one before, spoke. */
function ofPronoun({ modal, sentence, subject }: Clause, context: SentenceContext): Reading | null {
  const head = headOf(sentence, context.people);
  const earlier = lastMention(sentence.slice(0, subject.start), context.people) ?? context.mentioned;
  const owners =
    Array.isArray(head) && subject.start > 3 ? head : context.previous.length > 0 ? context.previous : earlier;
  return modal === "will" || modal === "intends" ? work("pronoun-will", owners) : null;
}

/** "We will …", "we need to …": nobody's work yet. */
function ofUs({ modal, sentence, subject }: Clause): Reading | null {
  if (modal === "to" || modal === "intends") return null;
  return workUnless(
    holdOfUs(modal, sentence, sentence.slice(0, subject.start)),
    modal === "will" ? "we-will" : "we-need-to",
  );
}

function holdOfUs(modal: Clause["modal"], sentence: string, before: string): string | null {
  // "…, so we need to compile all of it" explains; "…, so we will write one" promises
  if (!isMainClause(before) || (modal !== "will" && /\bso\s*$/iu.test(before))) return "not-the-main-clause";
  return /\b(?:by hand|manually|each time|every time|always)\b/iu.test(sentence) ? "habit" : null;
}

/** "Everyone to vote", "all should review": work for all. */
function ofEveryone({ modal, sentence, subject }: Clause): Reading | null {
  return modal !== "will" && startsClause(sentence, subject.start) ? work("everyone-to") : null;
}

/** "Zoe will write …" though nobody listed Zoe: believed with what people do, unless the notes know the name as a thing. */
function ofStranger(
  { modal, verb, sentence, subject }: Clause,
  owners: readonly string[],
  context: SentenceContext,
): Reading | null {
  const [name = ""] = owners;
  if (noOwners.has(name.toLowerCase())) return null;
  if (/(?:ing|ion|ment|ness|ity|ance|ence)$/u.test(name) || context.isThing(name))
    return held("stranger-will", "a-thing");
  if (!startsClause(sentence, subject.start)) return null;
  if (modal === "intends") return work("stranger-will", owners);
  const isDeed =
    modal === "to" ? taskVerbs.has(verb) : humanVerbs.has(verb) || (taskVerbs.has(verb) && !thingVerbs.has(verb));
  if (!isDeed || modal === "should" || modal === "has-to") return null;
  return /^\p{Lu}{3,}/u.test(name) && !humanVerbs.has(verb)
    ? held("stranger-will", "nobody-known")
    : work("stranger-will", owners);
}

/** "zoe will write …", "zoe volunteered to …" at the start of a sentence. */
function ofLowerCaseName(
  { modal, verb, sentence, subject }: Clause,
  name: string,
  context: SentenceContext,
): Reading | null {
  const alone = sentence.slice(0, subject.start).trim() === "" && !noOwners.has(name) && !context.isThing(name);
  if (alone && modal === "intends") return work("stranger-will", [name]);
  return alone && context.strangers && modal === "will" && humanVerbs.has(verb) ? work("stranger-will", [name]) : null;
}

/** "Will file a bug.", "Should review the list.", "Need to …". */
function atStart({ modal, verb }: Clause, context: SentenceContext): Reading | null {
  const owners = context.speaker === null ? context.previous : [context.speaker];
  switch (modal) {
    case "will":
      return workUnless(context.speaker === null && thingVerbs.has(verb) ? "a-thing" : null, "will", owners);
    case "intends":
      return workUnless(owners.length === 0 ? "nobody-known" : null, "will", owners);
    case "should":
    case "has-to":
      return work("should");
    case "to":
      return null;
    default:
      return modal satisfies never;
  }
}

/** "Ann merged it and will tell the list.": the deed is of whom the sentence is about, or who says so. */
function further({ modal, verb, sentence }: Clause, context: SentenceContext): Reading | null {
  if (modal !== "will") return null;
  const head = headOf(sentence, context.people);
  if (thingVerbs.has(verb) && typeof head === "string") return held("and-will", "a-thing");
  if (head === "thing")
    return context.speaker === null ? held("and-will", "a-thing") : work("and-will", [context.speaker]);
  return work("and-will", head === "none" ? context.previous : head === "we" ? [] : head);
}

function speakerOf({ speaker }: SentenceContext): readonly string[] {
  return speaker === null ? [] : [speaker];
}
