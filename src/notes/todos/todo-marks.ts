import { doneMarkers, orOf, todoMarkers } from "../words/markers.ts";

const oneName = String.raw`@?[\p{L}_][\p{L}\p{N}_-]{0,38}`;
const led = String.raw`^[\s•·☐▢→➜>(\[*_#-]{0,6}`;
const marker = new RegExp(
  String.raw`${led}(${orOf(todoMarkers)})s?[\])]?(\s?\([^()]{1,80}\)|\[[^\]]{1,80}\]|\s?@[\w-]{1,39}(?:[,\s]{1,2}@[\w-]{1,39}){0,5})?\s?(?:[:：]|\s?[–—]\s|\s-{1,2}\s|,\s(?=I\b))\s*|^\s{0,2}(?:#action|@todo)\s+`,
  "iu",
);
const loud =
  /^[\s•·→➜>([*_-]{0,6}(TODO|TO-DO|FIXME|ACTION ITEM|ACTION|AI|TASK)S?[\])]?\s+(?:is (?=to\b))?(?!list\b|items?\b|plan\b|required\b|comments?\b|is\b|was\b|in the\b)(?:to\s)?(?=\S)/u;
const addressed = new RegExp(
  String.raw`${led}(?:action|todo|task|ai)s?\s(?:(?:on|for)\s)?(?!item|list|plan|required|point|needed)(?=@|${oneName}(?:\s?(?:,|and|&|\/)\s?${oneName}){0,5}\s?[:：]\s)`,
  "iu",
);
const inside =
  /(?<=[\s(（[,;.])(TODO|TO-DO|FIXME|ACTION ITEM|ACTION|Action item|Action|AI)S?(?:\(([^()]{1,60})\)|\s?@[\w-]{1,39})?[:：]\s+(?=\S)/u;
const insideLoud =
  /(?:[-–—:.;,(（]\s{0,2})TODO\s+(?:is\s+)?(?:to\s+)?(?=\p{Ll})(?!lists?\b|items?\b|plan\b|comments?\b|is\b|was\b|in\b|on\b|from\b|for\b|and\b)/u;
const insideFor =
  /(?:(?<=[\s(（[,;.])(?:TODO|ACTION|AI)S?\s(?=(?:@[\w-]{1,39}|\p{Lu}[\p{L}\p{N}'’-]{0,38})[:：]\s)|(?<=[(（])(?:TODO|ACTION)\s(?=[\p{L}\p{N}_-]{2,39}[:：]\s))/u;
const tagged = /\s?[(（[](?:TODO|ACTION|AI)(?:[\s:]+([^()[\]]{1,60}))?[)）\]]\s*\.?$/u;
const done = new RegExp(
  String.raw`^[\s*_[(]{0,4}(?:✅|✔️?|☑️?|(?:${orOf(doneMarkers)})[\])]?\s?[:：!–—-]|\[(?:${orOf(doneMarkers)})\])\s*`,
  "iu",
);
const doneTail = new RegExp(
  String.raw`(?:\s[-–—]+\s?|[(（[]\s?(?:already )?|\s?✅|→\s?|\s=>\s)\s?(?:${orOf(doneMarkers)})?[)）\]!.]*\s*$`,
  "iu",
);
const saysDone = new RegExp(String.raw`(?:${orOf(doneMarkers)}|✅)[)）\]!.]*\s*$`, "iu");

/** What marks a todo at the start of a text. Its second group holds whom the marker names. */
export function markAtStart(opening: string): RegExpExecArray | null {
  return marker.exec(opening) ?? loud.exec(opening) ?? addressed.exec(opening);
}

/** Whether a text begins with a marker that is one in any writing, as "TODO:". */
export function hasPlainMark(opening: string): boolean {
  return marker.test(opening);
}

/** What marks a todo in the middle of a text. Its second group holds whom the marker names. */
export function markInside(text: string): RegExpExecArray | null {
  return inside.exec(text) ?? insideFor.exec(text) ?? insideLoud.exec(text);
}

/** "(TODO)", "[ACTION Ann]" at the end of a text; its group holds whom it names. */
export function markAtEnd(text: string): RegExpExecArray | null {
  return tagged.exec(text);
}

/** "DONE:", "✅" at the start of a text. */
export function doneAtStart(opening: string): RegExpExecArray | null {
  return done.exec(opening);
}

/** A todo's words without the "(done)", "✅" at their end; null where nothing there says so. */
export function withoutDone(text: string): string | null {
  return saysDone.test(text) && doneTail.test(text) ? text.replace(doneTail, "") : null;
}
