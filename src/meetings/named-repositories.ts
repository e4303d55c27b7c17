import type { Series } from "./series.ts";

/** The repositories in which a series may file, `owner/repo` each; those behind `owner/*` are not known by name. */
export function namedRepositories({ filing, routes }: Series): readonly string[] {
  return [
    ...new Set([
      filing.default,
      ...filing.repositories.filter((repository) => !repository.endsWith("/*")),
      ...routes.map(({ repository }) => repository),
    ]),
  ];
}
