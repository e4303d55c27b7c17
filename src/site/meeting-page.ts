import { addressesOf, relativeAddress } from "../archive/addresses.ts";
import type { Archive, ArchivedMeeting, ArchivedTopic } from "../archive/archive.ts";
import { dateInWords } from "../meetings/date-in-words.ts";
import { frameOf } from "./frame.ts";
import { nestedLines } from "./nested-lines.ts";
import { siteSentences } from "./sentences.ts";
import type { SiteKit, SitePage } from "./site-page.ts";
import { todoView } from "./todo-view.ts";
import { webLink } from "./web-link.ts";
import { whenView } from "./when-view.ts";

/** The page of one meeting: its decisions and todos first, then the notes, with an anchor for each topic, decision and todo. */
export function meetingPage(archive: Archive, meeting: ArchivedMeeting, kit: SiteKit): SitePage {
  const { series } = archive;
  const at = addressesOf(series.id);
  const address = at.meeting(meeting.date);
  const todos = meeting.todos.flatMap((id) => archive.todos.find((todo) => todo.id === id) ?? []);
  return {
    address,
    json: { series, address, ...meeting, todos },
    html() {
      const when = whenView(meeting);
      const inLines = new Set(
        meeting.topics.flatMap(({ lines }) => lines.flatMap((line) => [...line.todos, line.decision])),
      );
      const shown = todos.map((todo) => ({
        ...todoView(todo, { series, from: address }),
        placed: inLines.has(todo.id),
      }));
      const byId = new Map(todos.map(({ id }, place) => [id, shown[place]]));
      return kit.templates.render("meeting", {
        frame: frameOf(archive, kit, {
          name: "meeting",
          address,
          title: when.day,
          description: siteSentences.meeting(series.title, when.day, meeting),
        }),
        when,
        participants: meeting.participants,
        chat: webLink(meeting.published?.url ?? null),
        decisions: meeting.decisions.map((one) => ({ ...one, placed: inLines.has(one.anchor) })),
        todos: shown,
        topics: meeting.topics.map(({ anchor, title, lines }) => ({
          anchor,
          title,
          ...nestedLines(
            withoutEmpty(lines).map((line) => ({
              ...line,
              todos: [...new Set(line.todos)].flatMap((id) => byId.get(id) ?? []),
            })),
          ),
        })),
        references: meeting.references,
        ...neighbours(archive, meeting, (date) => relativeAddress(address, at.meeting(date))),
      });
    },
  };
}

/** A picture leaves no text behind: such a line is left out, unless others hang below it. */
function withoutEmpty(lines: ArchivedTopic["lines"]): ArchivedTopic["lines"] {
  return lines.filter(
    ({ text, speaker, depth }, place) =>
      text.trim() !== "" || speaker !== null || (lines[place + 1]?.depth ?? 0) > depth,
  );
}

function neighbours({ meetings }: Archive, { date }: ArchivedMeeting, link: (date: string) => string) {
  const place = meetings.findIndex((one) => one.date === date);
  const view = (one: ArchivedMeeting | undefined) =>
    one === undefined ? null : { text: dateInWords(Temporal.PlainDate.from(one.date)), link: link(one.date) };
  return { later: view(meetings[place - 1]), earlier: view(meetings[place + 1]) };
}
