import type { People } from "../people/people.ts";
import { readClause } from "./clause-rules.ts";
import { findClauses, type Clause } from "./find-clauses.ts";
import { headOf } from "./head-of.ts";
import { isHedged, isQuestion } from "./holds.ts";
import { sentenceRule } from "./sentence-rules.ts";
import { splitsPull } from "./splits-pull.ts";

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

const longest = 1200;

/** The work that a sentence speaks of as still to be done: somebody takes it on, or a named thing needs it. */
export function suggest(sentence: string, context: SentenceContext): Suggestion[] {
  const text = sentence.slice(0, longest);
  if (splitsPull(text)) return [entire(text, "pull-split", splitter(text, context))];
  if (isQuestion(text) || isHedged(text)) return [];
  const found = fromClauses(text, context);
  if (found.length > 0) return found;
  const rule = sentenceRule(text, context);
  return rule === null ? [] : [entire(text, rule, [])];

  function entire(said: string, name: string, owners: readonly string[]): Suggestion {
    const behind = /\((@?[\p{L}\p{N} _-]{2,40})\)[.\s]*$/u.exec(said.slice(-60))?.[1];
    const isOwner = behind !== undefined && (behind.startsWith("@") || context.people.knows(behind));
    const known = isOwner ? [behind.replace(/^@/u, "")] : owners;
    return { rule: name, start: 0, end: said.length, workStart: 0, owners: known };
  }
}

/** Each clause that names work; after the first only those with people of their own: "Ann will write it and Bob will send it". */
function fromClauses(text: string, context: SentenceContext): Suggestion[] {
  const found: Suggestion[] = [];
  for (const clause of findClauses(text, context.people)) {
    const reading = readClause(clause, context, found.length === 0);
    const last = found.at(-1);
    if (reading === null || (last !== undefined && reading.owners.length === 0)) continue;
    const { start, workStart } = extent(clause);
    if (last !== undefined) found[found.length - 1] = { ...last, end: clauseEnd(text, start) };
    found.push({ ...reading, start, end: text.length, workStart });
  }
  return found;
}

function extent({ subject, workStart }: Clause): { start: number; workStart: number } {
  if (subject.kind === "we") return { start: 0, workStart: 0 };
  return { start: subject.start, workStart: subject.kind === "someone" ? subject.start : workStart };
}

function clauseEnd(text: string, at: number): number {
  return text.slice(0, at).replace(/[\s,;]{0,5}(?:\b(?:and|but|then|so))?[\s,;]{0,5}$/u, "").length;
}

/** Who splits: the speaker who says "I'll", or whom the sentence begins with. */
function splitter(text: string, { people, speaker }: SentenceContext): readonly string[] {
  if (/\b(?:I['’]ll|I will)\b/u.test(text)) return speaker === null ? [] : [speaker];
  const head = headOf(text, people);
  return Array.isArray(head) && /^\W{0,3}\S+(?:\s\S+)? (?:to|will)\s/u.test(text) ? head : [];
}
