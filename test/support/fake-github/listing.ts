import { type Answer, type Call, json } from "./call.ts";

/** What may stand in a listing. */
export type Entry = {
  readonly number: number;
  readonly state: string;
  readonly user: { readonly login: string };
  readonly created_at: string;
  readonly updated_at: string;
};

/**
 * Lists issues and pull requests as GitHub does: filtered, in order, by pages.
 * https://docs.github.com/en/rest/issues/issues#list-repository-issues
 */
export function list(entries: readonly Entry[], { path, query }: Call): Answer {
  const { state = "open", creator, since, direction = "desc", per_page = "30", page = "1" } = Object.fromEntries(query);
  const found = entries
    .filter((one) => state === "all" || one.state === state)
    .filter((one) => creator === undefined || one.user.login.toLowerCase() === creator.toLowerCase())
    .filter((one) => since === undefined || Temporal.Instant.compare(one.updated_at, since) >= 0)
    .toSorted((a, b) => Temporal.Instant.compare(a.created_at, b.created_at) || a.number - b.number);
  if (direction === "desc") found.reverse();

  const size = Math.min(Number(per_page), 100);
  const start = (Number(page) - 1) * size;
  const more = start + size < found.length;
  const next = new URLSearchParams(
    [...query].map(([name, value]) => [name, name === "page" ? `${Number(page) + 1}` : value]),
  );
  const link = `<https://api.github.com${path}?${next.toString()}>; rel="next"`;
  return json(200, found.slice(start, start + size), more ? { link } : {});
}
