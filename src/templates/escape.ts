/** A web address as it stands in text; what ends a sentence after it is not part of it. */
const address = /https?:\/\/(?:(?!&#?\w+;)[^\s<>"`\\|*[\]{}^])*[^\s<>"`\\|*[\]{}^.,:;!?'")_~&]/g;

/** Unseen signs that turn text around or break lines; they have no business in a sentence. */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const unseen = /[\u0000-\u0008\u000b-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * What acts in the Markdown of GitHub or Discord: code, emphasis, strike-through, spoilers, links, HTML and Discord's
 * `<@…>`, entities, a backslash before punctuation. An underscore within a word, or a sign alone between blanks, does not.
 */
const acts =
  /[`[\]]|\*(?=\S)|(?<=\S)\*|_(?!(?<=[\p{L}\p{N}]_)[\p{L}\p{N}])(?!(?<=(?:\s|^)_)\s)|~(?=~)|(?<=~)~|\|(?=\|)|(?<=\|)\||<(?=[A-Za-z/!?@#:&]|$)|&(?=#?\w+;)|\\(?=[!-/:-@[-`{-~]|$)/gu;

/** `@name` pings, `#12` and `GH-12` leave a reference on GitHub: a zero-width space after their sign keeps them from it. */
const calls = /(?<![\p{L}\p{N}.+-])@(?=\w)|#(?=\d)|\bGH-(?=\d)/giu;

/**
 * Gives plain text as Markdown, on one line, that shows the same and does nothing, in Discord as on GitHub: no ping, no
 * reference, no formatting, no HTML, no image. Web addresses stay as they are. Plain words get no backslash.
 */
export function escape(text: string): string {
  const line = withoutUnseen(text.replace(/\s+/g, " ")).trim();
  return escapeStart(escapeWithin(line));
}

/** Gives text without the unseen signs that act on what stands around them. */
export function withoutUnseen(text: string): string {
  return text.replace(unseen, "");
}

/** Escapes what acts within a line. */
export function escapeWithin(text: string): string {
  let escaped = "";
  let from = 0;
  for (const { index, 0: url } of text.matchAll(address)) {
    escaped += escapeWords(text.slice(from, index)) + url;
    from = index + url.length;
  }
  return escaped + escapeWords(text.slice(from));
}

/** Escapes what makes a heading, quote, list or rule of a line that begins with it. */
export function escapeStart(line: string): string {
  return line
    .replace(/^(?:#{1,6}|[-+*]|=+|-{2,}|_{3,})(?=\s|$)|^(?:-#|>)/, String.raw`\$&`)
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, String.raw`$1\$2`);
}

function escapeWords(text: string): string {
  return text.replace(acts, String.raw`\$&`).replace(calls, "$&\u200b");
}
