/** What the bot writes behind what is still open, on a next agenda: how many meetings it has seen since it came up. It is known again by these words: change them only between meetings. */
export function openFor(age: number): string {
  return age === 0 ? "(open since the last meeting)" : `(open for ${age} ${age === 1 ? "meeting" : "meetings"})`;
}

/** The words above, and those of older versions, which stand in pads. */
const end = /\(open (?:since the last meeting|(?:for|since) \d+ meetings?)\)$/u;

/** Whether a line of the pad, without its bullet, is one that the bot wrote of what is still open: no news of a meeting. */
export function isOwnItem(line: string): boolean {
  return end.test(line.trimEnd());
}
