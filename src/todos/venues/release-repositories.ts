import type { Series } from "../../meetings/series.ts";
import { allowed } from "../allowed.ts";
import { effectiveTodo } from "../effective.ts";
import { namedIn } from "../route.ts";
import { plain } from "../text/plain.ts";
import { announced } from "../title/announced.ts";
import type { Todo } from "../todo.ts";

/** More repositories than this are not asked. */
const most = 4;

/** What a todo announces, where that is a release, and in which repositories to look for it. */
export type AnnouncedRelease = {
  readonly release: { readonly name: string; readonly version: string };
  readonly repositories: readonly {
    readonly repository: string;
    /** Whether it is read only if everybody may: the series does not have it, and anybody can write a name into the pad. */
    readonly onlyPublic: boolean;
  }[];
};

/**
 * Tells the release that a todo announces, and where it may be: in the repository that a person or the line itself says, in those that
 * the todo has otherwise if they are called like the package, and in those of the allow-list that are. A version alone would find another
 * project's. null: it announces no release.
 */
export function announcedRelease(todo: Todo, { filing }: Pick<Series, "filing">): AnnouncedRelease | null {
  const release = announced(plain(effectiveTodo(todo).text), todo.context.slice(0, -1))?.release ?? null;
  if (release === null) return null;
  const { noted, edited } = todo;
  const around = [
    noted.repository,
    ...noted.references.map(({ owner, repo }) => (owner === null ? null : `${owner}/${repo}`)),
  ];
  const ours = filing.repositories.map((entry) => entry.replace(/\*$/, release.name));
  const akin = [...around, ...ours].filter((one) => one !== null && isAkin(one, release.name));
  const found = [edited?.repository ?? null, namedIn(todo), ...akin].flatMap((one) =>
    one !== null && /^[\w-]+\/[\w.-]+$/.test(one) ? [one] : [],
  );
  const repositories = [...new Map(found.map((one) => [one.toLowerCase(), one])).values()].slice(0, most);
  return {
    release,
    repositories: repositories.map((repository) => ({
      repository,
      onlyPublic: allowed(repository, filing.repositories) === null,
    })),
  };
}

/** `mirage/mirage-tcpip` is called like `tcpip`. */
function isAkin(repository: string, name: string): boolean {
  const [own = "", wanted] = [repository.split("/")[1]?.toLowerCase(), name.toLowerCase()];
  return own === wanted || own.endsWith(`-${wanted}`) || own === `${wanted}.ml`;
}
