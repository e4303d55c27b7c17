import { previousWords, roles, sectionWords, type Role } from "./sections.ts";

const rolesByWords = new Map(roles.flatMap((role) => sectionWords[role].map((words): [string, Role] => [words, role])));

/** What a heading, or the label of a list, announces; null where it is a topic of its own. */
export function roleOf(heading: string): Role | null {
  const words = normalise(heading);
  const direct =
    rolesByWords.get(words) ??
    rolesByWords.get(words.replace(/^the\s|\s(?:for (?:this|the) (?:week|meeting|month)|this week|today)$/gu, ""));
  if (direct === "next-meeting") return direct;
  if (/^follow-?\s?ups? (?:from|of|to|on)\b/u.test(words)) return null; // what came of it is talked about now
  if (previousWords.some((word) => words.startsWith(word))) return "previous";
  if (/\b(?:from|of|since) (?:the )?(?:last|previous|prior)\b/u.test(words)) return "previous";
  if (direct !== undefined) return direct;
  if (/^cons?ens?us (?:from|of|in) (?:this |the )?meeting$/u.test(words)) return "decisions";
  if (/\bchecklist\b|^(?:at the end of|before|after|during) (?:the|each|every|this) (?:meeting|call)\b/u.test(words))
    return "checklist";
  if (/\baction (?:items|points)\b|^next steps\b/u.test(words)) return "actions";
  if (
    /^(?:absent|not present|regrets|apologies|excused|missing (?:attendees|participants|members|people))\b/u.test(
      words,
    ) &&
    words.split(" ").length <= 3
  )
    return "absent";
  if (
    /^(?:participants|attendees|attendance|attending|present)\b|\b(?:attendees|participants|attendance|present)$/u.test(
      words,
    ) &&
    words.split(" ").length <= 4
  )
    return "participants";
  return null;
}

/** A heading's words: lower case, without numbering, symbols and the minutes set aside for it. */
export function normalise(heading: string): string {
  return heading
    .slice(0, 200)
    .toLowerCase()
    .replace(/[([][^()[\]]{0,60}[)\]]/gu, " ")
    .replace(/^[^\p{L}]+|[^\p{L}\p{N}]+$/gu, "")
    .replace(/\s+/gu, " ");
}
