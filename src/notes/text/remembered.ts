/** The same function, which keeps the answers to its latest questions: many lines of notes are asked the same by several rules. `most` bounds what it keeps. */
export function remembered<T>(answer: (text: string) => T, most: number): (text: string) => T {
  const known = new Map<string, { readonly answer: T }>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found.answer;
    if (known.size >= most) known.clear();
    const fresh = { answer: answer(text) };
    known.set(text, fresh);
    return fresh.answer;
  };
}
