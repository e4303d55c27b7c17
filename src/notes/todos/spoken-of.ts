import type { People } from "../people/people.ts";
import type { Span } from "../text/prose.ts";
import { headOf, lastMention } from "./head-of.ts";

/** Whom a sentence may mean by "she", or by nothing at all: whom the ones before it were about, and whom they named last. */
export type SpokenOf = { readonly previous: readonly string[]; readonly mentioned: readonly string[] };

/**
 * Whom the sentences before one speak of: people stay meant until a sentence is about a thing. `first` are those whom the first sentence follows. Nothing is read
 * before somebody asks, since few sentences depend on it; ask in the order of the sentences.
 */
export function spokenOf(
  text: string,
  spans: readonly Span[],
  first: readonly string[],
  people: People,
): (index: number) => SpokenOf {
  let known: SpokenOf = { previous: first, mentioned: first };
  let knownAt = 0;
  const latest = <T>(index: number, read: (sentence: string) => T | null): T | null => {
    for (const span of spans.slice(knownAt, index).toReversed()) {
      const found = read(text.slice(span.start, span.end));
      if (found !== null) return found;
    }
    return null;
  };
  return (index) => {
    if (index <= knownAt) return known;
    known = {
      previous: latest(index, (sentence) => headIn(sentence, people)) ?? known.previous,
      mentioned: latest(index, (sentence) => lastMention(sentence, people)) ?? known.mentioned,
    };
    knownAt = index;
    return known;
  };
}

function headIn(sentence: string, people: People): readonly string[] | null {
  const head = headOf(sentence, people);
  if (head === "thing") return [];
  return typeof head === "string" ? null : head;
}
