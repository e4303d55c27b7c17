/** The same function, which works out the answer for each thing once. It keeps no thing alive. */
export function onceFor<K extends object, T>(answer: (thing: K) => T): (thing: K) => T {
  const known = new WeakMap<K, { readonly answer: T }>();
  return (thing) => {
    const found = known.get(thing);
    if (found !== undefined) return found.answer;
    const fresh = { answer: answer(thing) };
    known.set(thing, fresh);
    return fresh.answer;
  };
}
