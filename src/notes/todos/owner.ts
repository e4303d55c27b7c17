import type { People } from "../people/people.ts";
import { roleOf } from "../words/role-of.ts";
import { labelWords } from "../words/labels.ts";
import { joints, toWords } from "../words/languages.ts";
import { baseForm, humanVerbs, orderVerbs, taskVerbs } from "../words/verbs.ts";
import { believed } from "./believed.ts";
import { ownerAfterColon, ownerBehind, ownerWithin } from "./owner-behind.ts";

/** Who is to do a todo, and its text without them. */
export type Owned = { readonly owners: readonly string[]; readonly text: string };

const one = String.raw`@?[\p{L}_][\p{L}\p{M}\p{N}_'’.-]{0,38}(?:\s\p{Lu}[\p{L}\p{M}'’.-]{0,30}){0,2}`;
const several = String.raw`${one}(?:(?:\s{0,2}[,/&+]\s{0,2}|\s(?:${joints.join("|")})\s)(?:(?:${joints.join("|")})\s)?${one}){0,7}`;
const colon = new RegExp(
  String.raw`^(?:for\s)?[*_]{0,2}(${several})(?:\s\([^()]{0,40}\))?[*_]{0,2}\s?[:：](?!\/\/)[*_]{0,2}\s*`,
  "u",
);
const dash = new RegExp(String.raw`^(${several})\s(?:-{1,2}|[–—])\s+`, "u");
const modal = new RegExp(
  String.raw`^(${several})(?:\s\([^()]{0,40}\))?,?\s(?:to|will|should|must|shall|needs? to|has to|have to|is going to|are going to|is to|are to|${toWords.join("|")})\s+(?:also\s)?(?=["“]?\p{L})`,
  "u",
);
const handles =
  /^(?:for\s+)?(@[\w-]{1,39}(?:(?:\s*(?:,|\/|&|\+|\band\b)\s*|\s+)@[\w-]{1,39}){0,7})(?:\s*[-–—:,]\s*|\s+)/u;
const bracketed = /^[(（[]([^()（)[\]]{1,80})[)）\]]\s*[:\-–—]?\s*/u;
const bare = new RegExp(String.raw`^(${several})\s(\p{Ll}[\p{L}-]{1,20})(?![\p{L}'’])`, "u");
const verbed = new RegExp(String.raw`^(@?[\p{L}_][\p{L}\p{N}_'’-]{0,38})\s([a-z-]{3,20})(?:\s|$)`, "u");
/**
 * Takes the owner off a stated todo, wherever notes put one. `sure` says that the words before a colon or in brackets are people (a marker or an action list stands
 * before them), so that a name nobody listed is believed, too.
 */
export function takeOwner(text: string, people: People, sure: boolean): Owned {
  return (
    fromHandles(text) ??
    ownerAfterColon(text, people) ??
    fromColon(text, people, sure) ??
    fromDash(text, people) ??
    fromModal(text, people, sure) ??
    fromBracket(text, people, sure) ??
    fromVerb(text, people, sure) ??
    fromBareVerb(text, people, sure) ??
    ownerBehind(text, people, sure) ??
    ownerWithin(text, people, sure) ?? { owners: [], text }
  );
}

function fromHandles(text: string): Owned | null {
  const found = handles.exec(text.slice(0, 400));
  if (found?.[1] === undefined) return null;
  const rest = text.slice(found[0].length).replace(/^(?:to|will|should|volunteers? to|agreed to)\s+/u, "");
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
  const isHumanDeed = humanVerbs.has(/^\p{L}+/u.exec(text.slice(found?.[0].length ?? 0))?.[0].toLowerCase() ?? "");
  const owners = believed(
    found?.[1],
    people,
    (name) =>
      sure &&
      !taskVerbs.has(name.toLowerCase()) &&
      (/^(?:@|\p{Lu})/u.test(name) || !/(?:ed|ing|ly|tion|\b\p{L}{1,7}s)$/u.test(name) || isHumanDeed),
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
    base === null
      ? null
      : believed(found?.[1], people, (name) => sure && found?.[0] !== text && !taskVerbs.has(name.toLowerCase()));
  return found === null || owners === null ? null : { owners, text: `${base ?? ""} ${text.slice(found[0].length)}` };
}

/** "Ann make an issue", "Ann and Bob discuss it"; of somebody nobody listed only with what is hardly ever a noun. A person who is known leads in any language: "Ann envoie un mail". */
function fromBareVerb(text: string, people: People, sure: boolean): Owned | null {
  const found = bare.exec(text.slice(0, 200));
  const verb = found?.[2] ?? "";
  const isDeed = taskVerbs.has(verb);
  const owners = believed(
    found?.[1],
    people,
    (name) => sure && orderVerbs.has(verb) && /^(?:@|\p{Lu})/u.test(name) && !taskVerbs.has(name.toLowerCase()),
  );
  if (found === null || owners === null) return null;
  return { owners, text: isDeed ? text.slice(found[0].length - verb.length) : text };
}
