/**
 * Gives the text, or as much of its beginning as fits into `limit` UTF-16 code units with an ellipsis after it: up to
 * the end of a line or a word if one is near, and never half a character. GitHub counts code points, which are never more.
 */
export function cut(text: string, limit: number): string {
  const whole = text.toWellFormed();
  if (whole.length <= limit) return whole;
  if (limit < 1) return "";
  const head = whole.slice(0, limit - 1);
  const room = head.slice(0, borderOf(head));
  return `${(room.isWellFormed() ? room : room.slice(0, -1)).trimEnd()}…`;
}

/** The last line end, else the last blank, in the last fifth. */
function borderOf(head: string): number {
  const near = Math.floor(head.length * 0.8);
  const line = head.lastIndexOf("\n");
  if (line >= near) return line;
  const blank = head.lastIndexOf(" ");
  return blank >= near ? blank : head.length;
}
