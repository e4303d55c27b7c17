import type { NotedTodo } from "../notes.ts";
import type { Placed } from "../outline.ts";
import type { People } from "../people/people.ts";
import type { Speech } from "../people/read-speech.ts";
import type { Block } from "../text/read-blocks.ts";

/** A todo without what the topic adds, with the rule that found it and where it stands. */
export type FoundTodo = {
  readonly todo: Omit<NotedTodo, "references" | "repository">;
  readonly rule: string;
  readonly block: Block;
  readonly start: number;
  readonly end: number;
};

/** What a meeting's todos are read from. `speech` tells who says what in a block. */
export type TodoSource = {
  readonly placed: readonly Placed[];
  readonly speech: (block: Block) => readonly Speech[];
  readonly people: People;
  readonly strangers: boolean;
  readonly isThing: (name: string) => boolean;
  /** Points with points below them: headings of a sort. */
  readonly parents: ReadonlySet<Block | null>;
  readonly today: Temporal.PlainDate;
};
