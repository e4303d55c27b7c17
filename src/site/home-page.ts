import { addressesOf, relativeAddress } from "../archive/addresses.ts";
import type { Archive, ArchivedMeeting } from "../archive/archive.ts";
import { todoCounts } from "../archive/todo-counts.ts";
import { dayInWords } from "../meetings/date-in-words.ts";
import { chartView } from "./chart-view.ts";
import { frameOf } from "./frame.ts";
import { siteSentences } from "./sentences.ts";
import type { SiteKit, SitePage } from "./site-page.ts";
import { todoView } from "./todo-view.ts";
import { webLink } from "./web-link.ts";
import { whenView } from "./when-view.ts";

/** So many open todos are listed on the first page. */
const listed = 8;

/** The first page of a series: the next meeting, the last minutes, what is open, the chart, and all meetings. */
export function homePage(archive: Archive, kit: SiteKit): SitePage {
  const { series, next, meetings, todos, changes } = archive;
  const at = addressesOf(series.id);
  const open = todos.filter(({ state }) => state === "open");
  const counts = todoCounts(archive);
  return {
    address: at.home,
    json: {
      series,
      address: at.home,
      next,
      cancelled: changes.cancelled,
      meetings: meetings.map(({ date, decisions, todos: ids }) => ({
        date,
        address: at.meeting(date),
        decisions: decisions.length,
        todos: ids.length,
      })),
      todos: counts,
    },
    html() {
      const link = (address: string): string => relativeAddress(at.home, address);
      const views = meetings.map((meeting) => meetingView(meeting, link(at.meeting(meeting.date))));
      return kit.templates.render("home", {
        frame: frameOf(archive, kit, {
          name: "home",
          address: at.home,
          title: "",
          description: siteSentences.home(series.title),
        }),
        next: next === null ? null : { ...whenView(next), callUrl: webLink(next.callUrl), agenda: next.agenda },
        cancelled: cancelledView(archive),
        last: views[0] ?? null,
        lastDecisions:
          meetings[0]?.decisions.map((one) => ({
            text: one.text,
            link: link(at.inMeeting(meetings[0]?.date ?? "", one.anchor)),
          })) ?? [],
        open: open.slice(0, listed).map((todo) => todoView(todo, { series, from: at.home })),
        openCount: open.length,
        chart: chartView(counts),
        years: [...Map.groupBy(views, ({ year }) => year)].map(([year, all]) => ({ year, meetings: all })),
      });
    },
  };
}

function meetingView(meeting: ArchivedMeeting, link: string) {
  const { date, participants, topics, decisions, todos } = meeting;
  return {
    link,
    date,
    year: date.slice(0, 4),
    ...whenView(meeting),
    participants,
    topics: topics.map(({ title }) => title).filter((title) => title !== ""),
    decisions: decisions.length,
    todos: todos.length,
  };
}

/** Meetings that were to come and are cancelled: those that people may still have in mind. */
function cancelledView({ changes, at, series }: Archive) {
  const today = Temporal.Instant.from(at).toZonedDateTimeISO(series.timeZone).toPlainDate().toString();
  return changes.cancelled
    .filter(({ date }) => date >= today)
    .map(({ date, reason }) => ({ date, day: dayInWords(Temporal.PlainDate.from(date)), reason }));
}
