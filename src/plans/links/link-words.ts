import { sentences } from "../sentences.ts";

const name = String.raw`[\w.-]{1,100}\/[\w.-]{1,100}#\d{1,9}`;
const stand = "\uE001";

/** Every link that the bot may have written behind a todo. */
const anyLink = new RegExp(
  String.raw`\s?(?:${[open(stand), closed(stand, null), closed(stand, stand)].map(asPattern).join("|")})`,
  "gu",
);

/** A todo's words without the links that the bot wrote behind them. */
export function withoutLinks(text: string): string {
  return text.replace(anyLink, "").trim();
}

/** Where the bot's links stand in a text: spans, in their order. */
export function linkSpans(text: string): readonly { readonly start: number; readonly end: number }[] {
  if (!text.includes("#")) return [];
  return Array.from(text.matchAll(anyLink), ({ index, 0: found }) => ({ start: index, end: index + found.length }));
}

/** The bot's link to an issue, `owner/repo#12`, as it stands in a text: where it begins, and its words; null where there is none. */
export function findLink(text: string, issue: string): { readonly at: number; readonly words: string } | null {
  const forms = [open(stand), closed(stand, null), closed(stand, "\uE002")].map((form) =>
    asPattern(form.replace(stand, issue)).replace("\uE002", name),
  );
  const found = new RegExp(forms.join("|"), "iu").exec(text);
  return found === null ? null : { at: found.index, words: found[0] };
}

function open(issue: string): string {
  return sentences.link(issue);
}

function closed(issue: string, by: string | null): string {
  return sentences.closedLink(issue, by);
}

function asPattern(form: string): string {
  return form.replace(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`).replaceAll(stand, name);
}
