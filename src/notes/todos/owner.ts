import { isNameLike, readNames } from "../people/person-names.ts";
import type { People } from "../people/people.ts";
import { roleOf } from "../words/role-of.ts";
import { labelWords } from "../words/labels.ts";
import { baseForm, noOwners, taskVerbs } from "../words/verbs.ts";

/** Who is to do a todo, and its text without them. */
export type Owned = { readonly owners: readonly string[]; readonly text: string };

const one = String.raw`@?[\p{L}_][\p{L}\p{M}\p{N}_'’.-]{0,38}(?:\s\p{Lu}[\p{L}\p{M}'’.-]{0,30}){0,2}`;
const several = String.raw`${one}(?:(?:\s{0,2}[,/&+]\s{0,2}|\s(?:and|et|und|e|y)\s)(?:(?:and|et|und|y)\s)?${one}){0,7}`;
const colon = new RegExp(
  String.raw`^[*_]{0,2}(${several})(?:\s\([^()]{0,40}\))?[*_]{0,2}\s?[:：](?!\/\/)[*_]{0,2}\s*`,
  "u",
);
const dash = new RegExp(String.raw`^(${several})\s(?:-{1,2}|[–—])\s+`, "u");
const modal = new RegExp(
  String.raw`^(${several})(?:\s\([^()]{0,40}\))?,?\s(?:to|will|should|must|shall|needs? to|has to|have to|is going to|are going to|is to|are to|à|zu|da)\s+(?:also\s)?(?=[\p{L}])`,
  "u",
);
const handles = /^(@[\w-]{1,39}(?:(?:\s*(?:,|\/|&|\+|\band\b)\s*|\s+)@[\w-]{1,39}){0,7})(?:\s*[-–—:,]\s*|\s+)/u;
const bracketed = /^[(（[]([^()（)[\]]{1,80})[)）\]]\s*[:\-–—]?\s*/u;
const verbed = new RegExp(String.raw`^(@?[\p{L}_][\p{L}\p{N}_'’-]{0,38})\s([a-z-]{3,20})(?:\s|$)`, "u");
const trailing =
  /(?:\s*[(（[](?:by |owner:? |assigned to |assignee:? )?([^()（)[\]]{1,60})[)）\]]|\s+[-–—→>]+\s*((?:@?[\p{L}][\p{L}\p{N}_'’.-]{0,30}[\s,/&]{0,2}){1,4})|\s+((?:@[\w-]{1,39}[\s,/&]{0,3}){1,4}))\s*\.?$/u;
const assigned =
  /\s*[,;(–—-]?\s*(?:owner|assigned to|assignee|who|responsible)\s?[:：]?\s(@?\p{Lu}?[\p{L}\p{N}_-]{1,30}(?:\s\p{Lu}[\p{L}'’-]{1,30})?)\)?\.?$/iu;

/**
 * Takes the owner off a stated todo, wherever notes put one. `sure` says that the words before a colon or in brackets are people (a marker or an action list stands
 * before them), so that a name nobody listed is believed, too.
 */
export function takeOwner(text: string, people: People, sure: boolean): Owned {
  return (
    fromHandles(text) ??
    fromColon(text, people, sure) ??
    fromDash(text, people) ??
    fromModal(text, people, sure) ??
    fromBracket(text, people, sure) ??
    fromVerb(text, people, sure) ??
    fromEnd(text, people, sure) ?? { owners: [], text }
  );
}

function fromHandles(text: string): Owned | null {
  const found = handles.exec(text.slice(0, 400));
  if (found?.[1] === undefined) return null;
  const rest = text.slice(found[0].length).replace(/^(?:to|will|should)\s+/u, "");
  return { owners: [...found[1].matchAll(/@([\w-]+)/gu)].map((match) => match[1] ?? ""), text: rest };
}

function fromColon(text: string, people: People, sure: boolean): Owned | null {
  const found = colon.exec(text.slice(0, 300));
  const owners = believed(
    found?.[1],
    people,
    (name) =>
      sure && !labelWords.has(name.toLowerCase()) && roleOf(name) === null && !taskVerbs.has(name.toLowerCase()),
  );
  return found === null || owners === null
    ? null
    : { owners, text: text.slice(found[0].length).replace(/^to\s+/u, "") };
}

/** "Ann - order the fan": only for a person who is known, since a dash stands anywhere. */
function fromDash(text: string, people: People): Owned | null {
  const found = dash.exec(text.slice(0, 300));
  const owners = believed(found?.[1], people, () => false);
  return found === null || owners === null ? null : { owners, text: text.slice(found[0].length) };
}

function fromModal(text: string, people: People, sure: boolean): Owned | null {
  const found = modal.exec(text.slice(0, 300));
  const owners = believed(
    found?.[1],
    people,
    (name) =>
      sure &&
      !taskVerbs.has(name.toLowerCase()) &&
      (/^(?:@|\p{Lu})/u.test(name) || !/(?:ed|ing|ly|tion|\b\p{L}{1,7}s)$/u.test(name)),
  );
  return found === null || owners === null ? null : { owners, text: text.slice(found[0].length) };
}

function fromBracket(text: string, people: People, sure: boolean): Owned | null {
  const found = bracketed.exec(text.slice(0, 120));
  const owners = believed(found?.[1], people, (name) => sure && /^(?:@|\p{Lu})/u.test(name));
  return found === null || owners === null
    ? null
    : { owners, text: text.slice(found[0].length).replace(/^to\s+/u, "") };
}

/** "Alice writes the announcement" is Alice's todo to write it. */
function fromVerb(text: string, people: People, sure: boolean): Owned | null {
  const found = verbed.exec(text.slice(0, 80));
  const base = found?.[2] === undefined ? null : baseForm(found[2]);
  const owners =
    base === null ? null : believed(found?.[1], people, (name) => sure && found?.[0] !== text && !taskVerbs.has(name.toLowerCase()));
  return found === null || owners === null ? null : { owners, text: `${base ?? ""} ${text.slice(found[0].length)}` };
}

function fromEnd(text: string, people: People, sure: boolean): Owned | null {
  const tail = Math.max(0, text.length - 160);
  for (const pattern of [trailing, assigned]) {
    const found = pattern.exec(text.slice(tail));
    const words = found?.slice(1).find((group) => group !== undefined);
    const owners = believed(
      words,
      people,
      (name) =>
        sure &&
        pattern === trailing &&
        /^(?:@|\p{Lu})/u.test(name) &&
        name.split(" ").length <= 3 &&
        found?.[2] === undefined,
    );
    if (found !== null && owners !== null) return { owners, text: text.slice(0, tail + found.index).trimEnd() };
  }
  return null;
}

/** The names, if each of them is a known person, a handle, or passes `trust`. */
function believed(words: string | undefined, people: People, trust: (name: string) => boolean): string[] | null {
  if (words === undefined) return null;
  const listed = words.replace(/(?<=@[\w-]{1,39})\s+(?=@)/gu, ", ");
  const raw = listed
    .split(/\s*[,/&+]\s*|\s(?:and|et|und|y)\s/u)
    .map((part) => part.replace(/^(?:and|et|und|y)\s|\.$/u, "").trim());
  const names = readNames(listed.replace(/\+/gu, ","));
  const fits = (name: string): boolean =>
    isNameLike(name.replace(/^@/u, "")) &&
    (people.knows(name) ||
      name.startsWith("@") ||
      (!noOwners.has(name.toLowerCase()) && !noOwners.has((name.split(" ")[0] ?? "").toLowerCase()) && trust(name)));
  return names.length > 0 && raw.every((name) => name === "" || fits(name)) ? names : null;
}
