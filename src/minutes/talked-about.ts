import { dayInWords } from "../meetings/date-in-words.ts";
import type { Series } from "../meetings/series.ts";
import type { MeetingNotes, Topic } from "../notes/notes.ts";
import { isOwnItem } from "../notes/references/own-items.ts";
import type { IssueName } from "../ports/forge.ts";
import type { Templates } from "../ports/templates.ts";
import { inert } from "../todos/inert.ts";
import { issueKey } from "../todos/issue-key.ts";
import { codeSpan } from "../todos/text/code.ts";
import { cut } from "../todos/text/cut.ts";
import { plain } from "../todos/text/plain.ts";
import { type NamedIssue, namedIssues } from "./named-issues.ts";

/** A meeting whose minutes are out. */
export type PublishedMeeting = {
  /** ISO date. */
  readonly date: string;
  /** Its notes as they were when the minutes were made. */
  readonly notes: MeetingNotes;
  /** Where the minutes can be read. */
  readonly link: string | null;
  /** The keys of the issues that were filed from it: they say themselves where they come from. */
  readonly filed: ReadonlySet<string>;
};

/** So many meetings are listed in a comment. */
const most = 50;

/** Longer topics are cut. */
const longest = 100;

/**
 * The pull requests and issues that a meeting talked about, in the order of first naming: those that its notes name with
 * their repository, but for those that were filed from it, and those that only the bot's own list of what is open names.
 */
export function talkedAbout({ notes, filed }: PublishedMeeting): readonly NamedIssue[] {
  const listed = linesOfList(notes.topics);
  const said = notes.references.filter(({ line }) => !listed.has(line));
  return namedIssues({ ...notes, references: said }).filter((issue) => !filed.has(issueKey(issue)));
}

/** The comment under a pull request or issue: the meetings that talked about it, the newest first. All text of the pad in it is inert. */
export function talkedAboutComment(
  issue: IssueName,
  meetings: readonly PublishedMeeting[],
  { series, templates }: { series: Pick<Series, "title">; templates: Templates },
): string {
  const those = meetings
    .filter((meeting) => talkedAbout(meeting).some((one) => issueKey(one) === issueKey(issue)))
    .toSorted((one, other) => other.date.localeCompare(one.date));
  const lines = those.slice(0, most).map((meeting) => {
    const topic = topicOf(issue, meeting.notes);
    const title = topic === null ? "" : cut(plain(topic), longest);
    const day = dayInWords(Temporal.PlainDate.from(meeting.date));
    return { day, link: meeting.link, topic: title === "" ? null : codeSpan(title) };
  });
  return templates.render("talked-about", {
    series: inert(plain(series.title)),
    meetings: lines,
    earlier: those.length - lines.length,
  });
}

/** The lines in which the bot itself listed what is still open, unless somebody said something below them. */
function linesOfList(topics: readonly Topic[]): ReadonlySet<number> {
  const untouched = topics.flatMap(({ lines }) =>
    lines.filter(({ text, depth }, place) => isOwnItem(text) && (lines[place + 1]?.depth ?? 0) <= depth),
  );
  return new Set(untouched.map(({ line }) => line));
}

/** The topic under which an issue was named first; null: it was under none. */
function topicOf(issue: IssueName, { references, topics }: MeetingNotes): string | null {
  const lines = references
    .filter(({ owner, repo, number }) => owner !== null && repo !== null && number !== null)
    .filter(
      ({ owner, repo, number }) =>
        issueKey({ owner: owner ?? "", repo: repo ?? "", number: number ?? 0 }) === issueKey(issue),
    )
    .map(({ line }) => line);
  const found = topics.find((topic) =>
    lines.some((line) => topic.line === line || topic.lines.some((one) => one.line === line)),
  );
  return found === undefined || found.title === "" ? null : found.title;
}
