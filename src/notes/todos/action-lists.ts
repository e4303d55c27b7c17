import type { People } from "../people/people.ts";
import { looksLikeSpeaker, readNames } from "../people/person-names.ts";
import type { Prose } from "../text/prose.ts";
import type { Block } from "../text/read-blocks.ts";
import { taskVerbs } from "../words/verbs.ts";
import { takeOwner } from "./owner.ts";

/** "The mail server:" in an action list: what is to be done stands below it. */
export function opensSublist({ kind, checkbox, prose }: Block, people: People): boolean {
  const text = prose.text.trim();
  if (kind !== "item" || checkbox !== null || !/[:：]$/u.test(text)) return false;
  return !startsWithVerb(text) && takeOwner(text, people, false).owners.length === 0;
}

/** What stands below an entry tells more of it, unless it is work of its own: "Ann to …", "Also close …". */
export function isFurtherEntry({ prose }: Block, people: People): boolean {
  const text = prose.text.trim();
  const also = /^also[,:]?\s/iu.exec(text);
  return (
    (also !== null && startsWithVerb(text.slice(also[0].length))) || takeOwner(text, people, false).owners.length > 0
  );
}

function startsWithVerb(text: string): boolean {
  const [first = ""] = text.toLowerCase().split(/[\s:,]/u);
  return taskVerbs.has(first);
}

/** "In charge: Ann", "OWNER: Ann" on a line of its own, below a todo. */
export function inCharge({ prose }: Block): string[] {
  const label = /^[\s*_]*(?:in charge|owners?|assignees?|assigned to|responsible)[*_]*\s?[:：][\s*_]*(.+)$/isu.exec(
    prose.text.slice(0, 200),
  );
  return label?.[1] === undefined ? [] : readNames(label[1].replace(/\?/gu, ""));
}

/** The people an entry names for the list under it: "Ann:", "**Ann and Bob**"; null where it is an entry like others. */
export function namesHeirs(prose: Prose, people: People): string[] | null {
  const text = prose.text.trim().replace(/[:：]$/u, "");
  const found = text.length > 60 ? [] : readNames(text);
  if (found.length === 0) return null;
  const all = found.every(
    (name) =>
      people.knows(name) || text.startsWith("@") || (/[:：]$/u.test(prose.text.trim()) && looksLikeSpeaker(name)),
  );
  return all && found.join("").length > text.replace(/[@,&/\s]|\band\b/gu, "").length - 3 ? found : null;
}
