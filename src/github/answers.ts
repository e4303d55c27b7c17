import { z } from "zod";
import type { FiledIssue } from "../ports/forge.ts";

/** An issue, or a pull request among the issues, as far as we read it. */
export const issueAnswer = z.object({
  number: z.int().positive(),
  html_url: z.string(),
  repository_url: z.string(),
  title: z.string(),
  state: z.enum(["open", "closed"]),
  body: z.string().nullish(),
  labels: z.array(z.union([z.string(), z.object({ name: z.string().nullish() })])).default([]),
  assignees: z.array(z.object({ login: z.string() })).nullish(),
  closed_at: z.string().nullish(),
  draft: z.boolean().nullish(),
  pull_request: z.object({ merged_at: z.string().nullish() }).nullish(),
});
export type IssueAnswer = z.infer<typeof issueAnswer>;

/** Gives the issue in our own terms. The repository is the one that GitHub names: it may have been renamed. */
export function filedIssue(answer: IssueAnswer): FiledIssue {
  return {
    repository: answer.repository_url.split("/").slice(-2).join("/"),
    number: answer.number,
    url: answer.html_url,
    labels: answer.labels.flatMap((label) => (typeof label === "string" ? label : (label.name ?? []))),
    assignees: (answer.assignees ?? []).map(({ login }) => login),
  };
}
