import { remembered } from "../text/remembered.ts";
import { previousWords, roles, sectionWords, type Role } from "./sections.ts";

const rolesByWords = new Map(roles.flatMap((role) => sectionWords[role].map((words): [string, Role] => [words, role])));

/** What a heading with more in it announces: the first of these that fits. `most`: only within so many words. */
const phrases: readonly { readonly role: Role | null; readonly pattern: RegExp; readonly most?: number }[] = [
  { role: null, pattern: /^follow-?\s?ups? (?:from|of|to|on)\b/u }, // what came of it is talked about now
  { role: "previous", pattern: new RegExp(`^(?:${previousWords.join("|")})`, "u") },
  { role: "previous", pattern: /\b(?:from|of|since) (?:the )?(?:last|previous|prior)\b/u },
  { role: "decisions", pattern: /^cons?ens?us (?:from|of|in) (?:this |the )?meeting$/u },
  {
    role: "checklist",
    pattern: /\bchecklist\b|^(?:at the end of|before|after|during) (?:the|each|every|this) (?:meeting|call)\b/u,
  },
  { role: "actions", pattern: /\baction (?:items|points)\b|^next steps\b/u },
  {
    role: "absent",
    pattern: /^(?:absent|not present|regrets|apologies|excused|missing (?:attendees|participants|members|people))\b/u,
    most: 3,
  },
  {
    role: "participants",
    pattern:
      /^(?:participants|attendees|attendance|attending|present)\b|\b(?:attendees|participants|attendance|present)$/u,
    most: 4,
  },
];
const anyPhrase = new RegExp(phrases.map(({ pattern }) => `(?:${pattern.source})`).join("|"), "u");

/** What a heading, or the label of a list, announces; null where it is a topic of its own. */
export const roleOf: (heading: string) => Role | null = remembered((heading) => {
  const words = normalise(heading);
  const direct = rolesByWords.get(words) ?? rolesByWords.get(withoutFrame(words)) ?? null;
  if (direct === "next-meeting" || !anyPhrase.test(words)) return direct;
  const found = phrases.find(
    ({ pattern, most = Infinity }) => pattern.test(words) && words.split(" ", most + 1).length <= most,
  );
  if (found === undefined) return direct;
  return found.role === null || found.role === "previous" ? found.role : (direct ?? found.role);
}, 1000);

/** "the agenda for this week" is the agenda. */
function withoutFrame(words: string): string {
  return words.startsWith("the") || /(?:week|meeting|month|today)$/.test(words)
    ? words.replace(/^the\s|\s(?:for (?:this|the) (?:week|meeting|month)|this week|today)$/gu, "")
    : words;
}

/** A heading's words: lower case, without numbering, symbols and the minutes set aside for it. */
export function normalise(heading: string): string {
  let words = heading.slice(0, 200).toLowerCase();
  if (/[([]/.test(words)) words = words.replace(/[([][^()[\]]{0,60}[)\]]/gu, " ");
  if (!/^[a-z](?:.*[a-z\d])?$/s.test(words)) words = words.replace(/^[^\p{L}]+|[^\p{L}\p{N}]+$/gu, "");
  return /[^\S ]| {2}/.test(words) ? words.replace(/\s+/gu, " ") : words;
}
