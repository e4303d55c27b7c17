import * as fc from "fast-check";
import { editLine } from "./edit-line.ts";
import { archive, bringBack, carryOver, reorder, talk, wrap, write } from "./edit-pad.ts";
import { itemsOf, pick, placeAt, type Model } from "./model.ts";

/** What people and mailers do to one line of a pad, and to its issue. */
export const lineDeeds = [
  "reword",
  "dress",
  "tick",
  "indent",
  "move",
  "split",
  "join",
  "repeat",
  "delete",
  "link",
  "close",
] as const;
/** What they do to a pad as a whole. */
const padDeeds = ["write", "talk", "reorder", "wrap", "archive", "carry over", "bring back"] as const;

/** One deed; the numbers choose among what there is. */
export type Edit = {
  readonly deed: (typeof lineDeeds)[number] | (typeof padDeeds)[number];
  readonly which: number;
  readonly where: number;
  readonly how: number;
};

/** The pad after an edit, what was done in plain words, and to which works. */
export type Edited = {
  readonly model: Model;
  readonly told: string | null;
  readonly reworded?: readonly string[];
  /** A word was exchanged, or one of several lines of the work now says more than the others: a person may ask what is meant. */
  readonly unsure?: readonly string[];
  readonly moved?: readonly string[];
  /** New lines, and lines that went or came back. */
  readonly written?: readonly string[];
  readonly joined?: readonly string[];
  readonly ticked?: readonly string[];
  /** Its issue was closed on GitHub. */
  readonly closed?: string;
  readonly split?: readonly [whole: string, part: string];
};

const small = fc.nat({ max: 11 });

export const edit: fc.Arbitrary<Edit> = fc.record({
  deed: fc.constantFrom(...padDeeds, ...lineDeeds),
  which: small,
  where: small,
  how: small,
});

/** Edits the pad; where there is nothing that could be edited so, it stays as it is. `issueOf` gives the number of a work's issue. */
export function apply(model: Model, chosen: Edit, issueOf: (work: string) => number | null): Edited {
  const { deed, which, how } = chosen;
  const place = placeAt(model, chosen.where);
  switch (deed) {
    case "write":
      return write(model, { place, which, how });
    case "talk":
      return talk(model, { place, which, how });
    case "reorder":
      return reorder(model, which);
    case "wrap":
      return wrap(model, how);
    case "archive":
      return archive(model, which);
    case "carry over":
      return carryOver(model, how);
    case "bring back":
      return bringBack(model, which);
    case "reword":
    case "dress":
    case "tick":
    case "indent":
    case "move":
    case "split":
    case "join":
    case "repeat":
    case "delete":
    case "link":
    case "close": {
      const lines = itemsOf(model).filter(({ archived }) => !archived);
      const line = pick(lines, which);
      if (line === undefined) return { model, told: null };
      return editLine({ ...chosen, deed, model, lines, line, place, issueOf }) ?? { model, told: null };
    }
    default:
      return deed satisfies never;
  }
}
