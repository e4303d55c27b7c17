import { z } from "zod";
import type { FiledIssue, IssueDraft } from "../../ports/forge.ts";
import type { LedgerIssue } from "../../ports/store.ts";

export const issueDraftSchema = z.object({
  repository: z.string(),
  title: z.string(),
  body: z.string(),
  labels: z.array(z.string()),
  assignees: z.array(z.string()),
  marker: z.string(),
}) satisfies z.ZodType<IssueDraft>;

export const filedIssueSchema = z.object({
  repository: z.string(),
  number: z.number(),
  url: z.string(),
  labels: z.array(z.string()),
  assignees: z.array(z.string()),
}) satisfies z.ZodType<FiledIssue>;

export const ledgerIssueSchema = z.object({
  version: z.literal(1),
  owner: z.string(),
  repo: z.string(),
  number: z.number(),
  kind: z.enum(["pull", "issue"]),
  title: z.string(),
  state: z.enum(["open", "draft", "merged", "closed"]),
  url: z.string(),
  endedAt: z.string().nullable(),
  body: z.string(),
  labels: z.array(z.string()),
  assignees: z.array(z.string()),
  createdAt: z.string(),
}) satisfies z.ZodType<LedgerIssue>;
