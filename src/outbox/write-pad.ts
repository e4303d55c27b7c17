import type { Meeting } from "../meetings/meeting.ts";

/** Brings it about that something stands in the pad; planned anew on the text as it is when it is done. */
export type WritePad = {
  readonly type: "write-pad";
  /** The pad as the configuration names it. */
  readonly pad: string;
  readonly write: PadWrite;
  /** On whose word; null: the bot's own rules. */
  readonly by: { readonly id: string; readonly name: string } | null;
};
/** What is to stand in the pad, or to be gone from it. Dates are ISO dates, issues `owner/repo#12`. */
export type PadWrite = PadAddition | ArchiveWrite;
/** The old meetings, all but the newest `keep`, move to the empty note at the address `to`. */
export type ArchiveWrite = { readonly what: "archive"; readonly to: string; readonly keep: number };
export type PadAddition =
  | { readonly what: "agenda-item" | "take-back"; readonly item: string; readonly by: string; readonly date: string }
  | { readonly what: "section"; readonly meeting: Meeting; readonly body: string }
  | LinkWrite;
/** What stands behind a todo that was filed. `round`: how often its issue has been opened again, where it has. */
export type LinkWrite =
  | { readonly what: "link"; readonly todo: string; readonly issue: string }
  | {
      readonly what: "closed";
      readonly todo: string;
      readonly issue: string;
      readonly closedBy: string | null;
      readonly round?: number | undefined;
    }
  | { readonly what: "reopened"; readonly todo: string; readonly issue: string; readonly round: number }
  | { readonly what: "moved"; readonly todo: string; readonly issue: string; readonly from: string }
  | { readonly what: "vanished"; readonly todo: string; readonly issue: string };
/** What a write put in, and took out of, the pad's text; `line` is 1-based, of the text after. */
export type PadChange = { readonly line: number; readonly removed: string; readonly inserted: string };

/** Why a pad is left as it is: see the plans, each of which names its own. */
export type PadObstacle =
  | "nothing-old"
  | "not-empty"
  | "changed"
  | "no-section"
  | "no-place"
  | "unheaded"
  | "gone"
  | "answered"
  | "unclear"
  | "unlinked";
