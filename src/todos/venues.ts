import type { Series } from "../meetings/series.ts";
import type { Templates } from "../ports/templates.ts";
import type { Todo } from "./todo.ts";
import { draftFor } from "./venues/draft-for.ts";
import { formLink } from "./venues/form-link.ts";
import { type Place, placesFor } from "./venues/places.ts";

/** A place where something is announced, with what helps to do it. */
export type Venue = Place & {
  /** Opens the venue's form, filled in with the draft; null where it has none. */
  readonly link: string | null;
  /** Plain text for that venue, pad text in it free of mentions; null where we know nothing of it. */
  readonly draft: string | null;
};

/**
 * Gives the venues that an announcement names, else all those of the series, each with a draft and, where the venue has a
 * form that takes one, a link that opens it filled in.
 */
export function venuesFor(todo: Todo, series: Series, templates: Templates): readonly Venue[] {
  return placesFor(todo, series).map((place) => venue(place, todo, series, templates));
}

function venue({ kind, name }: Place, todo: Todo, series: Series, templates: Templates): Venue {
  const address = kind === "other" ? null : series.announce[kind];
  if (kind === "other" || address === null) return { kind, name, link: null, draft: null };
  const draft = draftFor(kind, todo, series, templates);
  return { kind, name, link: formLink[kind](address, draft, series.announce).link, draft: draft.whole };
}
