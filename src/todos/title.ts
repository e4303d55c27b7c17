import type { Reference, TodoKind } from "../notes/notes.ts";

export type TitleInput = {
  readonly text: string;
  readonly kind: TodoKind;
  readonly topic: string | null;
  /** As `Todo.context`. */
  readonly context: readonly string[];
  readonly references: readonly Reference[];
  /** Where the issue will stand, if that is known: a pull request of the same repository is then `#n` alone. */
  readonly repository: string | null;
};

/** A title that a maintainer would write: imperative, plain text, at most 80 characters, never empty. */
export function titleFor(input: TitleInput): string {
  throw new Error(`being written: ${input.text}`);
}
