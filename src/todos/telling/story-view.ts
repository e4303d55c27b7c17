import { dateInWords, dayInWords } from "../../meetings/date-in-words.ts";
import type { Series } from "../../meetings/series.ts";
import { showDay, type TimeForm } from "../../meetings/show-time.ts";
import { padLine } from "./pad-line.ts";
import { folded } from "../people.ts";
import { listLine } from "../listing/list-line.ts";
import { issueLink } from "../issue-link.ts";
import { eventSentence, namedIn } from "./sentences.ts";
import { type StoryEvent, storyOf } from "./story-of.ts";
import { isDated, type Todo } from "../todo.ts";

export type StoryInput = {
  readonly todo: Todo;
  /** Its short name. */
  readonly name: string;
  readonly series: Series;
  /** The ISO dates of the meetings that were held. */
  readonly held: readonly string[];
  readonly padLink: string | null;
  /** How the chat shows times. */
  readonly times: TimeForm;
  /** What is still to be done to the outside for it, in words, and why it is not done yet. */
  readonly waiting: readonly { readonly what: string; readonly why: string | null }[];
  /** Of what it is a part, or how its own parts stand; null: neither. */
  readonly parts: string | null;
  /** The title of another todo by its id; null: there is none. */
  readonly titleOf: (id: string) => string | null;
  /** The earlier todo that it may be, or be a part of: its short name and title. */
  readonly replaces: { readonly name: string; readonly title: string } | null;
};

/** More events than this are told by the first one and the latest. */
const most = 24;

/** All there is to tell of a todo, for `todo-show.liquid`. Pad text in it is as hostile as it was. */
export function storyView(input: StoryInput) {
  const { todo, name, series, held, padLink, times, waiting, replaces } = input;
  const events = storyOf(todo);
  const [first, ...rest] = events;
  const told = events.length <= most || first === undefined ? events : [first, ...rest.slice(1 - most)];
  return {
    ...listLine(todo, { series, held, name, remark: todo.remark ?? input.parts }),
    quote: padLine(todo),
    speaker: todo.noted.speaker,
    topic: todo.noted.topic,
    meeting: isDated(todo.meeting) ? dayInWords(Temporal.PlainDate.from(todo.meeting)) : null,
    due: todo.noted.due === null ? null : dateInWords(Temporal.PlainDate.from(todo.noted.due)),
    inPad: todo.inPad,
    padLink,
    events: told.map((event) => eventView(event, input, times)),
    leftOut: events.length - told.length,
    waiting,
    replaces,
  };
}

function eventView(event: StoryEvent, { todo, series, titleOf }: StoryInput, times: TimeForm) {
  const named = namedIn(event);
  const nameOf = (login: string): string => nameBehind(login, series.people) ?? login;
  return {
    day: event.at === null ? null : showDay(Temporal.Instant.from(event.at), times, series.timeZone),
    text: eventSentence(event, { speaker: todo.noted.speaker, nameOf, titleOf }),
    link: named === null ? null : { name: named, url: issueLink(named, todo.issue) },
  };
}

function nameBehind(login: string, people: Series["people"]): string | null {
  const wanted = folded(login.replace(/^@/, ""));
  return Object.entries(people).find(([, { github }]) => github !== null && folded(github) === wanted)?.[0] ?? null;
}
