import { exampleHead, type Rule } from "./rule.ts";

/** Rules that find decisions and references. */
export const outcomeRules = {
  "decision-marker": {
    finds: "decision",
    says: "behind a label: Decision:, Agreed:, Resolved, #agreed",
    example: `${exampleHead}- Decision: keep the logo\n`,
  },
  "decision-list": {
    finds: "decision",
    says: "a point under Decisions, Consensus:, Resolutions",
    example: `${exampleHead}## Decisions\n\n- keep the logo\n`,
  },
  "group-agreed": {
    finds: "decision",
    says: "we, the board, the team decided or agreed",
    example: `${exampleHead}- We decided to keep the logo\n`,
  },
  agreed: {
    finds: "decision",
    says: "“Agreed to …”, “It was decided that …”",
    example: `${exampleHead}- Agreed to keep the logo\n`,
  },
  consensus: {
    finds: "decision",
    says: "the consensus, the conclusion, the decision is …",
    example: `${exampleHead}- The consensus is to keep the logo\n`,
  },
  "decision-made": {
    finds: "decision",
    says: "a decision was made, taken, reached",
    example: `${exampleHead}- +1 decision made on the logo\n`,
  },
  "no-objection": {
    finds: "decision",
    says: "there were no objections",
    example: `${exampleHead}- No objections to keeping the logo\n`,
  },
  "general-agreement": {
    finds: "decision",
    says: "there was general agreement",
    example: `${exampleHead}- Keep the logo (general agreement)\n`,
  },
  chosen: {
    finds: "decision",
    says: "something was chosen, approved, adopted",
    example: `${exampleHead}- The second logo was chosen\n`,
  },
  "agreed-elsewhere": {
    finds: "decision",
    says: "what was agreed, in other languages",
    example: `${exampleHead}- Approvata la nuova insegna\n`,
  },

  link: {
    finds: "reference",
    says: "a link to a repository, pull request, issue, discussion or commit",
    example: `${exampleHead}- see [the patch](https://github.com/harbour/fan/pull/3)\n`,
  },
  address: {
    finds: "reference",
    says: "an address on GitHub",
    example: `${exampleHead}- see https://github.com/harbour/fan/pull/3\n`,
  },
  number: {
    finds: "reference",
    says: "owner/repo#12, repo#12, #12 by the repository that the topic speaks of",
    example: `${exampleHead}- see harbour/fan#3\n`,
  },
  "spoken-number": { finds: "reference", says: "“PR 12”, “issue 12”", example: `${exampleHead}- see PR 12\n` },
} satisfies Readonly<Record<string, Rule>>;
