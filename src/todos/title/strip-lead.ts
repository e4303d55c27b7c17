import { isImperative } from "./verbs.ts";

const who = "(?:folks|i|we|you|they|he|she|someone|somebody|anyone|anybody|everyone|(?:one|some|all) of us)";
const adverb =
  "(?:(?:also|really|just|then|now|still|probably|maybe|perhaps|definitely|at least|first|finally|simply|eventually|all) )*";
const modal =
  "(?:should|shall|could|can|must|might|may|would|will|'ll|’ll|need to|needs to|have to|has to|had to|ought to|want to|wants to|would like to|'d like to|am going to|are going to|is going to|plan to|plans to|agreed to|volunteered to|offered to|promised to|to)";
const pleasant =
  "(?:good|nice|great|helpful|useful|interesting|worth|sensible|best|better|cool|important|necessary|possible|wise|ideal|worthwhile|fine|easy)";

const going = "(?:(?:'re|'m|’re|’m| are| am) (?:going|planning|trying) to)";

/** What stands before the work itself, each taken off the beginning as often as it is there. */
const leads: readonly RegExp[] = [
  /^(?:so|and|but|then|also|ok(?:ay)?|well|anyway|hence|therefore|thus|still|finally|currently|next|now|otherwise|in general)\b[,:]? +/i,
  /^(?:next steps?|idea|question|proposal|suggestion|plan|goal|note|action(?: item)?|todo|for (?:now|later)|at some point)\s*[:–-] */i,
  /^(?:maybe|perhaps|possibly|likely|probably|ideally|hopefully|at least|at some point|as a first step)\b,? +/i,
  /^(?:i|we)(?: all)? (?:think|guess|believe|suggest|propose|feel|agree|agreed|decided|hope)(?: that| to)? +/i,
  new RegExp(
    `^(?:it|this|that)?(?:'s| is|’s)?(?: (?:would|may|might|could|should))?(?: be)? ?${adverb}${pleasant}(?: for us| idea)? to +`,
    "i",
  ),
  /^(?:it )?(?:would|might|may) be worth +/i,
  /^it makes sense to +/i,
  /^(?:the )?(?:plan|goal|idea|next step|step|task|aim) (?:is|was|would be)(?: to)? +/i,
  /^(?:there is|there's) (?:a|some) need to +/i,
  /^(?:one|the|another|some)(?: of the)?(?: \w+)? things? (?:that )?(?:we|i) (?:need|have|want|ought) to do (?:.* )?is (?:to )?/i,
  /^(?:please|pls|kindly)\b,? +/i,
  /^(?:let'?s|let’s|let us|lets) +/i,
  /^(?:don't|do not) forget to +/i,
  /^remember to +/i,
  /^it (?:seems|looks|appears|sounds|turns out|turned out)(?: like| that| as if)?,? +/i,
  /^try and +/i,
  new RegExp(`^(?:can|could|would|will|should|shall|may) ${who}(?: please)? +${adverb}`, "i"),
  new RegExp(`^${who} ?${adverb}${modal} +${adverb}(?:be able to +|try to +)?`, "i"),
  new RegExp(`^${who}${going} +(?:aim to +)?`, "i"),
  /^\p{Lu}\p{Ll}+, (?=(?:can|could|would|will) you\b)/u,
  /^(?:need|needs|needed|have|want|wants) to +/i,
  /^(?:will|should|must|to|going to|planning to|would|could) +(?=\w)/i,
];

/**
 * Takes off what people say before the work ("we should", "maybe", "could you", "Hannes will"), so that the rest begins
 * with a verb where there is one. `names` are the people whose work it is.
 */
export function stripLead(text: string, names: readonly string[]): string {
  const named = namedLead(names);
  for (let rest = text.trim(); ;) {
    const shorter = [named, ...leads].reduce((left, lead) => left.replace(lead, ""), rest);
    const stripped = willOf(shorter) ?? shorter;
    if (stripped === rest || stripped === "") return rest;
    rest = stripped;
  }
}

/** People whose work it is: one, or several, with or without a modal after them. */
function namedLead(names: readonly string[]): RegExp {
  const escaped = names.map((name) => RegExp.escape(name)).join("|");
  if (escaped === "") return /^(?!)/;
  const name = `@?(?:${escaped})`;
  return new RegExp(`^${name}(?:(?:, | and | & |, and )${name})*(?: ${modal})?[:,]? +`, "i");
}

/** A name that we don't know, before a modal and a verb: `Romain will rebase …`. Names of things have other signs in them. */
function willOf(text: string): string | null {
  const [, verb = "", rest = ""] =
    /^\p{Lu}\p{Ll}+(?: and \p{Lu}\p{Ll}+)? (?:will|to|can|could) (\p{Ll}+)(.*)$/u.exec(text) ?? [];
  return isImperative(verb) ? verb + rest : null;
}
