import * as fc from "fast-check";
import { forms, plainItem, put, topicTitles, type Item, type Model } from "./model.ts";
import { works } from "./works.ts";

const empty: Model = {
  meetings: ["2025-01-06", "2025-02-03"].map((date) => ({
    date,
    archived: false,
    topics: topicTitles.map((title) => ({ title, points: [] })),
  })),
  newestFirst: false,
  wrap: "no",
  bin: [],
};

const line = fc.record({
  form: fc.constantFrom(...forms),
  owner: fc.constantFrom(null, "Ann", "Bob"),
  depth: fc.nat({ max: 1 }),
  date: fc.constantFrom("2025-02-03", "2025-01-06"),
  topic: fc.constantFrom(...topicTitles),
});

/** A pad of two meetings with some todos, near-duplicates among them. */
export const firstPad: fc.Arbitrary<Model> = fc
  .tuple(
    fc.shuffledSubarray([...works], { minLength: 1, maxLength: 8 }),
    fc.array(line, { minLength: 8, maxLength: 8 }),
  )
  .map(([chosen, lines]) =>
    chosen.reduce((model, { name, text }, place) => {
      const { date = "", topic = "", form = "todo", owner = null, depth = 0 } = lines[place] ?? {};
      const item: Item = { ...plainItem(name, text), form, owner, depth };
      return put(model, { date, topic }, item);
    }, empty),
  );
