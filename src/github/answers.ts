import { z } from "zod";
import type { FiledIssue, IssueName } from "../ports/forge.ts";

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
  updated_at: z.string().default("1970-01-01T00:00:00Z"),
  state_reason: z.string().nullish(),
  draft: z.boolean().nullish(),
  pull_request: z.object({ merged_at: z.string().nullish() }).nullish(),
});
export type IssueAnswer = z.infer<typeof issueAnswer>;

/** Gives the issue in our own terms. The repository is the one that GitHub names: it may have been renamed. */
export function filedIssue(answer: IssueAnswer): FiledIssue {
  return {
    repository: repositoryOf(answer),
    number: answer.number,
    url: answer.html_url,
    labels: labelsOf(answer),
    assignees: (answer.assignees ?? []).map(({ login }) => login),
  };
}

/** Where an answer says that its issue is, `owner/repo`: GitHub follows a move by itself. */
export function repositoryOf({ repository_url: url }: Pick<IssueAnswer, "repository_url">): string {
  return url.split("/").slice(-2).join("/");
}

/** Whether an answer is of the issue that was asked for: after a transfer it has another number. A repository that was only renamed keeps its numbers. */
export function isAt({ number }: IssueName, answer: IssueAnswer): boolean {
  return answer.number === number;
}

/** The names of an issue's labels. */
export function labelsOf({ labels }: Pick<IssueAnswer, "labels">): readonly string[] {
  return labels.flatMap((label) => (typeof label === "string" ? label : (label.name ?? [])));
}
