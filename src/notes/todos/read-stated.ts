import type { People } from "../people/people.ts";
import type { Placed } from "../outline.ts";
import { findDates } from "../dates/find-dates.ts";
import { blank, within, type Prose } from "../text/prose.ts";
import { nothingWords } from "../words/markers.ts";
import { looksLikeSpeaker, readNames } from "../people/person-names.ts";
import { readDecision } from "../decisions/decision-rules.ts";
import { readUrl } from "../references/find-references.ts";
import { takeOwner } from "./owner.ts";
import { doneAtStart, hasPlainMark, markAtEnd, markAtStart, markInside, withoutDone } from "./todo-marks.ts";

/** A todo that the notes state, before its due date, kind and references are read. Offsets count in the block's prose. */
export type StatedDraft = {
  readonly rule: string;
  readonly start: number;
  readonly text: string;
  readonly owners: readonly string[];
  readonly done: boolean;
  /** Why it is none after all; null where it is one. */
  readonly heldBy: string | null;
};

/**
 * The todos that a point states: by a checkbox, a marker at its start or in its middle, or by standing in an action list. `listed`: it stands there and is an entry of
 * its own; `agenda`: its checkbox belongs to an agenda or a checklist, not to work; `heir`: who the entry above named for its list.
 */
export function readStated(
  placed: Placed,
  start: number,
  people: People,
  how: { readonly listed: boolean; readonly agenda: boolean; readonly heir: readonly string[] },
): StatedDraft[] {
  const { block } = placed;
  const prose = block.prose;
  const said = prose.bare.slice(start);
  const opening = said.slice(0, 300);
  const at = said.search(/\S/u);
  if (at === -1) return [];
  if (said[at] === blank) return heldIn(prose.text.slice(start), "code");
  const found = markAtStart(opening);
  const hidden = within(prose.links, start + at);
  if (found !== null && block.kind === "quotation") return heldIn(opening, "quotation");
  if (found !== null && hidden) return heldIn(opening, "link");
  if (block.kind === "quotation") return [];
  const marked = hidden ? null : found;
  const finished = doneAtStart(opening);
  if (block.checkbox !== null && how.agenda && marked === null) return heldIn(prose.text, "agenda", "checkbox");
  if (block.checkbox !== null) {
    const skip = marked?.[0].length ?? 0;
    return draft("checkbox", start + skip, block.checkbox === "done" || finished !== null, marked?.[2]);
  }
  if (marked !== null) return draft("marker", start + marked[0].length, false, marked[2]);
  if (finished !== null && !hidden && (how.listed || /^\p{Lu}{4}/u.test(opening.trim())))
    return draft("done-marker", start + finished[0].length, true, undefined);
  if (how.listed && block.checkbox === null) return draft("action-list", start, false, undefined);
  return fromInside();

  /** A near miss: what would be a marker, were it not code, a quotation or a link's words. */
  function heldIn(shown: string, heldBy: string, rule = "marker"): StatedDraft[] {
    const isMarker = rule !== "marker" || hasPlainMark(shown.replace(/^\s*`/u, "").slice(0, 300));
    const text = shown.replace(/\s+/gu, " ").trim();
    return isMarker ? [{ rule, start, text, owners: [], done: false, heldBy }] : [];
  }

  function fromInside(): StatedDraft[] {
    const beginning = said.slice(0, 4000);
    const middle = markInside(beginning);
    if (middle !== null && !within(prose.links, start + middle.index))
      return draft("marker-inside", start + middle.index + middle[0].length, false, middle[2]);
    const tail = markAtEnd(said.slice(-100));
    return tail === null ? [] : draft("marker-behind", start, false, tail[1]);
  }

  function draft(rule: string, offset: number, isDone: boolean, addressee: string | undefined): StatedDraft[] {
    const from = offset + (/^[\s*_:–—-]*/u.exec(prose.text.slice(offset))?.[0].length ?? 0);
    const rest = prose.text.slice(from);
    const flat = rest.slice(0, markAtEnd(rest)?.index).replace(/\s+/gu, " ").trim();
    const named = addressee === undefined ? boldOwners(prose, from, people) : namesIn(addressee);
    const owned =
      named.length === 0
        ? takeOwner(flat, people, true)
        : { owners: named, text: afterOwner(flat, addressee === undefined ? named : []) };
    const ended = withoutDone(owned.text);
    const text = closeBrackets((ended ?? owned.text).trim());
    const owners = owned.owners.length > 0 ? owned.owners : how.heir;
    const heldBy =
      readDecision(text)?.rule === "consensus"
        ? "a-decision"
        : saysNothing(text)
          ? "nothing"
          : hasIssue(prose, from)
            ? "has-an-issue"
            : null;
    return [{ rule, start: from, text, owners, done: isDone || ended !== null, heldBy }];
  }
}

/** Without the bracket in which the todo stood: "(TODO: call them)". */
function closeBrackets(text: string): string {
  return /[)）]\.?$/u.test(text) && !/[(（]/u.test(text) ? text.replace(/[)）]\.?$/u, "") : text;
}

/** Whether the words are all one link to an issue, or to a pull request that nobody is to read or merge: what it speaks of is filed already. */
function hasIssue(prose: Prose, from: number): boolean {
  const link = prose.links.find(
    ({ start, end }) => start >= from && !/[\p{L}]/u.test(prose.text.slice(from, start) + prose.text.slice(end)),
  );
  const kind = link === undefined ? undefined : readUrl(link.href)?.kind;
  return (
    kind === "issue" ||
    (kind === "pull" &&
      !/^\W*(?:\d+\s)?(?:review|merge|look|read|check|test|split|close|update|fix|land)\b/iu.test(
        prose.text.slice(from),
      ))
  );
}

/** Whether nothing is to be done after all: "TBD", an address alone, a day of a schedule. */
function saysNothing(text: string): boolean {
  const words = text.toLowerCase();
  return (
    !/[\p{L}\p{N}]/u.test(words) ||
    nothingWords.has(words.replace(/^[(（]|[.!)）]+$/gu, "")) ||
    /^<?https?:\/\/\S+$/u.test(words) ||
    (/[:：]|<-|→/u.test(words) && findDates(text.slice(0, 40))[0]?.start === 0)
  );
}

/** "**Ann** write the guide": a name in bold at the start of a todo. */
function boldOwners(prose: Prose, from: number, people: People): string[] {
  const bold = prose.strong.find((span) => span.start === from);
  const names = bold === undefined ? [] : readNames(prose.text.slice(from, bold.end));
  return names.every((name) => people.knows(name) || looksLikeSpeaker(name)) ? names : [];
}

function afterOwner(text: string, names: readonly string[]): string {
  const last = names.at(-1);
  const rest = last === undefined ? text : text.slice(text.indexOf(last) + last.length);
  return rest.replace(/^[\s:：,–—-]+/u, "").replace(/^(?:to|will)\s+/u, "");
}

/** The people whom a marker before a point gives its work: people, though no list may name them. */
export function markedOwners(prose: Prose, people: People): readonly string[] {
  const opening = prose.bare.slice(0, 300);
  const marked = markAtStart(opening);
  if (marked === null) return [];
  return marked[2] === undefined ? takeOwner(opening.slice(marked[0].length), people, true).owners : namesIn(marked[2]);
}

function namesIn(addressee: string): string[] {
  return readNames(addressee.replace(/[()[\]]/gu, " ").replace(/(?<=\w)\s+@/gu, ", @"));
}
