import { labelWords } from "../words/labels.ts";
import { joints } from "../words/languages.ts";
import { decisionMarkers, doneMarkers, todoMarkers } from "../words/markers.ts";
import { roleOf } from "../words/role-of.ts";

const separators = new RegExp(String.raw`\s*(?:[,;、，；・|•/]|\s(?:${joints.join("|")}|&)\s|\n)\s*`, "u");
const leadingJoint = new RegExp(String.raw`^(?:${joints.filter((word) => word.length > 1).join("|")}|y|&)\s+`, "iu");

/** The names in "Ann Lee (chair), @bob and Cid - Acme": without roles, handles beside a name, or affiliations. */
export function readNames(text: string): string[] {
  return text
    .slice(0, 5000)
    .replace(/[([{（][^()[\]{}（）]{0,200}[)\]}）]/gu, " ")
    .replace(/\bn\/a\b/giu, ",")
    .replace(/(?<=@[\w-]{1,39}|["”])\s+(?=[@"“])/gu, ", ") // handles and quoted names with nothing between
    .split(separators)
    .map((part) => cleanName(part))
    .filter((name) => name !== null);
}

/** One name without what stands around it; null where there is none. */
export function cleanName(text: string): string | null {
  const inverted = /^@?(\p{Lu}[\p{L}'’-]+, \p{Lu}[\p{L}'’-]+)\s*[(（]/u.exec(text.trim())?.[1]; // "Lee, Ann (Acme)"
  if (inverted !== undefined) return inverted;
  const outside = /[)\]}）>]/u.test(text) ? text.replace(/[([{（<][^()[\]{}（）<>]{0,200}[)\]}）>]/gu, " ") : text;
  const bare = (outside.includes("://") ? outside.replace(/https?:\/\/\S+/gu, " ") : outside)
    .split(/\s[-–—:|]\s|[:：]\s|\s-{2}|,/u, 1)[0]
    ?.replace(/[*`"“”]|^[\s\-–—•:]+|[\s.;:,!?_-]+$/gu, "")
    .replace(leadingJoint, "")
    .replace(/(?<=\p{L})_(?=\p{Lu})/gu, " ")
    .replace(/\s(?:moderat|chair|facilitat|scrib|took|takes|taking|present|join|left|leav|arriv).*$/u, "")
    .trim();
  if (bare === undefined || bare === "") return null;
  const beside = /^([^@]+?)\s*@[\w-]+$/u.exec(bare);
  const name = (beside?.[1] ?? bare).replace(/^@/u, "").replace(/\s+/gu, " ");
  return isNameLike(name) ? name : null;
}

const noNames = new Set([
  "others",
  "todo",
  "et al",
  "etc",
  "everyone",
  "everybody",
  "all",
  "none",
  "n/a",
  "tbd",
  "team",
  "names",
  "name",
  "add your name",
  "you",
  "institution",
  "secretary",
  "chair",
  "co-chair",
  "president",
  "treasurer",
  "director",
  "note taker",
  "host",
  "scribe",
  "facilitator",
  "moderator",
  "remote",
  "affiliation",
  "your name",
  "more",
  "many others",
  "various",
  "…",
  "...",
]);

/** Whether the words could be a person's name or handle. */
export function isNameLike(words: string): boolean {
  return (
    words.length <= 50 &&
    words.split(" ").length <= 5 &&
    /^[\p{L}_][\p{L}\p{M}\p{N}\s.'’_-]*$/u.test(words) &&
    !noNames.has(words.toLowerCase()) &&
    !/\b(?:people|total|attendees|participants)\b/iu.test(words) &&
    casedLikeName(words)
  );
}

/** "Ann van Dyk", "ann" or "ann lee", but not "Ann on debugging". */
function casedLikeName(words: string): boolean {
  const [first = "", ...others] = words.split(" ");
  if (/^\p{Ll}/u.test(first)) return others.length <= 1;
  return others.every((word) =>
    /^(?:\P{Ll}|de$|du$|des$|do$|dos$|af$|del$|da$|di$|van$|von$|der$|den$|la$|le$|el$|al$|bin$|ten$|ter$|zu$)/u.test(
      word,
    ),
  );
}

const structural = new Set([...labelWords, ...todoMarkers, ...doneMarkers, ...decisionMarkers]);

/** Whether a word could be what somebody is called on a chat: "annlee", "ann_l". */
export function looksLikeHandle(word: string): boolean {
  return /^[a-z][\w-]{2,38}$/u.test(word) && !structural.has(word) && roleOf(word) === null;
}

/** Whether a label before a colon, unknown so far, looks like a speaker: a capitalised name or a handle, and no word of structure. */
export function looksLikeSpeaker(label: string): boolean {
  if (
    structural.has(label.toLowerCase()) ||
    structural.has(label.split(" ", 1)[0]?.toLowerCase() ?? "") ||
    roleOf(label) !== null
  )
    return false;
  if (/^@[\w-]{2,39}$/u.test(label)) return true;
  return /^\p{Lu}[\p{L}'’-]*(?:\s(?:\p{Lu}[\p{L}'’-]*\.?|de|van|von|der|den|da|di|le|la)){0,3}$/u.test(label);
}
