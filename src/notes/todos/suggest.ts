import type { People } from "../people/people.ts";
import { readClause } from "./clause-rules.ts";
import { findClauses, modalWord, type Clause } from "./find-clauses.ts";
import { headOf } from "./head-of.ts";
import { sentenceHolds } from "./holds.ts";
import type { Reading } from "./reading.ts";
import { mayBeWork, readSentence } from "./sentence-rules.ts";
import { pullWord, readSplit } from "./splits-pull.ts";

/** A piece of work read out of a sentence. Offsets count in the sentence; `workStart` is behind the owner and "will". */
export type Suggestion = {
  readonly rule: string;
  /** Why it is none after all; null where it is one. */
  readonly heldBy: string | null;
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
  /** Who was named last before the sentence, in the same point: "he". */
  readonly mentioned: readonly string[];
  /** Nobody is listed, so that an unknown name may be a person. */
  readonly strangers: boolean;
  /** It stands in an agenda, where an order is a point to talk about. */
  readonly isAgenda: boolean;
  /** It is the first sentence of a point in a list, where an order is work noted down. */
  readonly opens: boolean;
  /** Whether the notes know a name as that of a thing: a repository, a tool. */
  readonly isThing: (name: string) => boolean;
};

const longest = 1200;

const workWord = new RegExp(`${pullWord.source}|${modalWord.source}`, "iu");

/** Whether a sentence has a word without which no rule finds work in it. Most have none, and need not be read. */
export function mayNameWork(sentence: string): boolean {
  return workWord.test(sentence) || mayBeWork(sentence);
}

/** The work that a sentence speaks of as still to be done: somebody takes it on, or a named thing needs it; and what only looks like it, with what holds it back. */
export function suggest(sentence: string, context: SentenceContext): Suggestion[] {
  const text = sentence.slice(0, longest);
  const found = read(text, context);
  if (found.length === 0) return found;
  const hold = sentenceHolds.find(({ name, holds }) => holds(text) && !(name === "question" && isOffer(found, text)));
  return hold === undefined ? found : found.map((one) => ({ ...one, heldBy: one.heldBy ?? hold.name }));
}

/** "Can you split it?" and "shall I?" are questions that ask for work. */
function isOffer(found: readonly Suggestion[], text: string): boolean {
  return (
    found[0]?.rule === "pull-split" && /\b(?:I['’]ll|we['’]ll|I will|we will|(?:can|could|would) you)\b/u.test(text)
  );
}

function read(text: string, context: SentenceContext): Suggestion[] {
  const split = readSplit(text);
  if (split !== null && split.heldBy === null)
    return [entire(text, { ...split, owners: splitter(text, context) }, context)];
  const clauses = fromClauses(text, context);
  if (clauses.some(({ heldBy }) => heldBy === null)) return clauses;
  const whole = split ?? readSentence(text, context);
  return whole === null ? clauses : [entire(text, whole, context)];
}

function entire(text: string, { rule, heldBy, owners }: Reading, { people }: SentenceContext): Suggestion {
  return {
    rule,
    heldBy,
    start: 0,
    end: text.length,
    workStart: 0,
    owners: owners.length > 0 ? owners : named(text, people),
  };
}

/** Whom a sentence names beside the work: "… (Ann)", "… @ann", "next step for Ann is …". */
function named(text: string, people: People): readonly string[] {
  const name =
    /\((@?[\p{L}\p{N} _-]{2,40})\)[.\s]*$/u.exec(text.slice(-60))?.[1] ??
    /\s(@[\w-]{2,39})[.\s]*$/u.exec(text.slice(-60))?.[1] ??
    /^\W{0,3}next steps? for (@?\p{L}[\p{L}\p{N}_-]{1,30})\s/iu.exec(text)?.[1] ??
    /^\W{0,3}needs? (@?\p{L}[\p{L}\p{N}_-]{1,30}) to\s/iu.exec(text)?.[1];
  return name !== undefined && (name.startsWith("@") || people.knows(name)) ? [name.replace(/^@/u, "")] : [];
}

/** Each clause that names work; after the first only those with people of their own: "Ann will write it and Bob will send it". */
function fromClauses(text: string, context: SentenceContext): Suggestion[] {
  const found: Suggestion[] = [];
  const missed: Suggestion[] = [];
  for (const clause of findClauses(text, context.people)) {
    const reading = readClause(clause, context, found.length === 0);
    const last = found.at(-1);
    if (reading === null || (last !== undefined && reading.owners.length === 0)) continue;
    const { start, workStart } = extent(clause);
    if (last !== undefined && reading.heldBy === null)
      found[found.length - 1] = { ...last, end: clauseEnd(text, start) };
    const owners = reading.owners.length > 0 ? reading.owners : named(text, context.people);
    (reading.heldBy === null ? found : missed).push({ ...reading, owners, start, end: text.length, workStart });
  }
  return found.length > 0
    ? found.map((one) => ({ ...one, end: endOfWork(text, one, context.people) }))
    : missed.slice(0, 1);
}

function extent({ subject, workStart }: Clause): { start: number; workStart: number } {
  if (subject.kind === "we" || subject.kind === "everyone") return { start: 0, workStart: 0 };
  return { start: subject.start, workStart: subject.kind === "someone" ? subject.start : workStart };
}

function clauseEnd(text: string, at: number): number {
  return text.slice(0, at).replace(/[\s,;]{0,5}(?:\b(?:and|but|then|so))?[\s,;]{0,5}$/u, "").length;
}

const turns =
  /,?\s(?:and|but|though|although|while|whereas|since|because)\s(?:(?:then|also|it|this|that|there|these|those|he|she|they|we|I)\s)?(?:is|are|was|were|has|have|had|can|could|may|might|would|do|does|did)\b|\s\((?=[^()]{20,}\)[.\s]*$)|,\s(?:if|unless|in case|otherwise|maybe|perhaps)\b|,?\s(?:and|but)\s(@?\p{Lu}[\p{L}'’-]+)\s(?!will|to\s)\p{Ll}/gu;

/** Where the work ends and the sentence goes on about something else: "Ann will test it, but is confident". At least three words stay. */
function endOfWork(text: string, { start, workStart, end }: Suggestion, people: People): number {
  for (const turn of text.slice(workStart, end).matchAll(turns)) {
    if (turn[1] !== undefined && !people.knows(turn[1])) continue;
    if (text.slice(start, workStart + turn.index).split(/\s+/u).length >= 3) return workStart + turn.index;
  }
  return end;
}

/** Who splits: the speaker who says "I'll", or whom the sentence begins with. */
function splitter(text: string, { people, speaker }: SentenceContext): readonly string[] {
  if (/\b(?:I['’]ll|I will)\b/u.test(text)) return speaker === null ? [] : [speaker];
  const head = headOf(text, people);
  return Array.isArray(head) && /^\W{0,3}\S+(?:\s\S+)? (?:to|will)\s/u.test(text) ? head : [];
}
