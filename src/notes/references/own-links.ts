/** What the bot writes behind a todo that it filed. It is found again by these words: change them only between meetings. */
export function ownLink(issue: string): string {
  return `(${issue})`;
}

/** The same once the issue is closed; `closedBy` is what solved it, a pull request or another issue. */
export function closedOwnLink(issue: string, closedBy: string | null): string {
  return closedBy === null ? `(${issue} closed)` : `(${issue} closed: ${closedBy})`;
}

/** The same once the issue was deleted. */
export function deletedOwnLink(issue: string): string {
  return `(${issue} deleted)`;
}

const name = String.raw`[\w.-]{1,100}\/[\w.-]{1,100}#\d{1,9}`;
const stand = "\uE001";

/** Every link that the bot may have written behind a todo. */
const anyLink = new RegExp(
  String.raw`\s?(?:${[ownLink(stand), deletedOwnLink(stand), closedOwnLink(stand, null), closedOwnLink(stand, stand)].map(asPattern).join("|")})`,
  "gu",
);

/** A todo's words without the links that the bot wrote behind them. */
export function withoutOwnLinks(text: string): string {
  return text.replace(anyLink, "").trim();
}

/** Where the bot's links stand in a text: spans, in their order. */
export function ownLinkSpans(text: string): readonly { readonly start: number; readonly end: number }[] {
  if (!text.includes("#")) return [];
  return Array.from(text.matchAll(anyLink), ({ index, 0: found }) => ({ start: index, end: index + found.length }));
}

/** The bot's link to an issue, `owner/repo#12`, as it stands in a text: where it begins, and its words; null where there is none. */
export function findOwnLink(text: string, issue: string): { readonly at: number; readonly words: string } | null {
  const other = "\uE002";
  const words = [ownLink(stand), deletedOwnLink(stand), closedOwnLink(stand, null), closedOwnLink(stand, other)];
  const forms = words.map((form) => asPattern(form.replace(stand, issue)).replace(other, name));
  const found = new RegExp(forms.join("|"), "iu").exec(text);
  return found === null ? null : { at: found.index, words: found[0] };
}

function asPattern(form: string): string {
  return form.replace(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`).replaceAll(stand, name);
}
