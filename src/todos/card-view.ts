import type { TodoKind } from "../notes/notes.ts";
import type { Series } from "../meetings/series.ts";
import type { Templates } from "../ports/templates.ts";
import type { Decision } from "./decide.ts";

/** A review card: at most four todos, numbered on from card to card, so that each fits a message of 2,000 characters. */
export type CardView = {
  readonly meeting: string;
  readonly day: string;
  readonly items: readonly CardItem[];
  /** Of all cards together. */
  readonly count: number;
};

export type CardItem = {
  readonly number: number;
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly kind: TodoKind;
  readonly repository: string;
  /** Who said it; null: not known. */
  readonly speaker: string | null;
  readonly topic: string | null;
  readonly remark: string | null;
};

export type CardInput = {
  readonly series: Series;
  /** ISO date, or `undated`. */
  readonly meeting: string;
  readonly ask: Decision["ask"];
  readonly settled: Decision["settled"];
};

/** No card where there is nothing to ask. */
export function cardViews(input: CardInput): readonly CardView[] {
  throw new Error(`being written: ${input.meeting}`);
}

/** Chat Markdown, at most 2,000 characters. */
export function renderCard(templates: Templates, view: CardView): string {
  return templates.render("card", view);
}
