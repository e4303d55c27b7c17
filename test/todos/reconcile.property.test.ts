import * as fc from "fast-check";
import { expect, test } from "vitest";
import { reconcile } from "../../src/todos/reconcile.ts";
import type { Todo } from "../../src/todos/todo.ts";
import { pad } from "./pad.ts";

/** A todo of the pad as its author knows it: whatever happens to the line, `author` stays. */
type Item = {
  readonly author: number;
  readonly topic: number;
  readonly depth: number;
  readonly words: readonly string[];
  readonly gone: boolean;
  /** Whether the bot saw it when it last read the pad. */
  readonly seen: boolean;
};
type Edit = (items: readonly Item[]) => readonly Item[];

const syllables = ["ka", "lo", "mi", "ru", "se", "ta", "vo", "ne", "pi", "du"];
const word = fc.array(fc.constantFrom(...syllables), { minLength: 2, maxLength: 4 }).map((parts) => parts.join(""));
const words = fc.uniqueArray(word, { minLength: 40, maxLength: 60 });

/** Authors write lines that are not alike: no two share a third of their words. */
const firstPad = words.map((all) =>
  Array.from({ length: 6 }, (_item, author): Item => ({
    author,
    topic: author % 2,
    depth: 0,
    words: all.slice(author * 6, author * 6 + 6),
    gone: false,
    seen: true,
  })),
);

const some = fc.nat({ max: 5 });

/** Two words of six are put otherwise; one of six where an issue was filed already. */
const reword: fc.Arbitrary<Edit> = fc
  .tuple(some, fc.nat({ max: 4 }), word, word)
  .map(([which, place, one, other]) => each(which, (item) => reworded(item, place, [one, other])));
const arrange: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(some, fc.nat({ max: 1 })).map(([which, topic]) => each(which, (item) => ({ ...item, topic }))),
  fc.tuple(some, fc.nat({ max: 2 })).map(([which, depth]) => each(which, (item) => ({ ...item, depth }))),
  some.map((which) => each(which, (item) => ({ ...item, gone: !item.gone }))),
  some.map(
    (which): Edit =>
      (items) =>
        items.flatMap((item) => (item.author === which ? [item, item] : [item])),
  ),
  fc.tuple(some, some).map(
    ([one, other]): Edit =>
      (items) =>
        swapped(items, one, other),
  ),
);
/** What happens between two readings. What comes back in another place and in other words at once is a question for a person. */
const edit: fc.Arbitrary<Edit> = fc.tuple(reword, fc.array(arrange, { maxLength: 3 })).map(
  ([first, rest]): Edit =>
    (items) =>
      first(rest.reduce((left, change) => change(left), items)).map((item) => ({ ...item, seen: !item.gone })),
);

function reworded(item: Item, place: number, [one, other]: readonly [string, string]): Item {
  if (item.gone || !item.seen) return item;
  return {
    ...item,
    words: isFiled(item.author) ? item.words.with(place, one) : item.words.toSpliced(place, 2, one, other),
  };
}

function isFiled(author: number): boolean {
  return author < 2;
}

function each(which: number, change: (item: Item) => Item): Edit {
  return (items) => items.map((item) => (item.author === which ? change(item) : item));
}

function swapped(items: readonly Item[], one: number, other: number): readonly Item[] {
  const [first, second] = [items[one], items[other]];
  return first === undefined || second === undefined ? items : items.with(one, second).with(other, first);
}

function written(items: readonly Item[]): { readonly text: string; readonly lines: ReadonlyMap<number, number> } {
  const rows = [
    { text: "## 2024-12-09", author: null },
    ...[0, 1].flatMap((topic) => [
      { text: `### Topic ${topic}`, author: null },
      ...items
        .filter((item) => item.topic === topic && !item.gone)
        .map((item) => ({ text: `${"  ".repeat(item.depth)}- TODO ${item.words.join(" ")}`, author: item.author })),
    ]),
  ];
  const lines = rows.flatMap(({ author }, place) => (author === null ? [] : [[place + 1, author] as const]));
  return { text: rows.map(({ text }) => text).join("\n"), lines: new Map(lines) };
}

test("through rewording, moving, indenting, reordering, deleting, bringing back and doubling of lines, each todo keeps its id", () => {
  fc.assert(
    fc.property(firstPad, fc.array(edit, { maxLength: 12 }), (start, edits) => {
      const known = new Map<string, Todo>();
      const idOf = new Map<number, string>();
      let items: readonly Item[] = start;
      for (const change of [(same: readonly Item[]) => same, ...edits]) {
        items = change(items);
        const { text, lines } = written(items);
        const now = Temporal.Instant.from("2024-12-09T12:00:00Z");
        for (const todo of reconcile({ series: "s", known: [...known.values()], notes: pad(text), now })) {
          const state = isFiled(lines.get(todo.noted.line) ?? -1) ? "filed" : todo.state;
          known.set(todo.id, { ...todo, state });
        }
        for (const todo of [...known.values()].filter(({ inPad }) => inPad)) {
          const author = lines.get(todo.noted.line) ?? -1;
          expect({ author, id: todo.id }).toEqual({ author, id: idOf.get(author) ?? todo.id });
          idOf.set(author, todo.id);
        }
        expect(known.size).toBe(6);
        const standing = new Set(lines.values());
        expect([...known.values()].filter(({ inPad }) => inPad)).toHaveLength(standing.size);
      }
    }),
    { numRuns: 200 },
  );
});

test("reading the same pad again changes nothing, however it came to be", () => {
  fc.assert(
    fc.property(firstPad, fc.array(edit, { maxLength: 6 }), (start, edits) => {
      const known = new Map<string, Todo>();
      const read = (items: readonly Item[]) => {
        const now = Temporal.Instant.from("2024-12-09T12:00:00Z");
        const changed = reconcile({ series: "s", known: [...known.values()], notes: pad(written(items).text), now });
        for (const todo of changed) known.set(todo.id, todo);
        return changed;
      };
      read(start);
      const end = edits.reduce<readonly Item[]>((items, change) => change(items), start);
      read(end);
      expect(read(end)).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test("ten thousand todos of old meetings don't matter to the reading of one", () => {
  const now = Temporal.Instant.from("2024-12-09T12:00:00Z");
  const [old] = reconcile({ series: "s", known: [], notes: pad("## 2004-01-05\n- TODO release the tool"), now });
  const known = Array.from({ length: 10_000 }, (_todo, place): readonly Todo[] => {
    const meeting = Temporal.PlainDate.from("2004-01-05")
      .add({ weeks: place % 200 })
      .toString();
    const text = `release package number ${place} and announce it on the list`;
    return old === undefined
      ? []
      : [{ ...old, id: `old-${place}`, meeting, meetings: [meeting], inPad: false, noted: { ...old.noted, text } }];
  }).flat();
  const lines = Array.from(
    { length: 50 },
    (_line, place) => `- TODO write the minutes of working group ${place} and mail them to the list`,
  );
  const notes = pad(["## 2024-12-09", ...lines].join("\n"));
  const begin = performance.now();
  expect(reconcile({ series: "s", known, notes, now })).toHaveLength(50);
  expect(performance.now() - begin).toBeLessThan(2000);
});
