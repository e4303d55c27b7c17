import { z } from "zod";
import { CallError } from "../errors.ts";
import type { Clock } from "../ports/clock.ts";
import type { IssueName, Mention } from "../ports/forge.ts";
import { attempt, understand } from "./attempt.ts";
import type { Client } from "./client.ts";
import type { GitHubConnection } from "./connection.ts";
import { deeds } from "./deed.ts";
import { namedQuery } from "./named-queries.ts";
import { refusals } from "./refusals.ts";

const source = z.object({
  number: z.int().positive(),
  title: z.string(),
  url: z.string(),
  state: z.enum(["OPEN", "CLOSED", "MERGED"]),
  isDraft: z.boolean(),
  repository: z.object({ name: z.string(), owner: z.object({ login: z.string() }) }),
});

/** Of an event whose source is an issue, or can't be seen, GitHub gives an empty object or null. */
const named = z.object({
  timelineItems: z.object({
    nodes: z.array(z.object({ source: z.union([source, z.object({})]).nullable() }).nullable()),
  }),
});
const answer = z.record(
  z.string(),
  z.object({ issueOrPullRequest: z.union([named, z.object({})]).nullable() }).nullable(),
);
const partialAnswer = z.object({
  name: z.literal("GraphqlResponseError"),
  message: z.string(),
  errors: z.array(z.object({ type: z.string().optional() })),
  data: answer.nullish(),
});

/** So many go into one request: each asks for a hundred events, and GitHub counts nodes. */
const BATCH = 20;

/**
 * Gives for each name the pull requests whose text names it (`CrossReferencedEvent`s of its timeline, the latest hundred).
 * By GraphQL: REST gives the whole timeline from its beginning, a page at a time.
 */
export async function mentionsOf(
  github: GitHubConnection,
  now: Clock,
  names: readonly IssueName[],
): Promise<readonly (readonly Mention[])[]> {
  if (names.length === 0) return [];
  return attempt(deeds.readMentions, now, async () => {
    const clientFor = await github.readers();
    const found = new Map<IssueName, readonly Mention[]>();
    for (const [client, group] of Map.groupBy(names, ({ owner }) => clientFor(owner))) {
      for (let start = 0; start < group.length; start += BATCH) {
        const batch = group.slice(start, start + BATCH);
        const data = await request(client, batch);
        for (const [place, name] of batch.entries()) found.set(name, pullsIn(data[`i${place}`]?.issueOrPullRequest));
      }
    }
    return names.map((name) => found.get(name) ?? []);
  });
}

async function request(client: Client, names: readonly IssueName[]): Promise<z.infer<typeof answer>> {
  try {
    return understand(deeds.readMentions, answer, await client.graphql(...queryFor(names)));
  } catch (error) {
    const partial = partialAnswer.safeParse(error);
    if (!partial.success) throw error;
    const { message, errors, data } = partial.data;
    if (data == null || errors.some(({ type }) => type !== "NOT_FOUND" && type !== "FORBIDDEN")) {
      throw new CallError(refusals.incomplete(deeds.readMentions), "later", { cause: new Error(message) });
    }
    return data;
  }
}

function queryFor(names: readonly IssueName[]): readonly [string, Record<string, string | number>] {
  const { parameters, fields, variables } = namedQuery(names, "Named");
  const items = "timelineItems(itemTypes: [CROSS_REFERENCED_EVENT], last: 100) { nodes { ...Mention } }";
  const query = `query Mentions(${parameters}) {
  ${fields}
}
fragment Named on IssueOrPullRequest {
  ... on Issue { ${items} }
  ... on PullRequest { ${items} }
}
fragment Mention on CrossReferencedEvent {
  source { ... on PullRequest { number title url state isDraft repository { name owner { login } } } }
}`;
  return [query, variables];
}

function pullsIn(found: z.infer<typeof named> | object | null | undefined): readonly Mention[] {
  const read = named.safeParse(found);
  if (!read.success) return [];
  return read.data.timelineItems.nodes.flatMap((node): Mention[] => {
    const pull = source.safeParse(node?.source);
    if (!pull.success) return [];
    const { number, title, url, isDraft, repository } = pull.data;
    const open = isDraft ? "draft" : "open";
    const state = ({ OPEN: open, CLOSED: "closed", MERGED: "merged" } as const)[pull.data.state];
    const { name: repo, owner } = repository;
    return [{ owner: owner.login, repo, number, title, url, state }];
  });
}
