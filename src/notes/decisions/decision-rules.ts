import { held, work, type Reading } from "../todos/reading.ts";
import { firstFit } from "../text/first-fit.ts";
import { mayFit } from "../text/may-fit.ts";
import { decidedAnywhere, decidedAtStart } from "../words/decided.ts";
import { anyOf } from "../words/list.ts";
import { decisionMarkers, orOf } from "../words/markers.ts";

/** A label before the decision: "Agreed: …". */
const labelled = new RegExp(
  String.raw`^[\s*_>([#-]{0,4}(?:${orOf(decisionMarkers)})[*_]{0,2}\s?(?:[:：]|\s[-–—]\s)[*_\s]*(.*)$|^\s{0,2}#agreed\s+(.*)$`,
  "isu",
);
const group = String.raw`(?:we|everyone|everybody|all|both|(?:the )?(?:\p{L}+ )?(?:team|group|council|committee|board|wg|working group|community|members|participants|attendees|tsc|tb)|(?-i:\p{Lu}{2,5}))`;
/** Sentences that say what was agreed. */
const rules: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  {
    name: "group-agreed",
    pattern: new RegExp(
      String.raw`(?:^[\s(]{0,2}|[,;)]\s(?=we\b)|\b(?:meeting|discussion|call|end|debate),?\s)(?:so |ok,? |and |then |in the end |ultimately,? |eventually,? |finally,? )?${group}(?:['’]ve| have| has| all| both| then| also| ultimately| finally|,? unanimously){0,2} (?:agree[ds]?|decide[ds]?|resolve[ds]?|voted|approve[ds]?|accept(?:ed|s)|reject(?:ed|s)|reviewed and approved|came to an agreement|reached (?:an agreement|consensus|a decision)|made the decision)(?:! |: | to\b| that\b| on\b| with\b| not to\b| we\b| against\b| in favou?r\b| the\b| \(| \p{Lu}| ?$)`,
      "iu",
    ),
  },
  {
    name: "agreed",
    pattern:
      /^[\s(]{0,2}(?:(?:so|ok|then|and|instead|for now|ultimately|eventually|finally|sounds like|it (?:was|is|has been)),? )?(?:agree[ds]?|reached (?:consensus|agreement)|decided|resolved|approved|accepted|rejected)(?: to| that| on| against| not| this| it\b| we\b| by| unanimously| without| w\/o)\b/iu,
  },
  {
    name: "consensus",
    pattern:
      /(?:^[\s(]{0,2}|[,;:]\s|\b(?:so|and|but|like)\s)(?:the |our |a |general |rough |overall |group )?(?:decision|conclusion|consensus|agreement)(?: it| here)? ?(?:is|was|to|that|on|reached|made|taken|this|we|:)(?= |$)(?! (?:from|of|yet|about|between|needed|needs|will|would|has|have|process|making|by|for|and|or|in\b))/iu,
  },
  {
    name: "decision-made",
    pattern: /\bdecisions? (?:was |is |has been )?(?:made|taken|reached)\b|\band decision (?:that|to)\b/iu,
  },
  {
    name: "no-objection",
    pattern: new RegExp(
      String.raw`^[\s(]{0,2}(?:(?:there (?:was|were|is|are)|${group} (?:has|have|had|with)|discussed and|with) )?no (?:\p{L}+ )?(?:objections?|opposition|disagreements?)\b(?! (?:yet|so far|from))`,
      "iu",
    ),
  },
  {
    name: "general-agreement",
    pattern:
      /(?:^|[(,;]\s?)(?:there (?:was|is) )?(?:a )?(?:general|broad|unanimous|informal|rough) (?:agreement|consensus)\b/iu,
  },
  {
    name: "chosen",
    pattern:
      /\b(?:was|were|is|considered|been) (?:chosen|approved|adopted|ratified|accepted unanimously)\b|\b(?:solution|option) chosen\b|\b(?:minutes|agenda|motion|proposal|budget) (?:approved|accepted|carried|passed|adopted)\b/iu,
  },
  {
    name: "agreed-elsewhere",
    pattern: new RegExp(`^[\\s(]{0,2}(?:${anyOf(decidedAtStart)})|(?:${anyOf(decidedAnywhere)})`, "iu"),
  },
];
const findRule = firstFit(rules, ({ pattern }) => pattern);
const mayFitRule = mayFit([labelled, ...rules.map(({ pattern }) => pattern)]);

/** Whether a text has a word without which no sentence of it is a decision. Most have none, and need not be read. */
export function mayDecide(text: string): boolean {
  return mayFitRule.test(text);
}

/** What keeps such words from being a decision of this meeting. */
const holds: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  { name: "question", pattern: /\?\s*$/u },
  {
    name: "undecided",
    pattern:
      /\b(?:not|n['’]t|yet to be|still to be|haven['’]t|need to|needs to|should|can|could|will|would|may|no) (?:yet |also |then )?(?:been |be |to be )?(?:a )?(?:decid|agree[ds]?\b(?! with)|resolv|decision|consensus)|\b(?:emerging|lack of|without|seek|need|find|reach) (?:a )?(?:consensus|decision)|\bdecision (?:proposal|process)/iu,
  },
  {
    name: "earlier",
    pattern:
      /\b(?:from|in|at|since) (?:before|last|the last|the previous|previous|an earlier|earlier)\b|\b(?:last (?:meeting|week|time)|previously|long (?:time )?ago|at one point)\b/iu,
  },
];

/** What a sentence, or a point behind its label, decides; `text` is without the label. Null where it speaks of no decision. */
export function readDecision(said: string): (Reading & { readonly text: string }) | null {
  if (!mayDecide(said)) return null;
  const behind = behindLabel(said);
  const rule = behind === null ? findRule(said.slice(0, 200))?.name : "decision-marker";
  if (rule === undefined || behind?.trim() === "") return null;
  const hold = holds.find(({ pattern }) => pattern.test(behind ?? said));
  return { ...(hold === undefined ? work(rule) : held(rule, hold.name)), text: behind ?? said };
}

/** Whether words set in bold are a decision's label: "**Resolved** keep the name". */
export function isDecisionMarker(words: string): boolean {
  return decisionMarkers.includes(words.toLowerCase().trim());
}

/** The text behind a decision's label; null where it has none. */
export function behindLabel(text: string): string | null {
  const found = labelled.exec(text);
  return found === null ? null : (found[1] ?? found[2] ?? "");
}
