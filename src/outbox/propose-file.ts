import type { MinutesNext, MinutesStanding } from "../minutes/minutes.ts";
import type { Proposal } from "../ports/proposal.ts";

/** Proposes a file in a pull request; each step of it comes to the same however often it is made. */
export type ProposeFile = {
  readonly type: "propose-file";
  readonly proposal: Proposal;
  readonly about: ProposalAbout;
};

/** What a proposal is about; enough to tell what comes next. */
export type ProposalAbout =
  | {
      readonly what: "minutes";
      /** ISO date. */
      readonly meeting: string;
      /** Which one it is of this meeting, counted from 1; and on which of its branches. */
      readonly round: number;
      readonly branch: number;
      /** That of the meeting's part of the pad which it was made of. */
      readonly digest: string;
      /** What the minutes say of other days than the meeting's: a later edit of the pad does not change it. */
      readonly next: MinutesNext | null;
      readonly standing: MinutesStanding | null;
    }
  /** The post of a todo that announces something, on a person's word. */
  | { readonly what: "announcement"; readonly todo: string };
