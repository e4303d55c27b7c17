import { list } from "../../notes/words/list.ts";

/** Headings of an agenda's sort that hold no list to which new points belong, and points that are meant to be the last ones. Lower case. */
export const closingWords: ReadonlySet<string> = new Set(
  list(`
    announcements, updates and announcements, introductions, old business, open floor, any other business, other business, aob, a.o.b, aoc, round table, standing items, standing
    agenda items, next meeting, date of next meeting, next call, closing, wrap up, wrap-up, adjourn, adjournment, varia, divers, sonstiges, verschiedenes, varie ed eventuali, otros, その他
  `),
);
