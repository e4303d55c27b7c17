/** A pad's text, and a version that stays equal as long as the text does. */
export type PadText = { readonly text: string; readonly version: string };

/** A shared document that people write their agenda and notes into. */
export type Pad = {
  /** Where people open it in a browser; null for a file. */
  readonly link: string | null;

  /** Gives the text, or null while it is still that of version `known`. Throws `PadError`. */
  read(known: string | null): Promise<PadText | null>;
};
