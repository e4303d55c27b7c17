import type { People } from "../people/people.ts";
import { stateVerbs } from "../words/verbs.ts";
import { findSubject, type Subject } from "./find-subject.ts";

/** Words of a sentence that speak of a deed to come: who, by which word ("will", "has to", "to"), and what. Offsets count in the sentence. */
export type Clause = {
  readonly sentence: string;
  readonly subject: Subject;
  /** What binds the subject to the deed; `should` stands for "must", too. */
  readonly modal: "will" | "should" | "has-to" | "intends" | "to";
  readonly verb: string;
  /** Where the modal stands, and where the verb does. */
  readonly at: number;
  readonly workStart: number;
  /** A further "need to" or "have to" stands between: "we will need to". */
  readonly isNeed: boolean;
};

const adverbs = String.raw`(?:(?:also|then|all|both|still|probably|likely|either|just|now|first|definitely|soon|again|at least|try and|try to|go ahead and|need to|have to|hopefully|eventually|continue to|at some point|really|ideally|actually)\s+){0,3}`;
const modals = new RegExp(
  String.raw`(?<![\p{L}\d-])(will|ll|shall|should|must|needs?\sto|has\sto|have\sto|(?:(?:is|are|am|s|re|m)\s)?(?:still\s)?(?:going|planning|plans?|volunteers?|volunteered|offers?|offered|agrees?|agreed|promised|intends?)\sto|to)\s+(${adverbs})([\p{L}-]{2,20})`,
  "giu",
);

/** The clauses of a sentence that promise or ask for a deed, states ("will be") left out. Linear in the sentence. */
export function findClauses(sentence: string, people: People): Clause[] {
  const found: Clause[] = [];
  for (const match of sentence.matchAll(modals)) {
    const [whole, words = "", between = "", verb = ""] = match;
    const modal = modalOf(words.toLowerCase());
    const end = match.index + whole.length;
    const isShort = words.toLowerCase() === "ll";
    if (isShort && !/['’]$/u.test(sentence.slice(Math.max(0, match.index - 1), match.index))) continue;
    if (isState(verb.toLowerCase(), sentence.slice(end, end + 40).toLowerCase(), modal)) continue;
    found.push({
      sentence,
      subject: findSubject(sentence, match.index, people),
      modal,
      verb: verb.toLowerCase(),
      at: match.index,
      workStart: end - verb.length,
      isNeed: /need|have/iu.test(between),
    });
  }
  return found;
}

function modalOf(words: string): Clause["modal"] {
  if (words === "to") return "to";
  if (words === "will" || words === "ll" || words === "shall" || /going/u.test(words)) return "will";
  if (words === "should" || words === "must") return "should";
  return /^(?:need|ha)/u.test(words) ? "has-to" : "intends";
}

function isState(verb: string, after: string, modal: Clause["modal"]): boolean {
  if (verb === "take") return !/^ (?:a look|care|over|on|notes|it|this|that|up)/u.test(after) || modal === "to";
  if (verb === "do" && /^(?:$|\W*$| with\b)/u.test(after)) return true;
  if (verb === "have") return modal !== "to";
  return stateVerbs.has(verb) || /^(?:be|not|never|no)$/u.test(verb);
}

/** Whether a subject at `at` begins a clause, rather than being the object of what stands before: "asked Ann to …". */
export function startsClause(text: string, at: number): boolean {
  return /(?:^[^\p{L}\d]*|[,;:(–—>-]\s*|\b(?:and|so|but|then)\s+)$/u.test(text.slice(Math.max(0, at - 20), at));
}

/** Whether what stands before "we" leaves it the subject of the main clause: "Next week we…", not "…that we…" or "if we…". */
export function isMainClause(before: string): boolean {
  const lead = before.replace(/^.*(?:[;:]|\s[-–—]{1,2})\s/u, "");
  return (
    lead.split(/\s+/u).length <= 6 &&
    !/\b(?:if|that|because|since|whether|when|which|where|as|what|how|why|before|after|until|unless|though|once|than|while|who|which|things?|ones?|think|thinks|hope|hopes|guess|believe|feel|wonder|wish|suggests?)\b/iu.test(
      lead,
    ) &&
    !/\bso\s*$/iu.test(lead)
  );
}
