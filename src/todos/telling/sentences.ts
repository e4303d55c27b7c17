import { dayInWords } from "../../meetings/date-in-words.ts";
import type { TodoEvent } from "../todo.ts";
import type { StoryEvent } from "./story-of.ts";

/** What is spoken of in a todo's story: who said it, how a login is called, and the title of another todo by its id, if there is one. */
export type Spoken = {
  readonly speaker: string | null;
  readonly nameOf: (login: string) => string;
  readonly titleOf: (id: string) => string | null;
};

type Sentence = (event: StoryEvent, spoken: Spoken) => string;

const issueName = /^[\w.-]{1,100}\/[\w.-]{1,100}#\d{1,9}$/;

/** The issue or pull request that an event names, `owner/repo#12`: it stands behind the sentence, as a link. Null: none. */
export function namedIn({ note }: StoryEvent): string | null {
  return note !== null && issueName.test(note) ? note : null;
}

/**
 * What happened, as plain text behind a day: `skipped by Ada`. Where the event names an issue, the sentence ends before its
 * name.
 */
export function eventSentence(event: StoryEvent, spoken: Spoken): string {
  return sentences[event.what](event, spoken);
}

const sentences = {
  noticed: ({ note }, { speaker }) =>
    `noted in the ${meeting(note) ?? "pad"}${speaker === null ? "" : `, said by ${speaker}`}`,
  carried: ({ note }) => `carried over to the ${meeting(note) ?? "next meeting"}`,
  gone: () => "taken out of the pad",
  back: () => "back in the pad",
  approved: by("approved"),
  edited: ({ note, ...event }) => `${by("changed")(event)}${told(note)}`,
  skipped: ({ note, ...event }) => `${by("skipped")(event)}${told(note)}`,
  finished: ({ note, ...event }) => `${by("marked as done")(event)}${told(note)}`,
  linked: ({ by: who }) => (who === null ? "found to be" : `${who} says that it is`),
  undone: ({ note, ...event }) => `${by("taken back")(event)}${told(note)}`,
  kept: ({ note, ...event }) => `${by("kept open")(event)}${told(note)}`,
  deleted: ({ note, ...event }) => `${by("said to be no todo")(event)}${told(note)}`,
  merged: ({ note, ...event }, { titleOf }) => {
    const title = note === null ? null : titleOf(note);
    return by(`put together with ${title === null ? "another todo" : `“${title}”`}`)(event);
  },
  split: ({ note, ...event }) => `${by("split over several repositories")(event)}${told(note)}`,
  filed: (event) => (namedIn(event) === null ? `filed as an issue${told(event.note)}` : "filed as"),
  parked: ({ note }) => `got stuck${told(note)}`,
  announced: ({ note }) => (note === null ? "announced" : `announced on ${note}`),
  asked: ({ note }) => `people were asked about it${told(note)}`,
  closed: (event) => {
    if (namedIn(event) !== null) return "closed by";
    return event.note === null ? by("closed")(event) : `closed as ${event.note}`;
  },
  reopened: by("opened again"),
  moved: (event) => (namedIn(event) === null ? `moved on the forge${told(event.note)}` : "moved, and is now"),
  vanished: () => "its issue was deleted on GitHub",
  unseen: () => "its issue can no longer be seen on GitHub",
  seen: () => "its issue can be seen on GitHub again",
  reassigned: ({ note }, { nameOf }) => {
    const names = (note ?? "")
      .split(/[\s,]+/)
      .filter((login) => login !== "")
      .map(nameOf);
    const listed = [names.slice(0, -1).join(", "), ...names.slice(-1)].filter((part) => part !== "").join(" and ");
    return `given to ${listed === "" ? "nobody" : listed} on GitHub`;
  },
} as const satisfies Record<TodoEvent["what"], Sentence>;

function by(done: string): (event: Pick<StoryEvent, "by">) => string {
  return ({ by: who }) => (who === null ? done : `${done} by ${who}`);
}

/** A note behind the sentence; one that names an issue stands there as a link. */
function told(note: string | null): string {
  return note === null || note === "" ? "" : issueName.test(note) ? ":" : `: ${note}`;
}

/** `meeting of Monday 9 December 2024`; null: the note is no day. */
function meeting(note: string | null): string | null {
  if (note === null || !/^\d{4}-\d\d-\d\d$/.test(note)) return null;
  return `meeting of ${dayInWords(Temporal.PlainDate.from(note))}`;
}
