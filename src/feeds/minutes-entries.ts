import type { Archive, ArchivedMeeting, ArchivedTopic } from "../archive/archive.ts";
import { dayInWords } from "../meetings/date-in-words.ts";
import type { FeedEntry } from "./feed.ts";
import type { feedIds } from "./feed-ids.ts";
import { html } from "./html.ts";
import type { Links } from "./links.ts";
import { publishedAt } from "./published-at.ts";
import { feedSentences as say } from "./sentences.ts";
import { shown } from "./shown.ts";

/** So many lines of a meeting's notes, and so much of each: whoever wants to read on follows the link. */
const mostLines = 100;
const longest = 500;

/** Gives the minutes of each meeting as an entry: what was decided, what is to be done, and the notes by topic. */
export function minutesEntries(
  { meetings, todos }: Archive,
  ids: ReturnType<typeof feedIds>,
  links: Links,
): readonly FeedEntry[] {
  const titles = new Map(todos.map(({ id, title }) => [id, title]));
  return meetings.map((meeting) => {
    const at = publishedAt(meeting);
    return {
      id: ids.minutes(meeting.date),
      title: say.minutesOf(dayInWords(Temporal.PlainDate.from(meeting.date))),
      html: contentOf(meeting, titles, links),
      url: links.meeting(meeting),
      published: at,
      updated: at,
      tags: [],
    };
  });
}

function contentOf(meeting: ArchivedMeeting, titles: ReadonlyMap<string, string>, links: Links): string {
  const item = (text: string): string => html.text(shown(text, longest));
  const decisions = meeting.decisions
    .slice(0, mostLines)
    .map(({ anchor, text }) => html.link(links.inMeeting(meeting, anchor), shown(text, longest)));
  const todos = meeting.todos
    .slice(0, mostLines)
    .flatMap((id) => titles.get(id) ?? [])
    .map(item);
  const lineCount = meeting.topics.reduce((sum, { lines }) => sum + lines.length, 0);
  return [
    ...(decisions.length === 0 ? [] : [html.paragraph(say.decisions), html.list(decisions)]),
    ...(todos.length === 0 ? [] : [html.paragraph(say.todos), html.list(todos)]),
    ...topicsOf(meeting.topics, mostLines, item),
    ...(lineCount > mostLines ? [html.paragraph(html.link(links.meeting(meeting), say.cut))] : []),
  ].join("");
}

function topicsOf(topics: readonly ArchivedTopic[], most: number, item: (text: string) => string): readonly string[] {
  let left = most;
  return topics.slice(0, most).map(({ title, lines }) => {
    const kept = lines.slice(0, left);
    left -= kept.length;
    const items = kept.map(({ speaker, text }) => item(speaker === null ? text : `${speaker}: ${text}`));
    return (title === "" ? "" : html.heading(item(title))) + html.list(items);
  });
}
