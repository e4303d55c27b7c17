import type { Series } from "../meetings/series.ts";
import type { Templates } from "../ports/templates.ts";
import { effectiveTodo } from "./effective.ts";
import { plain } from "./text/plain.ts";
import type { Todo } from "./todo.ts";
import { draftFor } from "./venues/draft-for.ts";
import { formLink } from "./venues/form-link.ts";
import { hostOf, namesPlaces, siteIn } from "./venues/names-places.ts";
import { otherPlaces } from "./venues/other-places.ts";

/** A place where something is announced. */
export type Venue = {
  readonly kind: "forum" | "site" | "list" | "other";
  /** A host, a repository, a mail address, or what the notes call it: text of the pad in this last case. */
  readonly name: string;
  /** Opens the venue's form, filled in with the draft; null where it has none. */
  readonly link: string | null;
  /** Plain text for that venue, pad text in it free of mentions; null where we know nothing of it. */
  readonly draft: string | null;
};

const kinds = ["forum", "site", "list"] as const;

/**
 * Gives the venues that an announcement names, else all those of the series, each with a draft and, where the venue has a
 * form that takes one, a link that opens it filled in.
 */
export function venuesFor(todo: Todo, series: Series, templates: Templates): readonly Venue[] {
  const text = plain(effectiveTodo(todo).text);
  const named = kinds.filter((kind) => series.announce[kind] !== null && namesPlaces[kind](text, series.announce));
  const others = otherPlaces(text, series.announce);
  const chosen = named.length + others.length === 0 ? kinds : named;
  return [
    ...chosen.flatMap((kind) => venue(kind, text, todo, series, templates) ?? []),
    ...others.map((name) => ({ kind: "other", name, link: null, draft: null }) as const),
  ];
}

function venue(
  kind: (typeof kinds)[number],
  text: string,
  todo: Todo,
  series: Series,
  templates: Templates,
): Venue | null {
  const address = series.announce[kind];
  if (address === null) return null;
  const names = { forum: hostOf(address), site: siteIn(text, address) ?? address, list: address };
  const draft = draftFor(kind, todo, series, templates);
  return { kind, name: names[kind], link: formLink[kind](address, draft, series.announce), draft: draft.whole };
}
