import type { IssueName } from "../ports/forge.ts";

/**
 * The parts of a GraphQL query that asks for many issues and pull requests by their names: `i0`, `i1`… in the answer. What is
 * asked of each is the fragment of that name.
 */
export function namedQuery(names: readonly IssueName[], fragment: string) {
  return {
    parameters: names.map((_, i) => `$o${i}: String!, $r${i}: String!, $n${i}: Int!`).join(", "),
    fields: names
      .map(
        (_, i) =>
          `i${i}: repository(owner: $o${i}, name: $r${i}) { issueOrPullRequest(number: $n${i}) { ...${fragment} } }`,
      )
      .join("\n  "),
    variables: Object.fromEntries(
      names.flatMap(({ owner, repo, number }, i): [string, string | number][] => [
        [`o${i}`, owner],
        [`r${i}`, repo],
        [`n${i}`, number],
      ]),
    ),
  };
}
