import type { Series } from "../../meetings/series.ts";
import type { WeighedDiagnostic } from "../../notes/diagnostics/diagnostic.ts";
import type { MeetingNotes } from "../../notes/notes.ts";
import { allowed } from "../allowed.ts";
import { namedIn, routeTodo } from "../route.ts";

/** The stated todos of a meeting that name a repository where nothing may be filed, so that their issues go elsewhere. */
export function foreignRepositories({ todos }: MeetingNotes, series: Series): readonly WeighedDiagnostic[] {
  return todos.flatMap((noted): WeighedDiagnostic[] => {
    if (noted.certainty !== "stated" || noted.state !== "open") return [];
    const todo = { noted, edited: null };
    const repository = namedIn(todo);
    if (repository === null || allowed(repository, series.filing.repositories) !== null) return [];
    const goes = routeTodo(todo, series).repository;
    return [{ rule: "foreign-repository", line: noted.line, text: noted.text, repository, goes }];
  });
}
