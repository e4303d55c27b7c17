import type { People } from "../people/people.ts";
import { humanVerbs, neededDoings, neededForms, noOwners, stateVerbs, taskVerbs, thingVerbs } from "../words/verbs.ts";
import { findSubject, type Subject } from "./find-subject.ts";

/** A piece of work read out of a sentence. Offsets count in the sentence; `workStart` is behind the owner and "will". */
export type Suggestion = {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  readonly workStart: number;
  readonly owners: readonly string[];
};

/** What a sentence's rules may look at besides its words. */
export type SentenceContext = {
  readonly people: People;
  readonly speaker: string | null;
  /** Whom the sentence before spoke of. */
  readonly previous: readonly string[];
  /** Nobody is listed, so that an unknown name may be a person. */
  readonly strangers: boolean;
  /** It stands in an agenda, where an order is a point to talk about. */
  readonly isAgenda: boolean;
};

const adverbs = String.raw`(?:(?:also|then|all|both|still|probably|likely|either|just|now|first|definitely|soon|again|at least|try and|try to|go ahead and|need to|have to|hopefully|eventually|continue to|at some point|really|ideally|actually)\s+){0,3}`;
const modals = new RegExp(
  String.raw`(?<![\p{L}\d-])(will|ll|shall|should|must|needs?\sto|has\sto|have\sto|(?:(?:is|are|am|s|re|m)\s)?(?:still\s)?(?:going|planning|plans?|volunteers?|volunteered|offers?|offered|agrees?|agreed|promised|intends?)\sto|to)\s+(${adverbs})([\p{L}-]{2,20})`,
  "giu",
);
const question = /\?["”')\]]{0,2}\s*$/u;
const conditional = /^\W{0,3}(?:if|unless|when|once|whether|assuming|in case)\b/iu;
const hedge = /^\W{0,3}(?:maybe|perhaps|possibly|hopefully|ideally|not sure|unclear|please)\b/iu;

/** The work that a sentence speaks of as still to be done: somebody takes it on, or a named thing needs it. */
export function suggest(sentence: string, context: SentenceContext): Suggestion[] {
  const text = sentence.slice(0, 1200);
  const split = splitsPull(text);
  if (split !== null) return [whole("pull-split", text, split, context)];
  const isQuestion = question.test(text);
  if (isQuestion || hedge.test(text)) return [];
  const found: Suggestion[] = [];
  for (const match of text.matchAll(modals)) {
    const read = readModal(text, match, context, found.at(-1) ?? null);
    if (read === null) continue;
    const last = found.at(-1);
    if (last !== undefined && read.owners.length === 0) continue;
    if (last !== undefined) found[found.length - 1] = { ...last, end: clauseEnd(text, read.start) };
    found.push(read);
  }
  if (found.length > 0) return found;
  const other = wholeRules.find(
    ({ name, pattern, unless }) =>
      pattern.test(text) && unless?.test(text) !== true && !(name === "order" && context.isAgenda),
  );
  return other === undefined ? [] : [whole(other.name, text, 0, context)];
}

/** Rules that look at a whole sentence, when nobody is said to do the work. */
const wholeRules: readonly { readonly name: string; readonly pattern: RegExp; readonly unless?: RegExp }[] = [
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
  },
];

function readModal(
  text: string,
  match: RegExpExecArray,
  context: SentenceContext,
  last: Suggestion | null,
): Suggestion | null {
  const modal = (match[1] ?? "").toLowerCase().replace(/\s+/gu, " ");
  const verb = (match[3] ?? "").toLowerCase();
  const adverb = (match[2] ?? "").toLowerCase();
  const after = text.slice(match.index + match[0].length, match.index + match[0].length + 40).toLowerCase();
  if (isState(verb, after, modal) || (modal === "ll" && !/['’]$/u.test(text.slice(0, match.index)))) return null;
  const subject = findSubject(text, match.index, context.people);
  const workStart = match.index + match[0].length - verb.length;
  const make = (rule: string, owners: readonly string[], start: number, work = workStart): Suggestion => ({
    rule,
    start,
    end: text.length,
    workStart: work,
    owners,
  });
  const firm = modal !== "to" && modal !== "should" && modal !== "must";
  switch (subject.kind) {
    case "people":
      if (modal === "to")
        return startsClause(text, subject.start) ? make("person-to", subject.names, subject.start) : null;
      if (modal === "should" && conditional.test(text)) return null;
      return make(
        modal === "should" || modal === "must" ? "person-should" : "person-will",
        subject.names,
        subject.start,
      );
    case "pronoun": {
      const head = headOf(text, context.people);
      const meant = Array.isArray(head) && subject.start > 3 ? head : context.previous;
      return firm && meant.length > 0 ? make("pronoun-will", meant, subject.start) : null;
    }
    case "i":
      return modal === "to" ? null : make("i-will", context.speaker === null ? [] : [context.speaker], subject.start);
    case "we":
      if (
        modal === "to" ||
        !isMainClause(text.slice(0, subject.start)) ||
        /need|have/u.test(adverb) ||
        /agree/u.test(modal)
      )
        return null;
      return make(modal === "will" || modal === "ll" ? "we-will" : "we-need-to", [], 0, 0);
    case "someone":
      return modal === "to" || conditional.test(text) ? null : make("someone-should", [], subject.start, subject.start);
    case "stranger":
    case "thing":
      return fromStranger(subject, modal, verb, text, context)
        ? make("stranger-will", subject.kind === "stranger" ? subject.names : [subject.word], subject.start)
        : null;
    case "none":
      return fromNobody(text, match, modal, context, last, make);
    default:
      return subject satisfies never;
  }
}

function fromStranger(subject: Subject, modal: string, verb: string, text: string, context: SentenceContext): boolean {
  if (subject.kind === "thing")
    return (
      context.strangers &&
      modal === "will" &&
      humanVerbs.has(verb) &&
      text.slice(0, subject.start).trim() === "" &&
      !noOwners.has(subject.word)
    );
  if (subject.kind !== "stranger") return false;
  const [name = ""] = subject.names;
  if (noOwners.has(name.toLowerCase()) || /(?:ing|ion|ment|ness|ity|ance|ence)$|^\p{Lu}{2,}/u.test(name)) return false;
  if (modal === "to")
    return (context.strangers ? taskVerbs : humanVerbs).has(verb) && startsClause(text, subject.start);
  return modal !== "should" && modal !== "must" && humanVerbs.has(verb);
}

function fromNobody(
  text: string,
  match: RegExpExecArray,
  modal: string,
  context: SentenceContext,
  last: Suggestion | null,
  make: (rule: string, owners: readonly string[], start: number, work?: number) => Suggestion,
): Suggestion | null {
  if (modal === "to") return null;
  if (/plan|volunteer|offer|agree|going|promis|intend/u.test(modal) && context.previous.length === 0) return null;
  const atStart = /^[^\p{L}\d]*$/u.test(text.slice(0, match.index));
  if (atStart) {
    if (modal === "will" && context.speaker === null && context.previous.length === 0 && thingVerbs.has(verbOf(match)))
      return null;
    if (modal === "must") return null;
    const owners = modal === "will" ? (context.speaker === null ? context.previous : [context.speaker]) : [];
    return make(modal === "will" ? "will" : "should", owners, match.index);
  }
  if (last !== null || modal !== "will") return null;
  const head = headOf(text, context.people);
  if (head === "thing" || (!Array.isArray(head) && thingVerbs.has(verbOf(match)))) return null;
  return make("and-will", head === "none" ? context.previous : head === "we" ? [] : head, match.index);
}

/** What only people do makes a person of an unknown name. */
const personLike =
  /^\W{0,3}\p{Lu}[\p{L}'’-]{1,30} (?:(?:has|have) been \p{Ll}+ing|mention|propos|suggest|ask|thinks|thought|tried|wrote|said|says|offer|report|volunteer|explain|talk|went|promis|wants|is (?:happy|planning|going|looking|working))/u;

/** Whom a sentence is about by its first words: people, "we", nobody ("Has merged …"), or a thing. */
export function headOf(text: string, people: People): readonly string[] | "we" | "none" | "thing" {
  const first = /^\W{0,3}(@?[\p{L}][\p{L}\p{N}_'’-]{0,38}(?:\s\p{Lu}[\p{L}'’-]{0,30})?)/u.exec(text)?.[1] ?? "";
  const [word = ""] = first.split(" ");
  for (const name of [first, word]) if (people.knows(name) || name.startsWith("@")) return [name.replace(/^@/u, "")];
  if (personLike.test(text.slice(0, 80)) && !noOwners.has(word.toLowerCase())) return [word];
  if (/^(?:we|i|we've|i've|we're|i'm)$/iu.test(word)) return "we";
  return /^(?:has|have|had|still|is|was|will|not|been|got|went|some|merged|opened|started|done|did)$/iu.test(word)
    ? "none"
    : "thing";
}

function isState(verb: string, after: string, modal: string): boolean {
  if (verb === "take") return !/^ (?:a look|care|over|on|notes|it|this|that|up)/u.test(after) || modal === "to";
  if (verb === "do" && /^(?:$|\W*$| with\b)/u.test(after)) return true;
  if (verb === "have") return modal !== "to";
  return stateVerbs.has(verb) || /^(?:be|not|never|no)$/u.test(verb);
}

function startsClause(text: string, at: number): boolean {
  return /(?:^[^\p{L}\d]*|[,;:(–—>-]\s*|\b(?:and|so|but|then)\s+)$/u.test(text.slice(Math.max(0, at - 20), at));
}

/** Whether what stands before "we" leaves it the subject of the main clause: "Next week we…", not "…that we…" or "if we…". */
function verbOf(match: RegExpExecArray): string {
  return (match[3] ?? "").toLowerCase();
}

function isMainClause(before: string): boolean {
  const lead = before.replace(/^.*(?:[;:]|\s[-–—]{1,2})\s/u, "");
  return (
    lead.split(/\s+/u).length <= 6 &&
    !/\b(?:if|that|because|since|whether|when|which|where|as|what|how|why|before|after|until|unless|though|once|than|while|who|which|things?|ones?|think|thinks|hope|hopes|guess|believe|feel|wonder|wish|suggests?)\b/iu.test(
      lead,
    ) &&
    !/\bso\s*$/iu.test(lead)
  );
}

function clauseEnd(text: string, at: number): number {
  return text.slice(0, at).replace(/[\s,;]*(?:\b(?:and|but|then|so))?[\s,;]*$/u, "").length;
}

function whole(rule: string, text: string, start: number, context: SentenceContext): Suggestion {
  const head = headOf(text, context.people);
  const owners =
    rule === "pull-split" && /\b(?:I['’]ll|I will)\b/u.test(text) && context.speaker !== null ? [context.speaker] : [];
  const behind = /\((@?[\p{L}\p{N} _-]{2,40})\)[.\s]*$/u.exec(text.slice(-60))?.[1];
  if (behind !== undefined && (behind.startsWith("@") || context.people.knows(behind)))
    return { rule, start, end: text.length, workStart: start, owners: [behind.replace(/^@/u, "")] };
  return {
    rule,
    start,
    end: text.length,
    workStart: start,
    owners:
      rule === "pull-split" && Array.isArray(head) && /^\W{0,3}\S+(?:\s\S+)? (?:to|will)\s/u.test(text) ? head : owners,
  };
}

const pulls = String.raw`(?:PRs?|pull[ -]requests?|MRs?)(?!\w)`;
const apart = String.raw`(?:a |an |its |their )?(?:separate|another|(?:its|their) own|own|different|distinct|individual|smaller|dedicated|two|three|several|multiple)`;
const splits: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:create|open|make|spin up|spin out|put|extract|extracting|separate|separating|split|splitting|move|moving|pull|factor|break|turn|submit|send|do)\b.{0,120}?\b${apart} ${pulls}`,
    "iu",
  ),
  new RegExp(String.raw`\b(?:split|splitting)\b(?! (?:between|off from))(?: [^\s.;]+){0,8}? (?:#\d+|${pulls})`, "iu"),
  new RegExp(String.raw`\bshould (?:be|go (?:in|into)) ${apart} ${pulls}`, "iu"),
];
const notToSplit =
  /\b(?:was|were|been|being|got|is|are|has|have|ended up|already|now|previously)\s+(?:\w+ )?(?:split|broken|separated|extracted|moved|put)\b|\bprefer\b|^\W{0,3}keep\b|\b(?:is|are|was|were) (?:now |already )?(?:a |in a )?separate\b|(?<!\bif )\bwe (?:split|moved|put|extracted)\b|\bhow to\b/iu;

/** A pull request is to be split, or something is to go into one of its own; null where it has happened, or is only wished for. */
function splitsPull(text: string): number | null {
  const found = splits.map((pattern) => pattern.exec(text)).find((match) => match !== null);
  if (found === undefined || notToSplit.test(text)) return null;
  if (question.test(text) && !/\b(?:I['’]ll|we['’]ll|I will|we will|(?:can|could|would) you)\b/u.test(text))
    return null;
  return hedge.test(text) ? null : 0;
}
