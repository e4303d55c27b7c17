import { z } from "zod";
import type { ProposalAbout } from "../../outbox/propose-file.ts";
import { type Proposal, proposalObstacles, type Proposed } from "../../ports/proposal.ts";

const comment = z.object({ marker: z.string(), body: z.string() });

export const proposalSchema = z.object({
  repository: z.string(),
  branch: z.string(),
  path: z.string(),
  content: z.string(),
  message: z.string(),
  title: z.string(),
  body: z.string(),
  marker: z.string(),
  reviewers: z.array(z.string()),
  before: z.string().nullable(),
  replaces: z.boolean(),
  said: comment.nullable(),
  otherwise: comment.nullable(),
}) satisfies z.ZodType<Proposal>;

export const proposedSchema = z.object({
  url: z.string().nullable(),
  number: z.number().nullable(),
  sha: z.string().nullable(),
  obstacle: z.enum(proposalObstacles).nullable(),
}) satisfies z.ZodType<Proposed>;

export const proposalAboutSchema = z.discriminatedUnion("what", [
  z.object({
    what: z.literal("minutes"),
    meeting: z.string(),
    round: z.number(),
    branch: z.number(),
    digest: z.string(),
    next: z.object({ day: z.string(), hours: z.string().nullable() }).nullable(),
    standing: z
      .object({
        open: z.number(),
        fresh: z.number(),
        oldest: z.number().nullable(),
        pace: z.object({ days: z.number(), of: z.number() }).nullable(),
      })
      .nullable(),
  }),
  z.object({ what: z.literal("announcement"), todo: z.string() }),
]) satisfies z.ZodType<ProposalAbout>;
