import type { Series } from "../../meetings/series.ts";
import { effectiveTodo } from "../effective.ts";
import { plain } from "../text/plain.ts";
import type { Todo } from "../todo.ts";
import { hostOf, namesPlaces, siteIn } from "./names-places.ts";
import { otherPlaces } from "./other-places.ts";

/** A place where something is announced. */
export type Place = {
  readonly kind: "forum" | "site" | "list" | "other";
  /** A host, a repository, a mail address, or what the notes call it: text of the pad in this last case. */
  readonly name: string;
};

const kinds = ["forum", "site", "list"] as const;

/** Gives the places that an announcement names, else all those of the series. */
export function placesFor(todo: Todo, { announce }: Pick<Series, "announce">): readonly Place[] {
  const text = plain(effectiveTodo(todo).text);
  const named = kinds.filter((kind) => announce[kind] !== null && namesPlaces[kind](text, announce));
  const others = otherPlaces(text, announce);
  const chosen = named.length + others.length === 0 ? kinds : named;
  return [
    ...chosen.flatMap((kind) => {
      const address = announce[kind];
      if (address === null) return [];
      const names = { forum: hostOf(address), site: siteIn(text, address) ?? address, list: address };
      return [{ kind, name: names[kind] }];
    }),
    ...others.map((name) => ({ kind: "other", name }) as const),
  ];
}

/** Whether two are one place: the series has one forum, one site and one list, whatever the notes call them. */
export function isAt(one: Place, other: Place): boolean {
  return one.kind === other.kind && (one.kind !== "other" || one.name === other.name);
}
