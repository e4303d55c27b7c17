import type { Series } from "../../meetings/series.ts";
import type { MeetingNotes, Notes } from "../../notes/notes.ts";
import { createPeople } from "../../notes/people/people.ts";
import { folded, resolvePeople } from "../people.ts";
import { editDistance } from "../text/edit-distance.ts";

/** The people of a series: who took part or spoke in any meeting of the pad, and whom the configuration names. */
export type KnownPeople = {
  /** Whether a name is one of theirs, in any of the ways in which notes call people. */
  readonly know: (name: string) => boolean;
  /** The name that is meant if a letter or two are wrong; null: none is near. */
  readonly nearest: (name: string) => string | null;
};

/** So many names are compared letter by letter. */
const most = 1000;

export function knownPeople(notes: Notes, series: Series): KnownPeople {
  const names = [...new Set([...notes.meetings.flatMap(namesOf), ...Object.keys(series.people)])];
  const people = createPeople();
  for (const name of names) people.add(name, folded(name));
  const forms = new Map(
    names
      .slice(0, most)
      .flatMap((name) => [name, firstOf(name)])
      .map((form) => [folded(form), form]),
  );
  return {
    know: (name) =>
      [name, folded(name), firstOf(name), folded(firstOf(name))].some((form) => people.knows(form)) ||
      resolvePeople([name], series.people).logins.length > 0 ||
      [...forms.keys()].some((form) => isPartOf(squeezed(name), squeezed(form))),
    nearest(name) {
      const wanted = folded(name);
      const near = [...forms]
        .filter(([form]) => Math.abs(form.length - wanted.length) <= slack(wanted))
        .map(([form, shown]) => ({ shown, distance: editDistance(wanted, form) }))
        .filter(({ distance }) => distance <= slack(wanted))
        .toSorted((a, b) => a.distance - b.distance)[0];
      return near?.shown ?? null;
    },
  };
}

function namesOf({ participants, topics, todos }: MeetingNotes): readonly string[] {
  const speakers = [...topics.flatMap(({ lines }) => lines), ...todos].flatMap(({ speaker }) => speaker ?? []);
  return [...participants, ...speakers.flatMap((speaker) => speaker.split(", "))];
}

/** How many letters may be wrong in a name: of a short one none, for "Ann" and "Jan" are two people. */
function slack(name: string): number {
  return name.length < 4 ? 0 : name.length < 6 ? 1 : 2;
}

/** "lukew" for Luke Wright, "Jeff" for JeffD: an account is often called after its owner, or the other way round. */
function isPartOf(one: string, other: string): boolean {
  return Math.min(one.length, other.length) > 3 && (one.includes(other) || other.includes(one));
}

function squeezed(name: string): string {
  return folded(name).replace(/[^\p{L}\p{N}]/gu, "");
}

function firstOf(name: string): string {
  return name.split(" ", 1)[0] ?? name;
}
