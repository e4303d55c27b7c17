import { z } from "zod";
import { type Answer, type Call, json } from "./call.ts";

const asked = z.object({ query: z.string(), variables: z.record(z.string(), z.union([z.string(), z.number()])) });

/** `alias: repository(owner: $a, name: $b) { issueOrPullRequest(number: $c) {` … the form in which we ask. */
const field =
  /(\w+): repository\(owner: \$(\w+), name: \$(\w+)\) \{ issueOrPullRequest\(number: \$(\w+)\) \{ \.\.\.(State|Named) \} \}/g;

/** What is asked of those whose mentions are wanted; GitHub would not take it without a limit. */
const named = /\.\.\. on PullRequest \{ timelineItems\(itemTypes: \[CROSS_REFERENCED_EVENT\], last: 100\) \{ nodes \{/;

/** What of a repository can be seen. */
export type Lookup = {
  hasRepository(repository: string): boolean;
  /** The pull request or issue, with our aliases; null: there is none of that number. */
  find(repository: string, number: number): Promise<object | null>;
  /** The pull requests that name it, as far as an event in its timeline shows them. */
  mentions(repository: string, number: number): readonly object[];
};

/**
 * Answers the question for the state of many: what is missing is null and has an error with its path, the rest is given.
 * https://docs.github.com/en/graphql/reference/queries#repository
 */
export async function answerGraphQL(call: Call, { hasRepository, find, mentions }: Lookup): Promise<Answer> {
  const { query, variables } = asked.parse(call.body);
  const fields = [...query.matchAll(field)];
  if (fields.length === 0 || (query.includes("...Named") && !named.test(query)))
    return json(200, { errors: [{ message: `The fake does not understand ${query}` }] });

  const data: Record<string, object | null> = {};
  const errors: object[] = [];
  for (const [, alias = "", owner = "", name = "", number = "", fragment] of fields) {
    const repository = `${variables[owner]}/${variables[name]}`;
    const missing = (path: string[], message: string) => errors.push({ type: "NOT_FOUND", path, message });
    if (!hasRepository(repository)) {
      data[alias] = null;
      missing([alias], `Could not resolve to a Repository with the name '${repository}'.`);
      continue;
    }
    const found = await find(repository, Number(variables[number]));
    // Of an issue that names another, nothing is asked: an empty object.
    const nodes = () => [
      { source: {} },
      ...mentions(repository, Number(variables[number])).map((source) => ({ source })),
    ];
    const shown = fragment === "State" ? found : found && { timelineItems: { nodes: nodes() } };
    data[alias] = { issueOrPullRequest: shown };
    const message = `Could not resolve to an issue or pull request with the number of ${variables[number]}.`;
    if (found === null) missing([alias, "issueOrPullRequest"], message);
  }
  return json(200, { data, ...(errors.length === 0 ? {} : { errors }) });
}
