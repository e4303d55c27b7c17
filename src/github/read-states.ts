import type { Clock } from "../ports/clock.ts";
import type { IssueName, IssueState } from "../ports/forge.ts";
import { attempt } from "./attempt.ts";
import type { Client } from "./client.ts";
import type { GitHubConnection } from "./connection.ts";
import { deeds, nameOf } from "./deed.ts";
import { readFailure } from "./failure.ts";
import { rateLimitOf } from "./rate-limit.ts";
import { statesByGraphQL } from "./states-by-graphql.ts";
import { statesByRest } from "./states-by-rest.ts";

/** So many go into one GraphQL request. */
const BATCH = 100;

/** GraphQL's `Int`: a greater number is no issue's, and would have the whole request refused. */
const GREATEST = 2 ** 31 - 1;

/** Statuses of a server, or of rights, without GraphQL. */
const noGraphQL = new Set([403, 404, 405, 501]);

/** Gives the state of each name, in the same order; null: it can't be seen. */
export async function readStates(
  github: GitHubConnection,
  now: Clock,
  names: readonly IssueName[],
): Promise<readonly (IssueState | null)[]> {
  const asked = new Map(names.filter(isPossible).map((name) => [nameOf(name), name]));
  if (asked.size === 0) return names.map(() => null);
  return attempt(deeds.readStates, now, async () => {
    const clientFor = await github.readers();
    const states = new Map<string, IssueState | null>();
    for (const [client, group] of Map.groupBy(asked.values(), ({ owner }) => clientFor(owner))) {
      for (let start = 0; start < group.length; start += BATCH) {
        const batch = group.slice(start, start + BATCH);
        for (const state of await readBatch(client, batch, now())) if (state) states.set(nameOf(state), state);
      }
    }
    return names.map((name) => states.get(nameOf(name)) ?? null);
  });
}

async function readBatch(
  client: Client,
  names: readonly IssueName[],
  now: Temporal.Instant,
): Promise<readonly (IssueState | null)[]> {
  try {
    return await statesByGraphQL(client, names);
  } catch (error) {
    const failure = readFailure(error);
    const absent = failure !== null && noGraphQL.has(failure.status ?? 0) && rateLimitOf(failure, now) === null;
    if (absent) return statesByRest(client, names, now);
    throw error;
  }
}

function isPossible({ number }: IssueName): boolean {
  return Number.isInteger(number) && number > 0 && number <= GREATEST;
}
