import { z } from "zod";
import { CallError } from "../errors.ts";
import type { IssueName, IssueState } from "../ports/forge.ts";
import { understand } from "./attempt.ts";
import type { Client } from "./client.ts";
import { closeReasonOf } from "./close-reason.ts";
import { deeds } from "./deed.ts";
import { namedQuery } from "./named-queries.ts";
import { refusals } from "./refusals.ts";

const assignees = z
  .object({ nodes: z.array(z.object({ login: z.string() }).nullable()).nullish() })
  .transform(({ nodes }) => (nodes ?? []).flatMap((person) => person?.login ?? []));

/** What closed an issue: we know pull requests; of commits and projects nothing is asked. */
const closer = z
  .object({ number: z.number().optional(), repository: z.object({ nameWithOwner: z.string() }).optional() })
  .nullish();

const node = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("Issue"),
    title: z.string(),
    url: z.string(),
    issueState: z.enum(["OPEN", "CLOSED"]),
    stateReason: z.string().nullish(),
    closedAt: z.string().nullable(),
    updatedAt: z.string(),
    assignees,
    closings: z.object({ nodes: z.array(z.object({ closer }).nullable()).nullish() }),
  }),
  z.object({
    type: z.literal("PullRequest"),
    title: z.string(),
    url: z.string(),
    pullState: z.enum(["OPEN", "CLOSED", "MERGED"]),
    isDraft: z.boolean(),
    closedAt: z.string().nullable(),
    mergedAt: z.string().nullable(),
    updatedAt: z.string(),
    assignees,
  }),
]);
const answer = z.record(z.string(), z.object({ issueOrPullRequest: node.nullable() }).nullable());

/** What Octokit throws as soon as one of many could not be given; the others are in `data` all the same. */
const partialAnswer = z.object({
  name: z.literal("GraphqlResponseError"),
  message: z.string(),
  errors: z.array(z.object({ type: z.string().optional() })),
  data: answer.nullish(),
});

/** Errors that say: there is nothing here that you may see. */
const unseen = new Set(["NOT_FOUND", "FORBIDDEN"]);

/**
 * Reads the state of many, a hundred at most, in one request; null: it can't be seen. Throws `CallError` or what
 * Octokit throws.
 */
export async function statesByGraphQL(
  client: Client,
  names: readonly IssueName[],
): Promise<readonly (IssueState | null)[]> {
  const states = await request(client, names);
  return names.map((name, place) => {
    const found = states[`i${place}`]?.issueOrPullRequest ?? null;
    return found && stateOf(name, found);
  });
}

async function request(client: Client, names: readonly IssueName[]): Promise<z.infer<typeof answer>> {
  try {
    const data = await client.graphql(...queryFor(names));
    return understand(deeds.readStates, answer, data);
  } catch (error) {
    const partial = partialAnswer.safeParse(error);
    if (!partial.success) throw error;
    const { message, errors, data } = partial.data;
    if (data == null || errors.some(({ type }) => !unseen.has(type ?? ""))) {
      throw new CallError(refusals.incomplete(deeds.readStates), "later", { cause: new Error(message) });
    }
    return data;
  }
}

/** The two states are of different types, which GraphQL does not let go by one name. */
function queryFor(names: readonly IssueName[]): readonly [string, Record<string, string | number>] {
  const { parameters, fields, variables } = namedQuery(names, "State");
  const query = `query States(${parameters}) {
  ${fields}
}
fragment State on IssueOrPullRequest {
  type: __typename
  ... on Issue {
    title url issueState: state stateReason closedAt updatedAt
    assignees(first: 20) { nodes { login } }
    closings: timelineItems(last: 1, itemTypes: [CLOSED_EVENT]) {
      nodes { ... on ClosedEvent { closer { ... on PullRequest { number repository { nameWithOwner } } } } }
    }
  }
  ... on PullRequest {
    title url pullState: state isDraft closedAt mergedAt updatedAt
    assignees(first: 20) { nodes { login } }
  }
}`;
  return [query, variables];
}

function stateOf(name: IssueName, found: z.infer<typeof node>): IssueState {
  const { owner, repo, number } = name;
  const { title, url, assignees: people, updatedAt } = found;
  const common = { owner, repo, number, title, url, assignees: people, updatedAt };
  if (found.type === "Issue") {
    const isClosed = found.issueState === "CLOSED";
    return {
      ...common,
      kind: "issue",
      state: isClosed ? "closed" : "open",
      endedAt: found.closedAt,
      reason: isClosed ? closeReasonOf(found.stateReason) : null,
      closedBy: isClosed ? pullOf(found.closings.nodes?.[0]?.closer) : null,
    };
  }
  const open = found.isDraft ? "draft" : "open";
  const state = ({ OPEN: open, CLOSED: "closed", MERGED: "merged" } as const)[found.pullState];
  return { ...common, kind: "pull", state, endedAt: found.mergedAt ?? found.closedAt, reason: null, closedBy: null };
}

function pullOf(closed: z.infer<typeof closer>): string | null {
  if (closed?.number === undefined || closed.repository === undefined) return null;
  return `${closed.repository.nameWithOwner}#${closed.number}`;
}
