/** Verbs of work, in their base form: what an unknown name before them, or an order to oneself, is believed with. */
export const taskVerbs = new Set(
  (
    "add adapt address adjust announce apply arrange ask assign backport benchmark book build bump call cancel change chase check clarify clean close collect " +
    "comment compile complete configure confirm contact convert coordinate copy create cut debug decide define delete deploy deprecate describe design document " +
    "double-check draft drop edit email e-mail enable encourage ensure evaluate examine experiment explain explore extend extract fcp figure file fill finalize finalise " +
    "find finish fix follow forward gather generate get give help host identify implement improve inform install integrate introduce invite investigate " +
    "keep label land launch lead list look mail maintain make measure meet mention merge message migrate monitor move nag notify nudge open organise organize pick " +
    "ping plan poke port post prepare present profile propose provide publish push put raise reach rebase record refactor release remind remove rename reopen reply " +
    "report reproduce request research respond restart restore resubmit review revise revisit rewrite run schedule send set share sign sort spec spin split start " +
    "stop submit suggest summarise summarize support switch sync take talk test think tidy track translate triage try turn tweet update upgrade upload upstream verify vote " +
    "work wrap write"
  ).split(" "),
);

/** What follows "will" where nothing is taken on: states, not deeds. */
export const stateVerbs = new Set(
  "we they it there this that i you he she the a aim be been become have need want wait take see know like love probably likely never not no require depend happen mean remain stay miss break fail lead-to benefit hopefully eventually allow cause still-be get-to continue agree".split(
    " ",
  ),
);

/** Words that begin a todo and are no person though a "to" or "will" may follow. */
export const noOwners = new Set(
  (
    "no yes we i you he she they it this that these those there someone somebody anyone anybody everyone everybody nobody need needs want have has try remember how who what " +
    "when where why which ability able going about due thanks in on at for from with without as if and or but then also maybe perhaps please just only not all some any " +
    "the a an our my your his her their its one two people folks others team community let lets make sure plan plans time work next more first work idea goal " +
    "proposal request reason way option support want used easy hard nice good better best ready open wants opposed related relative according similar compared move up out back down over access " +
    "link links pointer answer answers response reply solution alternative changes change update updates issue issues pr prs release releases something nothing everything anything " +
    "proposal proposals attempt attempts meeting meetings goal goals issue reminder opportunity chance place things person thing discussion question questions rfc rfcs agreement agenda option " +
    "effort efforts decision intent intention interest interested pressure permission access ticket tickets page doc docs post blog tool tools list script bot feature group wg ci api ui app site repo code test tests docs outreach outreachy funding budget event events"
  ).split(" "),
);

/** The base form of "writes", "fixes", "tries"; the word itself where it is none of the verbs of work. */
export function baseForm(word: string): string | null {
  const lower = word.toLowerCase();
  const forms = [lower.replace(/ies$/u, "y"), lower.replace(/es$/u, ""), lower.replace(/s$/u, "")];
  return lower.endsWith("s") ? (forms.find((form) => form !== lower && taskVerbs.has(form)) ?? null) : null;
}

/** Verbs of which only people are the subject; with them even an unknown name in lower case is believed. */
export const humanVerbs = new Set(
  "announce ask check contact coordinate discuss draft email e-mail examine explain file figure follow investigate look mail meet message nudge organise organize ping plan poke post prepare propose reply research review schedule send summarise summarize talk triage tweet volunteer write".split(
    " ",
  ),
);

/** What an undone thing needs: "needs to be changed", "needs fixing". */
export const neededForms =
  "changed|fixed|updated|announced|released|reviewed|split|removed|added|documented|merged|tested|replaced|renamed|rewritten|written|addressed|resolved|reworked|ported|migrated|adapted|upgraded|moved|investigated|adjusted|corrected|cleaned up|looked at|looked into|cut|published|filed|rebased|refactored|implemented|finished|extended";
export const neededDoings =
  "fixing|updating|reviewing|review|testing|documenting|documentation|refactoring|rewriting|rebasing|porting|cleaning up|cleanup|releasing|replacing|announcing|investigating|investigation|a review|a rebase|a fix|a release";

/** Verbs of which things are the subject as often as people: "will unblock …" without a subject is the point above it speaking. */
export const thingVerbs = new Set(
  "affect become bring change contain cover go help include lead make provide reduce replace require result save ship show simplify solve speed support unblock".split(
    " ",
  ),
);

/** The verb of work in "adding", "writing"; null where it is none. */
export function gerundBase(word: string): string | null {
  const stem = /^(\p{Ll}{2,20})ing$/u.exec(word.toLowerCase())?.[1] ?? "";
  return [stem, `${stem}e`, stem.slice(0, -1)].find((form) => taskVerbs.has(form)) ?? null;
}
