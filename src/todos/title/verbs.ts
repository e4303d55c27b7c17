/** Verbs that todos of software projects begin with, in the form of the imperative. */
const regular =
  "accept add adopt adapt allow analyse announce answer apply archive arrange ask assign audit automate avoid backport benchmark bisect block bring bump " +
  "change check clarify clean close collect comment compare complete configure confirm consider contact continue contribute convert convince coordinate " +
  "copy correct cover create debug decide define delete deploy deprecate describe design detect determine develop disable discuss distribute document " +
  "download draft drop email enable ensure evaluate examine experiment explain explore export expose extend extract factor fetch figure file fill filter " +
  "finalise finalize find finish fix follow fork gather generate handle help host identify implement import improve include increase inform inspect install " +
  "integrate introduce investigate invite join label land launch look lower mail maintain make mark measure mention merge migrate minimise minimize mirror " +
  "monitor move name narrow notify open optimise optimize organise organize override pack package patch pick pin ping plan poke port post prepare present " +
  "profile propose provide prune publish push raise reach read rebase record reduce refactor reimplement reject relax release reload remind remove rename render " +
  "reopen repair replace reply report reproduce request require rerun research reset resolve respond restart restore restrict retry return revert review revise " +
  "revisit rework rotate save schedule search separate ship show shrink sign simplify skip solve sort specify spin squash start stop store submit suggest summarise summarize " +
  "support switch sync tackle tag talk test tidy touch trace track transfer transform translate trim triage try tune turn tweak unify unpin update upgrade " +
  "upload upstream use validate verify vendor version visit vote wait warn watch wire work wrap";

/** Base, past and participle of those that are not formed by rule. */
const irregular =
  "begin began begun,break broke broken,build built built,bring brought brought,choose chose chosen,come came come,cut cut cut,do did done,draw drew drawn," +
  "find found found,get got got,give gave given,go went gone,hold held held,keep kept kept,learn learnt learnt,leave left left,let let let,make made made,meet met met," +
  "put put put,read read read,rebuild rebuilt rebuilt,rethink rethought rethought,rewrite rewrote rewritten,run ran run,see saw seen,send sent sent,set set set," +
  "speak spoke spoken,split split split,take took taken,tell told told,think thought thought,understand understood understood,write wrote written";

/** Verbs of one syllable, with a prefix or without: their last letter is doubled before an ending. */
const doubled = /^(?:sub|re|un|be)?[^aeiou]*[aeiou][bdgmnpt]$/;

const bases = new Map<string, string>();
for (const [base = "", ...forms] of irregular.split(",").map((line) => line.split(" "))) {
  for (const form of [base, ...forms, singular(base), gerund(base)]) bases.set(form, base);
}
for (const base of regular.split(" ")) {
  for (const form of [base, singular(base), gerund(base), past(base)]) if (!bases.has(form)) bases.set(form, base);
}

/** Gives the imperative of a verb in any form (`writes`, `writing`, `written` → `write`); null where we don't know it. */
export function imperativeOf(form: string): string | null {
  return bases.get(form.toLowerCase()) ?? null;
}

/** Whether the word is a verb as it stands in a demand (`write`). */
export function isImperative(word: string): boolean {
  return bases.get(word.toLowerCase()) === word.toLowerCase();
}

function singular(base: string): string {
  if (/[^aeiou]y$/.test(base)) return base.replace(/y$/, "ies");
  return /(?:s|x|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`;
}

function gerund(base: string): string {
  return `${stem(base.replace(/(?<=[^eo])e$/, ""), base)}ing`;
}

function past(base: string): string {
  if (/[^aeiou]y$/.test(base)) return base.replace(/y$/, "ied");
  return `${stem(base.replace(/e$/, ""), base)}ed`;
}

function stem(short: string, base: string): string {
  return short === base && doubled.test(base) ? base + base.slice(-1) : short;
}
