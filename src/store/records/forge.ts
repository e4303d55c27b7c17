import { z } from "zod";
import type { Amendment, CloseReason, FiledIssue, IssueDraft } from "../../ports/forge.ts";
import type { LedgerIssue } from "../../ports/store.ts";

export const closeReasonSchema = z.enum(["completed", "not planned", "duplicate"]) satisfies z.ZodType<CloseReason>;

const lines = z.array(z.string());

export const amendmentSchema = z.discriminatedUnion("what", [
  z.object({ what: z.literal("reopen") }),
  z.object({ what: z.literal("relabel"), add: lines, remove: lines }),
  z.object({ what: z.literal("replace-line"), lines, line: z.string() }),
  z.object({ what: z.literal("append"), lines }),
]) satisfies z.ZodType<Amendment>;

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
  // a record of an older version has none of these
  reason: closeReasonSchema.nullable().default(null),
  closedBy: z.string().nullable().default(null),
  updatedAt: z.string().default("1970-01-01T00:00:00Z"),
  comments: z.array(z.object({ marker: z.string(), body: z.string() })).default([]),
}) satisfies z.ZodType<LedgerIssue>;
