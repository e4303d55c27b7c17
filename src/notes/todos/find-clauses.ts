import type { People } from "../people/people.ts";
import { gerundBase, stateVerbs } from "../words/verbs.ts";
import { findSubject, mayHaveSubject, type Subject } from "./find-subject.ts";

/** Words of a sentence that speak of a deed to come: who, by which word ("will", "has to", "to"), and what. Offsets count in the sentence. */
export type Clause = {
  readonly sentence: string;
  readonly subject: Subject;
  /** What binds the subject to the deed; `should` stands for "must", too, and `intends` for what only people do: plan, volunteer, agree. */
  readonly modal: "will" | "should" | "has-to" | "intends" | "to";
  readonly verb: string;
  /** It is no deed: "will be easier". */
  readonly isState: boolean;
  /** Where the modal stands, and where the verb does. */
  readonly at: number;
  readonly workStart: number;
};

const adverbs = String.raw`(?:(?:also|then|all|both|still|probably|likely|either|just|now|first|definitely|soon|again|at least|try and|try to|go ahead and|need to|have to|hopefully|eventually|continue to|at some point|really|ideally|actually|be sure to|make sure to|quickly|carefully|be (?=\p{L}{2,20}ing\b))\s*){0,3}`;
const modals = new RegExp(
  String.raw`(?<![\p{L}\d-])(will|wil|ll|shall|should|must|(?<=['’])d(?=\s\p{L})|needs?\sto|has\sto|have\sto|(?:(?:is|are|am|s|re|m)\s)?(?:still\s)?(?:going|planning|plans?|volunteers?|volunteered|offered|agrees?|agreed|promised|intends?|intending|aims?|commits?|committed)\sto|volunteer(?:s|ed)?\sfor|(?:is|are)\s(?:tasked|charged)\swith|volunteers?|to)\s+(${adverbs})([\p{L}-]{2,20})`,
  "giu",
);

/** A word of which a sentence holds one if it has a modal. */
export const modalWord = /(?:ll|wil|['’]d|should|must|to)\s|volunteer|tasked|charged/iu;

/** The clauses of a sentence that promise or ask for a deed, states ("will be") marked as such. Linear in the sentence. */
export function findClauses(sentence: string, people: People): Clause[] {
  if (!modalWord.test(sentence)) return [];
  const found: Clause[] = [];
  for (const match of sentence.matchAll(modals)) {
    const [whole, words = "", between = "", said = ""] = match;
    const modal = modalOf(words.toLowerCase());
    if (modal === "to" && !mayHaveSubject(sentence, match.index, people)) continue;
    const end = match.index + whole.length;
    const isShort = /^(?:ll|d)$/iu.test(words);
    if (isShort && !/['’]$/u.test(sentence.slice(Math.max(0, match.index - 1), match.index))) continue;
    if (/^d$/iu.test(words) && !reported.test(sentence.slice(Math.max(0, match.index - 24), match.index))) continue;
    const verb =
      /\bbe\s$/iu.test(between) || modal === "intends" ? (gerundBase(said) ?? said.toLowerCase()) : said.toLowerCase();
    found.push({
      sentence,
      subject: findSubject(sentence, match.index, people),
      modal,
      verb,
      isState: isState(verb, sentence.slice(end, end + 40).toLowerCase(), modal),
      at: match.index,
      workStart: end - said.length,
    });
  }
  return found;
}

/** "Ann said he'd write it up": what is reported in the past is still to come. */
const reported =
  /\b(?:said|says|mentioned|promised|thought|noted|suggested|confirmed|agreed|that)\s(?:that\s)?(?:he|she|they)['’]$/iu;

function modalOf(words: string): Clause["modal"] {
  if (words === "to") return "to";
  if (/^(?:wil|will|ll|d|shall)$/u.test(words) || /going/u.test(words)) return "will";
  if (words === "should" || words === "must") return "should";
  return /^(?:need|ha)/u.test(words) ? "has-to" : "intends";
}

function isState(verb: string, after: string, modal: Clause["modal"]): boolean {
  if (modal === "intends") return /^(?:this|that|it|these|those|the|an?|be|do)$/u.test(verb);
  if (verb === "take")
    return (
      !/^ (?:an? (?:look|stab|pass|shot|go|closer|quick|first|action)|care|over|on\b|notes|it\b|this|that|up|the (?:lead|action|task|item|issue|notes))/u.test(
        after,
      ) || modal === "to"
    );
  if (verb === "do" && /^(?:$|\W*$| with\b)/u.test(after)) return true;
  if (verb === "have") return modal !== "to" && !/^ an? (?:look|go|chat|think|stab|call|word)\b/u.test(after);
  return stateVerbs.has(verb) || /^(?:be|not|never|no)$/u.test(verb);
}

/** Whether a subject at `at` begins a clause, rather than being the object of what stands before: "asked Ann to …". */
export function startsClause(text: string, at: number): boolean {
  return /(?:^[^\p{L}\d]*|[,;:(–—>-]\s*|\b(?:and|so|but|then)\s+)$/u.test(text.slice(Math.max(0, at - 20), at));
}

/** Whether what stands before "we" leaves it the subject of the main clause: "Next week we…", not "…that we…" or "if we…". */
export function isMainClause(before: string): boolean {
  const lead = before.replace(
    /^.*(?:[;:]|\s[-–—]{1,2}|,?\s(?:but|so|and)|^\W*(?:now that|after|since|as|because|given that)\b[^,]{1,160},)\s/iu,
    "",
  );
  return (
    lead.split(/\s+/u).length <= 6 &&
    !/\b(?:if|that|because|since|whether|when|which|where|as|what|how|why|before|after|until|unless|though|once|than|while|who|which|things?|ones?|think|thinks|hope|hopes|guess|believe|feel|wonder|wish|suggests?)\b/iu.test(
      lead,
    )
  );
}
