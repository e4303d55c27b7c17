import type { Series } from "../meetings/series.ts";
import type { Templates } from "../ports/templates.ts";
import type { Todo } from "./todo.ts";

/** A place where something is announced. */
export type Venue = {
  readonly kind: "forum" | "site" | "list" | "other";
  /** A host, a mail address, or what the notes call it. */
  readonly name: string;
  /** Opens the venue's form, filled in with the draft; null where it has none. */
  readonly link: string | null;
  /** Plain text for that venue, pad text in it free of mentions; null where we know nothing of it. */
  readonly draft: string | null;
};

/** The venues that an announcement names, else those of the series. */
export function venuesFor(todo: Todo, series: Series, templates: Templates): readonly Venue[] {
  throw new Error(`being written: ${todo.id} ${series.id} ${typeof templates}`);
}
