import { z } from "zod";
import { type Answer, type Call, json, refusal } from "./call.ts";

export type HeldComment = {
  readonly id: number;
  readonly issue: string;
  readonly body: string;
  readonly by: string;
  readonly edited?: true;
};

const written = z.object({ body: z.string().min(1).max(65_536) });
const paths = /^\/repos\/([^/]+\/[^/]+)\/issues\/(?:(\d+)\/comments|comments\/(\d+))$/;

/**
 * Answers what is asked of comments, by issue or by their own number; null: the call is about something else. `login`: who
 * calls. A comment that stands is changed by who wrote it alone.
 */
export function answerComments(
  call: Call,
  { comments, login, exists }: { comments: HeldComment[]; login: string; exists: (issue: string) => boolean },
): Answer | null {
  const [, repository = "", issueNumber = "", id = ""] = paths.exec(call.path) ?? [];
  if (repository === "") return null;
  const show = ({ id: number, issue, body, by, edited }: HeldComment) => ({
    id: number,
    body,
    user: { login: by },
    created_at: "2025-01-13T12:00:00Z",
    updated_at: edited === true ? "2025-01-13T12:00:05Z" : "2025-01-13T12:00:00Z",
    html_url: `https://github.com/${issue.replace("#", "/issues/")}#issuecomment-${number}`,
    issue_url: `https://api.github.com/repos/${issue.replace("#", "/issues/")}`,
  });
  if (id !== "") {
    const place = comments.findIndex((comment) => comment.id === Number(id));
    const held = comments[place];
    if (held === undefined || !held.issue.startsWith(`${repository}#`)) return refusal(404, "Not Found");
    if (call.method === "GET") return json(200, show(held));
    if (held.by !== login) return refusal(403, "Must have admin rights to Repository.");
    const changed = { ...held, body: written.parse(call.body).body, edited: true as const };
    comments[place] = changed;
    return json(200, show(changed));
  }
  const issue = `${repository}#${issueNumber}`;
  if (!exists(issue)) return refusal(404, "Not Found");
  if (call.method === "GET") {
    const page = Number(call.query.get("page") ?? "1");
    const size = Number(call.query.get("per_page") ?? "30");
    const those = comments.filter((comment) => comment.issue === issue);
    return json(200, those.slice((page - 1) * size, page * size).map(show));
  }
  const comment = { id: 9000 + comments.length, issue, body: written.parse(call.body).body, by: login };
  comments.push(comment);
  return json(201, show(comment));
}
