import { z } from "zod";
import type { Clock } from "../ports/clock.ts";
import type { CommentDraft, IssueName } from "../ports/forge.ts";
import { attempt, understand } from "./attempt.ts";
import type { Client } from "./client.ts";
import type { GitHubConnection } from "./connection.ts";
import { deeds, nameOf } from "./deed.ts";
import { carriesMarker, markerLine } from "./marker.ts";

const PAGE = 100;

const commentAnswer = z.object({
  id: z.number(),
  html_url: z.string(),
  body: z.string().nullish(),
  user: z.object({ login: z.string() }).nullish(),
});
type CommentAnswer = z.infer<typeof commentAnswer>;

/**
 * Writes our comment with the draft's marker, or brings the one that stands there up to date: what people copied from it is
 * not ours. Gives its address. `under`: by which rights; those for files are enough under a pull request of our own.
 */
export async function keepComment(
  github: GitHubConnection,
  now: Clock,
  name: IssueName,
  draft: CommentDraft,
  under: "issues" | "files" = "issues",
): Promise<{ readonly url: string }> {
  const repository = `${name.owner}/${name.repo}`;
  const client = await attempt(deeds.prepare(repository), now, () => github.writer(repository, under));
  const login = await attempt(deeds.whoAmI, now, () => github.login());
  const body = `${draft.body}\n\n${markerLine(draft.marker)}`;
  const known = await findComment(client, now, { name, marker: draft.marker, login });
  if (known !== null && known.body?.replaceAll("\r\n", "\n").trimEnd() === body.trimEnd()) {
    return { url: known.html_url };
  }
  const where = { owner: name.owner, repo: name.repo };
  const writing = deeds.comment(nameOf(name));
  const data = await attempt(writing, now, async () => {
    if (known !== null) return (await client.rest.issues.updateComment({ ...where, comment_id: known.id, body })).data;
    return (await client.rest.issues.createComment({ ...where, issue_number: name.number, body })).data;
  });
  return { url: understand(writing, commentAnswer, data).html_url };
}

/** Our oldest comment that carries the marker; null: a listing that was complete does not have it. */
async function findComment(
  client: Client,
  now: Clock,
  { name, marker, login }: { readonly name: IssueName; readonly marker: string; readonly login: string | null },
): Promise<CommentAnswer | null> {
  const deed = deeds.readIssue(nameOf(name));
  for (let page = 1; ; page += 1) {
    const { data, headers } = await attempt(deed, now, () =>
      client.rest.issues.listComments({
        owner: name.owner,
        repo: name.repo,
        issue_number: name.number,
        per_page: PAGE,
        page,
      }),
    );
    const comments = understand(deed, z.array(commentAnswer), data);
    const ours = comments.find(
      ({ body, user }) => carriesMarker(body ?? null, marker) && (login === null || isSame(user?.login ?? "", login)),
    );
    if (ours !== undefined) return ours;
    if (comments.length < PAGE && !/rel="next"/.test(headers.link ?? "")) return null;
  }
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
