/** Cuts text to at most `length` UTF-16 code units, after a word where there is one, and says so with an ellipsis. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const head = text
    .slice(0, length - 1)
    .toWellFormed()
    .replace(/\ufffd$/, "");
  const atWord = /^(.*\S)\s+\S*$/s.exec(text[length - 1] === " " ? `${head} ` : head)?.[1] ?? head;
  return `${(atWord.length >= length / 2 ? atWord : head).replace(/[\s,;:(–-]+$/, "")}…`;
}
