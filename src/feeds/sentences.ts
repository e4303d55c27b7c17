import type { FeedName } from "../archive/addresses.ts";
import type { ArchivedTodo } from "../archive/archive.ts";

/** What calendars and feeds say, around the community's own words. */
export const feedSentences = {
  welcome: "Everybody is welcome.",
  call: (url: string) => `Call: ${url}`,
  pad: (url: string) => `Agenda and notes: ${url}`,
  minutes: (url: string) => `Minutes: ${url}`,
  agenda: "On the agenda:",
  topics: "We talked about:",
  decisions: "Decided:",
  todos: "Todos:",
  more: (count: number) => `and ${count} more`,
  onlyRule: "This is when we usually meet; nobody has announced it yet.",
  cancelled: (reason: string) => `Cancelled: ${reason}`,
  dueCalendar: (series: string) => `${series}: due dates`,
  due: (title: string) => `Due: ${title}`,
  assignees: (names: readonly string[]) => `Who: ${names.join(", ")}`,
  issue: (name: string) => `Issue: ${name}`,
  dueOn: (date: string) => `Due on ${date}`,
  doneBy: (by: string) => `Done by ${by}`,
  feed: {
    minutes: (series: string) => `${series}: minutes`,
    decisions: (series: string) => `${series}: decisions`,
    todos: (series: string) => `${series}: todos`,
  } satisfies Record<FeedName, (series: string) => string>,
  minutesOf: (day: string) => `Minutes of ${day}`,
  decidedOn: (day: string) => `Decided on ${day}`,
  about: (topic: string) => `Topic: ${topic}`,
  cut: "There is more in the notes.",
  state: {
    open: (title: string) => `Open: ${title}`,
    done: (title: string) => `Done: ${title}`,
    dropped: (title: string) => `Dropped: ${title}`,
  } satisfies Record<ArchivedTodo["state"], (title: string) => string>,
};
