import type { Series } from "../../meetings/series.ts";
import type { Made, Todo } from "../todo.ts";
import { isAt, type Place, placesFor } from "./places.ts";

/** Whether it was announced at a place. `link`: the post, where the bot saw it. */
export type AnnouncedAt = Place & { readonly made: boolean; readonly link: string | null };

/** Gives for each place of an announcement whether it was made there, as far as it was seen. Names of other places are text of the pad. */
export function announcementState(todo: Todo, series: Pick<Series, "announce">): readonly AnnouncedAt[] {
  const places = placesFor(todo, series);
  const wanted = places.map((place) =>
    stateOf(
      place,
      todo.made.find((made) => isAt(made, place)),
    ),
  );
  const others = todo.made.filter((made) => !places.some((place) => isAt(made, place)));
  return [...wanted, ...others.map((made) => stateOf(made, made))];
}

function stateOf({ kind, name }: Place, made: Made | undefined): AnnouncedAt {
  const isMade = made !== undefined && !made.refused;
  return { kind, name: made?.name ?? name, made: isMade, link: isMade ? made.link : null };
}
