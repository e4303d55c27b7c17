import { z } from "zod";
import { type Answer, type Call, json } from "./call.ts";

const asked = z.object({ query: z.string(), variables: z.record(z.string(), z.union([z.string(), z.number()])) });

/** `alias: repository(owner: $a, name: $b) { issueOrPullRequest(number: $c) {` … the form in which we ask. */
const field =
  /(\w+): repository\(owner: \$(\w+), name: \$(\w+)\) \{ issueOrPullRequest\(number: \$(\w+)\) \{ \.\.\.State \} \}/g;

/** What of a repository can be seen. */
export type Lookup = {
  hasRepository(repository: string): boolean;
  /** The pull request or issue, with our aliases; null: there is none of that number. */
  find(repository: string, number: number): Promise<object | null>;
};

/**
 * Answers the question for the state of many: what is missing is null and has an error with its path, the rest is given.
 * https://docs.github.com/en/graphql/reference/queries#repository
 */
export async function answerGraphQL(call: Call, { hasRepository, find }: Lookup): Promise<Answer> {
  const { query, variables } = asked.parse(call.body);
  const fields = [...query.matchAll(field)];
  if (fields.length === 0) return json(200, { errors: [{ message: `The fake does not understand ${query}` }] });

  const data: Record<string, object | null> = {};
  const errors: object[] = [];
  for (const [, alias = "", owner = "", name = "", number = ""] of fields) {
    const repository = `${variables[owner]}/${variables[name]}`;
    const missing = (path: string[], message: string) => errors.push({ type: "NOT_FOUND", path, message });
    if (!hasRepository(repository)) {
      data[alias] = null;
      missing([alias], `Could not resolve to a Repository with the name '${repository}'.`);
      continue;
    }
    const found = await find(repository, Number(variables[number]));
    data[alias] = { issueOrPullRequest: found };
    const message = `Could not resolve to an issue or pull request with the number of ${variables[number]}.`;
    if (found === null) missing([alias, "issueOrPullRequest"], message);
  }
  return json(200, { data, ...(errors.length === 0 ? {} : { errors }) });
}
