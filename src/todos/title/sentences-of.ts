import { readDemand } from "./demand.ts";
import { stripLead } from "./strip-lead.ts";
import { imperativeOf, isImperative } from "./verbs.ts";

/** Gives of several sentences the first that asks for something, else the first. */
export function mainSentence(text: string, names: readonly string[]): string {
  const sentences = text.split(/(?<=[.!?])(?<!\b(?:e\.g|i\.e|vs|cf|etc|approx|no)\.)\s+(?=\p{Lu})/u);
  const asking = sentences.find((sentence) => {
    const rest = stripLead(sentence, names);
    return isImperative(firstWord(rest)) || readDemand(rest) !== null || demandingPart(sentence, names) !== null;
  });
  return asking ?? sentences[0] ?? text;
}

/** Gives the part of a sentence, from a comma or dash on, that says what is to be done; null where there is none. */
export function demandingPart(sentence: string, names: readonly string[]): string | null {
  const starts = sentence.matchAll(/(?:[,;:]| --?| –)\s+/g);
  for (const { index, 0: gap } of starts) {
    const part = sentence.slice(index + gap.length);
    const rest = stripLead(part, names);
    if (rest !== part && imperativeOf(firstWord(rest)) !== null) return rest;
  }
  return null;
}

export function firstWord(text: string): string {
  return /^\p{L}+(?![\p{L}\p{N}_.()/-]*[_.()/-][\p{L}\p{N}])/u.exec(text)?.[0] ?? "";
}
