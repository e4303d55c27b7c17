/** What the reader finds in notes. */
export type FindingKind = "meeting" | "participant" | "topic" | "todo" | "decision" | "reference" | "next meeting";

/** Something that was found, by which rule and where; or, with `heldBy`, a near miss: the rule fits, and this held it back. */
export type Finding = {
  readonly what: FindingKind;
  readonly rule: string;
  readonly heldBy: string | null;
  /** 1-based line. */
  readonly line: number;
  readonly text: string;
};
