import { dayInWords } from "../meetings/date-in-words.ts";
import type { Series } from "../meetings/series.ts";
import type { TodoKind } from "../notes/notes.ts";
import type { Templates } from "../ports/templates.ts";
import type { Decision } from "./decide.ts";
import { effectiveTodo } from "./effective.ts";
import { routeTodo } from "./route.ts";
import type { Todo } from "./todo.ts";

/** A review card: at most four todos, numbered on from card to card, so that each fits a message of 2,000 characters. */
export type CardView = {
  readonly meeting: string;
  /** `Monday 9 December 2024`; null: the notes don't say. */
  readonly day: string | null;
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

const ITEMS = 4;
/** Longer texts are cut: four of them, with all around them, fit a message. */
const TEXT = 240;

/** No card where there is nothing to ask. */
export function cardViews({ series, meeting, ask, settled }: CardInput): readonly CardView[] {
  const asked = [...ask.map((todo) => ({ todo, why: todo.remark })), ...settled];
  const items = asked.map(({ todo, why }, place) => cardItem(todo, why, place + 1, series));
  const day = meeting === "undated" ? null : dayInWords(Temporal.PlainDate.from(meeting));
  return Array.from({ length: Math.ceil(items.length / ITEMS) }, (_, card) => ({
    meeting,
    day,
    items: items.slice(card * ITEMS, (card + 1) * ITEMS),
    count: items.length,
  }));
}

/** Chat Markdown, at most 2,000 characters. */
export function renderCard(templates: Templates, view: CardView): string {
  return templates.render("card", view);
}

function cardItem(todo: Todo, remark: string | null, number: number, series: Series): CardItem {
  const { title, text, kind } = effectiveTodo(todo);
  return {
    number,
    id: todo.id,
    title,
    text: cut(text),
    kind,
    repository: routeTodo(todo, series).repository,
    speaker: todo.noted.speaker,
    topic: todo.noted.topic === null ? null : cut(todo.noted.topic),
    remark,
  };
}

function cut(text: string): string {
  const characters = Array.from(text);
  return characters.length <= TEXT ? text : `${characters.slice(0, TEXT).join("").trimEnd()}…`;
}
