/** A pad's text, and a version that stays equal as long as the text does. */
export type PadText = { readonly text: string; readonly version: string };

/** One place where a pad's text changes: `remove` code units at `at` give way to `insert`. Offsets count in UTF-16 code units of the text before. */
export type Change = { readonly at: number; readonly remove: number; readonly insert: string };

/**
 * What is to change in a text, in ascending order and apart from each other; null: nothing is left to do. Pure and idempotent: planned on its own result it
 * gives null, so that a write which was repeated or interrupted never doubles a line.
 */
export type Plan = (text: string) => readonly Change[] | null;

/** A shared document that people write their agenda and notes into. */
export type Pad = {
  /** Where people open it in a browser; null for a file. */
  readonly link: string | null;

  /** Gives the text, or null while it is still that of version `known`. Throws `PadError`. */
  read(known: string | null): Promise<PadText | null>;
};
