import { UserError } from "../errors.ts";
import type { Route, Series } from "../meetings/series.ts";
import { allowed } from "./allowed.ts";
import { sentences } from "./sentences.ts";
import { pullOf, type Todo } from "./todo.ts";

/** All that says where a todo goes. */
export type Routable = Pick<Todo, "noted" | "edited">;

export type Routed = {
  /** `owner/repo`, always one that the series' allow-list has. */
  readonly repository: string;
  readonly why: "edited" | "named" | "route" | "topic" | "default";
};

/**
 * Chooses the repository that a todo is filed in, of those that the allow-list has: the one that a person said; that the
 * line names (for a split, that of the pull request); that of the first route whose words stand in the line or its topic;
 * that of the topic's references; the default.
 *
 * An announcement is work on the project that it announces, and goes the same way; only where nothing says which project
 * that is, it goes to the web site's repository. A route with the word "announce" sends all of them to one place.
 *
 * Throws a `UserError` where a person's edit, or the default, is outside the allow-list.
 */
export function routeTodo(todo: Routable, series: Series): Routed {
  const { filing, announce } = series;
  const edited = todo.edited?.repository ?? null;
  if (edited !== null) {
    const repository = allowed(edited, filing.repositories);
    if (repository === null) throw new UserError(sentences.notAllowedIn(edited, filing.repositories));
    return { repository, why: "edited" };
  }
  const isAnnouncement = (todo.edited?.kind ?? todo.noted.kind) === "announcement";
  const candidates: readonly (readonly [string | null, Routed["why"]])[] = [
    [namedIn(todo), "named"],
    ...routesOf(todo, series.routes).map((repository) => [repository, "route"] as const),
    [todo.noted.repository, "topic"],
    ...todo.noted.references.map(({ owner, repo }) => [owner === null ? null : `${owner}/${repo}`, "topic"] as const),
    [isAnnouncement ? announce.site : null, "default"],
    [filing.default, "default"],
  ];
  for (const [candidate, why] of candidates) {
    const repository = candidate === null ? null : allowed(candidate, filing.repositories);
    if (repository !== null) return { repository, why };
  }
  throw new UserError(sentences.defaultNotAllowed(filing.default, filing.repositories));
}

/** The repository that the line itself names; the pull request of "that PR" is named, too, where it is to be split. */
export function namedIn({ noted, edited }: Routable): string | null {
  const pull = pullOf(noted.references);
  if ((edited?.kind ?? noted.kind) === "pr-split" && pull?.owner != null) return `${pull.owner}/${pull.repo}`;
  const text = edited?.text ?? noted.text;
  const [, named] =
    /(?<![\w./-])(?:https?:\/\/(?:www\.)?github\.com\/)?([\w-]+\/[\w.-]*\w)(?:#\d|\/(?:pull|issues|commit|discussions|tree|blob)\/)/i.exec(
      text,
    ) ?? [];
  if (named !== undefined) return named;
  const name = noted.repository?.split("/")[1] ?? "";
  const isSaid = name !== "" && new RegExp(`(?<![\\w.-])${RegExp.escape(name)}(?![\\w-]|\\.\\w)`, "i").test(text);
  return isSaid ? noted.repository : null;
}

/** The repositories of the routes that match, the first one first. */
function routesOf({ noted, edited }: Routable, routes: readonly Route[]): readonly string[] {
  const said = `${edited?.text ?? noted.text}\n${noted.topic ?? ""}`;
  return routes.filter(({ match }) => match.some((word) => stands(word, said))).map(({ repository }) => repository);
}

/** Whether the words begin in the text where a word begins; four letters or more need not be the whole word (`cross-compil`). */
function stands(words: string, text: string): boolean {
  const end = words.trim().length < 4 ? "(?![\\p{L}\\p{N}])" : "";
  return words.trim() !== "" && new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(words.trim())}${end}`, "iu").test(text);
}
