import { workUnless, type Reading } from "./reading.ts";

const pulls = String.raw`(?:PRs?|pull[ -]requests?|MRs?)(?!\w)`;
const apart = String.raw`(?:a |an |its |their )?(?:separate|another|(?:its|their) own|own|different|distinct|individual|smaller|dedicated|two|three|several|multiple)`;
const splits: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:create|open|make|spin up|spin out|put|extract|extracting|separate|separating|split|splitting|move|moving|pull|factor|break|turn|submit|send|do)\b.{0,120}?\b${apart} ${pulls}`,
    "iu",
  ),
  new RegExp(String.raw`\b(?:split|splitting)\b(?! (?:between|off from))(?: [^\s.;]+){0,8}? (?:#\d+|${pulls})`, "iu"),
  new RegExp(String.raw`\bshould (?:be|go (?:in|into)) ${apart} ${pulls}`, "iu"),
];
/** A word of which a sentence holds one if it speaks of splitting a pull request. */
export const pullWord = /#\d|\b(?:PRs?|pull|MRs?)\b/iu;
const notToSplit =
  /\b(?:was|were|been|being|got|is|are|has|have|ended up|already|now|previously)\s+(?:\w+ )?(?:split|broken|separated|extracted|moved|put)\b|\bprefer\b|^\W{0,3}keep\b|\b(?:is|are|was|were) (?:now |already )?(?:a |in a )?separate\b|(?<!\bif )\bwe (?:split|moved|put|extracted)\b|\bhow to\b/iu;

/** Whether a sentence says that a pull request is to be split, or that something is to go into one of its own; held back where it has happened. */
export function readSplit(sentence: string): Reading | null {
  if (!pullWord.test(sentence) || !splits.some((pattern) => pattern.test(sentence))) return null;
  return workUnless(notToSplit.test(sentence) ? "status" : null, "pull-split");
}
