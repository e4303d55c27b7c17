import type { Notes } from "../notes/notes.ts";
import type { Templates } from "../ports/templates.ts";
import type { Todo } from "../todos/todo.ts";
import { type AnnouncementView, announcementsSince } from "./announcements-since.ts";
import { type AgendaTopic, agendaTopics } from "./agenda-topics.ts";
import type { NextMeeting } from "./meeting.ts";
import { type MeetingView, meetingView } from "./meeting-view.ts";
import type { OpenTodo } from "./open-todos.ts";
import type { Series } from "./series.ts";
import type { TimeForm } from "./show-time.ts";
import { doneView, sinceLast } from "./since-last.ts";

/** The next meeting's agenda and what is open from before; `moreOpen` is how many of those are not listed. */
export type AgendaView = {
  readonly series: string;
  readonly meeting: MeetingView;
  readonly topics: readonly AgendaTopic[];
  readonly open: readonly OpenTodo[];
  readonly moreOpen: number;
  /** What was done since the last meeting; `moreDone` is how many of it are not listed. */
  readonly done: readonly ReturnType<typeof doneView>[];
  readonly moreDone: number;
  /** Those that are open or ended since then; `moreAnnouncements` is how many of them are not listed. */
  readonly announcements: readonly AnnouncementView[];
  readonly moreAnnouncements: number;
  /** Whether points can be added by command. */
  readonly canAdd: boolean;
};

export type AgendaInput = {
  readonly series: Series;
  readonly next: NextMeeting;
  readonly notes: Notes | null;
  /** All todos of the series. */
  readonly todos: readonly Todo[];
  /** ISO dates of the meetings that were held. */
  readonly held: readonly string[];
  readonly padLink: string | null;
  readonly form: TimeForm;
  readonly now: Temporal.Instant;
};

const openShown = 10;
const doneShown = 5;
const announcementsShown = 5;

/** Serves the agenda and the reminder alike. */
export function agendaView({ series, next, notes, todos, held, padLink, form, now }: AgendaInput): AgendaView {
  const { date } = next.meeting;
  const { last, open, done } = sinceLast({ series, todos, held, date });
  const announcements = last === null ? [] : announcementsSince(last, { todos, series });
  return {
    series: series.title,
    meeting: meetingView(next, padLink, form, now),
    topics: agendaTopics(notes, date),
    open: open.slice(0, openShown),
    moreOpen: Math.max(0, open.length - openShown),
    done: done.slice(-doneShown).map(doneView),
    moreDone: Math.max(0, done.length - doneShown),
    announcements: announcements.slice(0, announcementsShown),
    moreAnnouncements: Math.max(0, announcements.length - announcementsShown),
    canAdd: series.writePad,
  };
}

/** The answer to `/agenda show`, as chat Markdown; the caller splits it. */
export function renderAgenda(templates: Templates, view: AgendaView): string {
  return templates.render("agenda", view);
}

/** The post before a meeting, as chat Markdown; the caller splits it. */
export function renderReminder(templates: Templates, view: AgendaView): string {
  return templates.render("reminder", view);
}
