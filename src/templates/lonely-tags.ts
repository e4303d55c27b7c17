/**
 * Takes away the lines that hold nothing but one tag, so that `{% if … %}` on a line of its own leaves no blank line and no
 * indent behind. The line break moves into the tag, where it means nothing, so that lines keep their numbers in faults.
 */
export function lonelyTags(template: string): string {
  return template.replace(/^([ \t]*)\{%(-?)((?:(?!%\}|\{%).)*?)(-?)%\}[ \t]*\r?\n/gm, "{%$2$1$3\n$4%}");
}
