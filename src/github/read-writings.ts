import { z } from "zod";
import type { Clock } from "../ports/clock.ts";
import type { ProofPlace, Writing } from "../ports/forge.ts";
import { attempt, understand } from "./attempt.ts";
import type { Client } from "./client.ts";
import type { GitHubConnection } from "./connection.ts";
import { deeds } from "./deed.ts";
import { readFailure } from "./failure.ts";

const account = z.object({ login: z.string() }).nullish();
const gistAnswer = z.object({
  id: z.string(),
  html_url: z.string(),
  description: z.string().nullish(),
  owner: account,
  files: z.record(z.string(), z.object({ filename: z.string().nullish(), content: z.string().nullish() }).nullable()),
});
const commentAnswer = z.object({
  html_url: z.string(),
  body: z.string().nullish(),
  user: account,
  created_at: z.string(),
  updated_at: z.string(),
});

/** So many of the newest gists are looked through; a proof is written within the hour. */
const newest = 5;

/** GitHub compares `since` by its own clock. */
const clocksDiffer = { minutes: 15 };

/** Reads what stands in gists or a comment. Only the connection's own address is asked. Throws `CallError`. */
export async function readWritings(
  github: GitHubConnection,
  now: Clock,
  place: ProofPlace,
): Promise<readonly Writing[] | null> {
  return attempt(deeds.readProof, now, async () => {
    const readers = await github.readers();
    const client = readers(place.kind === "comment" ? place.owner : place.kind === "gists" ? place.login : "");
    try {
      if (place.kind === "comment") return [await readComment(client, place)];
      if (place.kind === "gist") return [await readGist(client, place.id)];
      return await latestGists(client, place);
    } catch (error) {
      if (readFailure(error)?.status === 404) return null;
      throw error;
    }
  });
}

async function latestGists(
  client: Client,
  { login, since }: ProofPlace & { kind: "gists" },
): Promise<readonly Writing[]> {
  const { data } = await client.rest.gists.listForUser({
    username: login,
    since: since.subtract(clocksDiffer).toString({ smallestUnit: "second" }),
    per_page: newest,
  });
  const list = understand(deeds.readProof, z.array(z.object({ id: z.string() })), data);
  return Promise.all(list.slice(0, newest).map(({ id }) => readGist(client, id)));
}

/** A gist is changed by its owner alone. */
async function readGist(client: Client, id: string): Promise<Writing> {
  const { data } = await client.rest.gists.get({ gist_id: id });
  const { owner, html_url: url, description, files } = understand(deeds.readProof, gistAnswer, data);
  const named = Object.values(files).flatMap((file) => [file?.filename ?? "", file?.content ?? ""]);
  return { author: owner?.login ?? null, url, texts: [description ?? "", ...named], edited: false };
}

/** Whoever may write to the repository may change a comment, and it stays its author's: GitHub shows it by the time alone. */
async function readComment(client: Client, { owner, repo, id }: ProofPlace & { kind: "comment" }): Promise<Writing> {
  const { data } = await client.rest.issues.getComment({ owner, repo, comment_id: id });
  const comment = understand(deeds.readProof, commentAnswer, data);
  const edited = comment.created_at !== comment.updated_at;
  return { author: comment.user?.login ?? null, url: comment.html_url, texts: [comment.body ?? ""], edited };
}
