import { withoutOwnLinks } from "../notes/references/own-links.ts";
import { roleOf } from "../notes/words/role-of.ts";
import { dayInWords } from "../meetings/date-in-words.ts";
import type { NextMeeting } from "../meetings/meeting.ts";
import { asMeeting } from "../meetings/pad-meetings.ts";
import type { Series } from "../meetings/series.ts";
import { showHours } from "../meetings/show-time.ts";
import type { MeetingNotes, Topic } from "../notes/notes.ts";
import type { IssueState } from "../ports/forge.ts";
import type { Todo } from "../todos/todo.ts";
import type { Statistics } from "../todos/statistics.ts";
import type { Minutes, MinutesDecision, MinutesStanding, MinutesTodo, MinutesTopic } from "./minutes.ts";
import { minutesReferences } from "./minutes-references.ts";
import { minutesTodo, standingOf } from "./minutes-todo.ts";

export type MinutesInput = {
  readonly series: Series;
  /** ISO date of the meeting. */
  readonly date: string;
  readonly notes: MeetingNotes;
  /** The meeting's todos. */
  readonly todos: readonly Todo[];
  /** By `issueKey`; null for what the forge does not show. The whole null: it could not be asked. */
  readonly states: ReadonlyMap<string, IssueState | null> | null;
  readonly next: NextMeeting | null;
  readonly padLink: string | null;
  /** Their page on the web, once they are published; null: there is none. */
  readonly pageLink: string | null;
  /** Whether nobody has finished the notes. */
  readonly isDraft: boolean;
  /** Of all todos of the series. */
  readonly statistics: Statistics;
};

/** Puts a meeting's record together from its notes, the todos as they stand and the forge's states. */
export function composeMinutes(input: MinutesInput): Minutes {
  const { series, date, notes, todos, states, next, padLink, pageLink, isDraft, statistics } = input;
  const placed = todos
    .toSorted((one, other) => one.noted.line - other.noted.line)
    .map((todo) => ({ todo, topic: topicOf(todo, notes.topics), standing: standingOf(todo) }));
  const taken = placed
    .filter(({ standing }) => standing === "taken")
    .map(({ todo, topic }) => ({ line: todo.noted.line, topic, todo: minutesTodo(todo, states, topic !== null) }));
  const decided = notes.decisions.map(({ line, text }) => {
    const topic = notes.topics.find(({ lines }) => lines.some((one) => one.line === line)) ?? null;
    return { topic, decision: { text, inTopic: topic !== null } };
  });
  const topics = notes.topics.map((topic) =>
    minutesTopic(
      topic,
      taken.filter((one) => one.topic === topic),
      decided.filter((one) => one.topic === topic).map(({ decision }) => decision),
    ),
  );
  return {
    series: series.title,
    isDraft,
    date,
    day: dayInWords(Temporal.PlainDate.from(date)),
    hours: showHours(asMeeting(series, notes, date)),
    participants: notes.participants,
    topics,
    otherTopics: topics
      .filter(({ decisions, todos: own }) => decisions.length + own.length === 0)
      .map(({ title }) => title)
      .filter((title) => title !== "" && roleOf(title) !== "agenda"),
    decisions: decided.map(({ decision }) => decision),
    todos: taken.map(({ todo }) => todo),
    suggestions: placed
      .filter(({ standing }) => standing === "suggested")
      .map(({ todo, topic }) => minutesTodo(todo, states, topic !== null)),
    references: minutesReferences(notes, states, series.timeZone),
    statesKnown: states !== null,
    next:
      next === null || next.meeting.date <= date
        ? null
        : { day: dayInWords(Temporal.PlainDate.from(next.meeting.date)), hours: showHours(next.meeting) },
    padLink,
    pageLink,
    standing: standingOfAll(statistics),
  };
}

/** Of how few closed todos a median says nothing. */
const tooFew = 4;

/** What is new stands in the minutes anyway: there is something to tell where something is older, or enough was closed. */
function standingOfAll({ open, ages, oldest, pace: all }: Statistics): MinutesStanding | null {
  const pace = all !== null && all.of >= tooFew ? all : null;
  if ((oldest ?? 0) === 0 && pace === null) return null;
  return { open, fresh: ages[0]?.count ?? 0, oldest, pace };
}

/** The topic in whose lines the todo stands, else the one that it names; null: it stands by itself. */
function topicOf({ noted }: Todo, topics: readonly Topic[]): Topic | null {
  const around = topics.find(({ lines }) => lines.some(({ line }) => line === noted.line));
  return around ?? topics.find(({ title }) => title === noted.topic) ?? null;
}

function minutesTopic(
  topic: Topic,
  todos: readonly { readonly line: number; readonly todo: MinutesTodo }[],
  decisions: readonly MinutesDecision[],
): MinutesTopic {
  return {
    title: topic.title,
    lines: topic.lines.map(({ line, depth, speaker, text }) => {
      const todo = todos.find((one) => one.line === line)?.todo ?? null;
      // Its issue is told beside it: the link that the bot wrote into the pad would tell it twice.
      return { indent: "  ".repeat(depth), speaker, text: todo === null ? text : withoutOwnLinks(text), todo };
    }),
    decisions,
    todos: todos.map(({ todo }) => todo),
  };
}
