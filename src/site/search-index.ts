import { addressesOf, relativeAddress } from "../archive/addresses.ts";
import type { Archive } from "../archive/archive.ts";
import { cut } from "../todos/text/cut.ts";
import { clean } from "../todos/text/clean.ts";

/** Something that can be found: what it is, where, and in which words. Short names, as there are many. */
export type SearchEntry = {
  readonly kind: "topic" | "decision" | "todo" | "person";
  readonly title: string;
  /** ISO date of the meeting; null: of none in particular. */
  readonly date: string | null;
  /** Relative to the search page. */
  readonly link: string;
  readonly text: string;
};

/** In UTF-16 code units: of longer texts what comes first is found. */
const longest = { title: 200, text: 4000 };

/** Everything that can be found in a series, the newest first. */
export function searchIndex(archive: Archive): readonly SearchEntry[] {
  const { series, meetings, todos, people } = archive;
  const at = addressesOf(series.id);
  const link = (address: string): string => relativeAddress(at.search, address);
  const topics = meetings.flatMap(({ date, topics: all, participants }) =>
    all.map(({ anchor, title, lines }, place) =>
      entry({
        kind: "topic",
        title,
        date,
        link: link(at.inMeeting(date, anchor)),
        text: [
          ...(place === 0 ? [participants.join(", ")] : []),
          ...lines.map(({ speaker, text }) => (speaker === null ? text : `${speaker}: ${text}`)),
        ].join("\n"),
      }),
    ),
  );
  const decisions = archive.decisions.map(({ anchor, text, topic, meeting }) =>
    entry({
      kind: "decision",
      title: text,
      date: meeting,
      link: link(at.inMeeting(meeting, anchor)),
      text: topic?.title ?? "",
    }),
  );
  const found = todos.map(({ anchor, title, text, assignees, issue, meetings: dates, state }) =>
    entry({
      kind: "todo",
      title,
      date: dates[0] ?? null,
      link: link(at.todo(anchor)),
      text: [text, ...assignees, issue?.name ?? "", state].join(" "),
    }),
  );
  const persons = people.map(({ anchor, name, login }) =>
    entry({ kind: "person", title: name, date: null, link: link(at.person(anchor)), text: login ?? "" }),
  );
  return [...decisions, ...found, ...topics, ...persons];
}

function entry({ title, text, ...rest }: SearchEntry): SearchEntry {
  return { ...rest, title: cut(oneLine(title), longest.title), text: cut(oneLine(text), longest.text) };
}

/** Read as it is by the script, which shows it as text: what can't be seen in it is taken out here. */
function oneLine(text: string): string {
  return clean(text.slice(0, 2 * longest.text))
    .replace(/\s+/g, " ")
    .trim();
}
