import type { Cut } from "../limits.ts";

/**
 * Something in the notes that looks like a mistake of whoever wrote them: what the chair is told privately. `line` is a
 * 1-based line of the text as given, `text` what stands there, as written. Dates are ISO dates.
 */
export type Diagnostic = ReadDiagnostic | WeighedDiagnostic;

type Place = { readonly line: number; readonly text: string };

/** What the text shows by itself. A rule more needs its form here, in the store's record, and a sentence in its template. */
export type ReadDiagnostic = Place &
  (
    | {
        readonly rule: "weekday";
        /** The day that is meant, whatever its weekday. */
        readonly date: string;
      }
    | { readonly rule: "no-such-date" }
    | { readonly rule: "end-before-start" }
    | {
        readonly rule: "next-meeting-before";
        readonly date: string;
        /** The meeting whose notes announce it. */
        readonly meeting: string;
      }
    | {
        readonly rule: "same-date";
        readonly date: string;
        /** The line of the first meeting of that date. */
        readonly first: number;
      }
    | { readonly rule: "empty-todo" }
    | { readonly rule: "off-not-closed" }
    /** From this line on a line, or the text, is not read: see `limits`. */
    | { readonly rule: "too-long"; readonly what: Cut["limit"] }
  );

/** What shows only to who knows the series. */
export type WeighedDiagnostic = Place &
  (
    | {
        readonly rule: "unknown-person";
        /** Who it may be; null: nobody is called anything like it. */
        readonly near: string | null;
      }
    /** The pad is about to be longer than servers take. */
    | { readonly rule: "nearly-full"; readonly characters: number }
    | {
        readonly rule: "foreign-repository";
        /** The one that the todo names. */
        readonly repository: string;
        /** Where its issue goes instead. */
        readonly goes: string;
      }
  );
