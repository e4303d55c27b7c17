import { neededDoings, orderVerbs, taskVerbs } from "../words/verbs.ts";
import { firstFit } from "../text/first-fit.ts";
import { mayFit } from "../text/may-fit.ts";
import { isConditional } from "./holds.ts";
import { ownerBehind } from "./owner-behind.ts";
import { held, work, type Reading } from "./reading.ts";
import type { SentenceContext } from "./suggest.ts";

/** A rule that looks at a whole sentence in which nobody is said to do the work; `unless` are its own holds, by name. */
type SentenceRule = {
  readonly name: string;
  readonly pattern: RegExp;
  readonly unless?: Readonly<Record<string, RegExp>>;
  readonly inAgenda?: false;
};

const participle = String.raw`(?:\p{L}{2,14}(?:ed|wn|ten|ken|sen|ven)|split|cut|put|set|done|made|sent|built|rebuilt|found|run|held|read|told|brought|taught|kept|left|led|met|paid)`;
const deed = String.raw`(?:merged|updated|released|announced|published|fixed|reviewed|posted|asked|sent|added|removed|moved|created|scheduled|closed|written|documented|shared|reopened|backported|investigated|filed|rebased|split|deprecated|renamed|migrated|contacted|invited|rewritten|replaced|cleaned up|ported|tagged|deployed|tested)`;
const ifFirst = /^\W{0,3}(?:if|unless|in case)\b/iu;

const rules: readonly SentenceRule[] = [
  {
    name: "thing-needs",
    pattern: new RegExp(String.raw`\bneeds? to be (?:\w+ly )?${participle}\b`, "iu"),
    unless: {
      quantity:
        /\b(?:some|which|few|most|many|only|no longer|doesn['’]t|don['’]t|didn['’]t|not|never|what|whatever) (?:\w+ )?needs?\b/iu,
      conditional: ifFirst,
    },
  },
  {
    name: "thing-needs-doing",
    pattern: new RegExp(
      String.raw`(?<!n['’]t |not |we |they |you |I |people |who |to )\b(?:needs?|will need|needed) (?:${neededDoings})\b`,
      "iu",
    ),
    unless: { conditional: /\b(?:no longer|if it|might)\b|^\W{0,3}(?:if|unless)\b/iu },
  },
  {
    name: "work-needed",
    pattern:
      /\b(?:PRs?|reviews?|reviewers?|help|volunteers?|release|fix(?:es)?|docs|documentation|update|rebase|backport|announcement|blog ?posts?) (?:is |are )?(?:still )?(?:needed|required|to be done|missing)\b/iu,
    unless: { quantity: /\b(?:no|not|any|if|whether|without)\b/iu },
  },
  {
    name: "we-need-one",
    pattern:
      /^\W{0,3}(?:(?:so|and|but|also|now|then|still|first) ){0,2}we (?:also |still |now |really )?need (?:a|an|another|one more) (?:new |point |bugfix |patch )?(?:release|fix|PR|pull request|review|blog ?post|announcement|issue)\b/iu,
  },
  {
    name: "should-be-done",
    pattern: new RegExp(
      String.raw`\bshould (?:also |probably |really |all )?be (?:announced|split|documented|renamed|reviewed|published|backported|updated|removed|replaced|fixed|merged|released|closed|moved|added|written|rewritten|deprecated|tested|rebased)\b`,
      "iu",
    ),
    unless: { conditional: /\b(?:if|was|were|in theory|hopefully|instead|suggestion|suggested|suggests?)\b/iu },
  },
  {
    name: "will-be-done",
    pattern: new RegExp(
      String.raw`\b(?:will(?: then| also| soon)? be|to be|is going to be|are going to be|(?:is|are) to be) (?:\w+ly )?${deed}\b`,
      "iu",
    ),
    unless: {
      conditional:
        /\b(?:if|unless|would|could|might|should|never|not|no longer|automatically|by default|always|every|used|need|needs|want|wants|have|has|had|expected|going to be able|supposed|likely)\b/iu,
    },
  },
  {
    name: "needs-someone",
    pattern:
      /^\W{0,3}(?:we |still )?needs? (?:someone|somebody|a volunteer|volunteers|people|@?[\w-]{2,30}) (?:to|who)\s(?!be\b)/iu,
  },
  {
    name: "next-step",
    pattern:
      /^\W{0,3}(?:so |and )?(?:the |our |an? )?(?:next steps?|plan|idea|remaining work|remaining task)(?: for \S+(?: \S+)?)? (?:is|are|here is|now is|will be)(?: now| then)? to \p{Ll}/iu,
    unless: { status: /\b(?:was|were|had)\b.{0,20}\bto\b/iu },
  },
  {
    name: "one-thing-to-do",
    pattern:
      /\b(?:one|another|the (?:next|first|main|other)) (?:thing|of the (?:\p{L}+ )?things)\b.{0,60}\b(?:need|have|should|must)\b.{0,80}\bis (?:to )?\p{Ll}/iu,
  },
];

const lets =
  /(?:^|[,;:.]\s|\b(?:so|and|yes|but|ok)[,\s]\s?)let['’]?s (?:also |just |then |first )?(\p{L}+(?:-\p{L}+)?)/iu;
/** What people say of the meeting, not of work: "let's start". */
const letsTalk = new Set([
  "start",
  "begin",
  "talk",
  "take",
  "keep",
  "wait",
  "stop",
  "get",
  "look",
  "think",
  "try",
  "continue",
  "move",
  "hold",
  "leave",
  "discuss",
  "call",
  "let",
  "run",
  "work",
  "focus",
  "meet",
  "support",
  "vote",
  "skip",
  "figure",
  "review",
]);

const findRule = firstFit(rules, ({ pattern }) => pattern);
const mayHaveLets = mayFit([lets]);
const mayHaveRule = mayFit([lets, ...rules.map(({ pattern }) => pattern)]);

/** Whether a sentence has a word without which it says nothing that is to be done, or begins with a verb of work. */
export function mayBeWork(sentence: string): boolean {
  return mayHaveRule.test(sentence) || readVerb(sentence) !== null;
}

/** What a sentence says to be done without saying by whom; null where it says nothing of the sort. */
export function readSentence(
  sentence: string,
  context: Pick<SentenceContext, "isAgenda" | "opens" | "people">,
): Reading | null {
  return readRule(sentence) ?? readOrder(sentence, context);
}

function readRule(sentence: string): Reading | null {
  const first = mayHaveLets.test(sentence) ? lets.exec(sentence)?.[1]?.toLowerCase() : undefined;
  if (first !== undefined && taskVerbs.has(first) && (!letsTalk.has(first) || /\brun a\b/iu.test(sentence)))
    return work("lets");
  const rule = findRule(sentence);
  if (rule !== undefined) {
    const hold = Object.entries(rule.unless ?? {}).find(([, against]) => against.test(sentence));
    return hold === undefined ? work(rule.name) : held(rule.name, hold[0]);
  }
  return null;
}

const order = /^\W{0,3}(?:(?:also|then|and|next|so|just)[,:]? )?(\p{L}+(?:-\p{L}+)?)\s(\S+)/iu;
const noObject =
  /^(?:is|are|was|were|has|had|have|will|would|of|from|by|with|for|in|on|at|and|or|thread|list|status|discussion|in-progress|needed|:|-|–|—)$|[:：]$/iu;
/** A title of something else: it ends in a number, or is quoted. */
const isTitle = /#\d+\W{0,3}$|#\d+[:：]|^["“«]/u;
/** What is written at the head of pads for whoever comes. */
const routine =
  /\b(?:your (?:name|item|topic)s?|attendees|sign[- ]?up|agenda|recording|roll call|note-?taker|moderator|check\b.{0,30}\bhere|your \p{L}+ here|if you)\b/iu;

/** The verb of work that a sentence begins with, and the word behind it. */
function readVerb(sentence: string): { verb: string; next: string } | null {
  const [, verb = "", next = ""] = order.exec(sentence) ?? [];
  const word = verb.toLowerCase();
  return orderVerbs.has(word) || taskVerbs.has(word) ? { verb, next } : null;
}

/** An order at the start of a point: "Ask the hosters for a date". In an agenda it is a point to talk about. */
function readOrder(
  sentence: string,
  { isAgenda, opens, people }: Pick<SentenceContext, "isAgenda" | "opens" | "people">,
): Reading | null {
  const found = readVerb(sentence);
  if (found === null) return null;
  const { verb, next } = found;
  if (opens && taskVerbs.has(verb.toLowerCase()) && !isAgenda && ownerBehind(sentence, people, false) !== null)
    return work("order");
  const isLabel =
    /^[^:：]{0,30}[:：](?!\/\/)/u.test(sentence) || (noObject.test(next) && !/\slist\s\S/iu.test(sentence));
  if (!orderVerbs.has(verb.toLowerCase()) || isLabel) return null;
  if (isAgenda) return held("order", "agenda");
  if (isTitle.test(sentence)) return held("order", "title");
  if (routine.test(sentence)) return held("order", "about-the-meeting");
  if (isConditional(sentence)) return held("order", "conditional");
  return opens || /^\W{0,3}also\s/iu.test(sentence) || /^(?:e-?mail|ping|contact|remind|announce)$/iu.test(verb)
    ? work("order")
    : null;
}
