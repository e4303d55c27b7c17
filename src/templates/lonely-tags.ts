/** Tags that write something: their line stays. */
const writing = "render|include|echo|cycle|increment|decrement|raw";

const lonelyTag = new RegExp(
  String.raw`^([ \t]*)\{%(-?)(?!\s*(?:${writing})\b)((?:(?!%\}|\{%).)*?)(-?)%\}[ \t]*\r?\n`,
  "gm",
);

/**
 * Takes away the lines that hold nothing but one tag, so that `{% if … %}` on a line of its own leaves no blank line and no
 * indent behind. Indent and line break move into the tag, where they mean nothing, so that what follows keeps its line
 * and column in faults.
 */
export function lonelyTags(template: string): string {
  return template.replace(lonelyTag, "{%$2$1$3\n$4%}");
}
