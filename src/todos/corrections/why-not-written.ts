import type { Series } from "../../meetings/series.ts";
import { allowed } from "../allowed.ts";
import type { Todo } from "../todo.ts";

/**
 * Why the bot leaves an issue alone that a person named, or that moved: `elsewhere`, outside the allow-list; `pull`, people's
 * own work, whose end is theirs to decide. Null: it may be closed, opened, labelled and commented on.
 */
export function whyNotWritten(
  { repository, url }: NonNullable<Todo["issue"]>,
  { filing }: Pick<Series, "filing">,
): "elsewhere" | "pull" | null {
  if (allowed(repository, filing.repositories) === null) return "elsewhere";
  return /\/pull\/\d+$/.test(url) ? "pull" : null;
}
