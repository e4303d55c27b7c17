import type { Templates } from "../ports/templates.ts";
import type { NextMeeting } from "./meeting.ts";
import type { Notice } from "./meeting-notices.ts";
import { type MeetingView, meetingView } from "./meeting-view.ts";
import type { Series } from "./series.ts";
import { showMeeting, type TimeForm } from "./show-time.ts";
import { meetingAt } from "./start-key.ts";

/** A notice as its template shows it; `was`, when the meeting would have been, is marked up already and written raw. */
export type NoticeView = {
  readonly what: "moved" | "cancelled";
  readonly series: string;
  readonly was: string;
  /** Why it was cancelled, in a person's words; null of a moved one. */
  readonly reason: string | null;
  /** Of a moved meeting its new time, of a cancelled one the meeting after it, if that is known. */
  readonly next: MeetingView | null;
};

export type NoticeInput = {
  readonly series: Series;
  readonly notice: Notice;
  readonly next: NextMeeting | null;
  readonly padLink: string | null;
  readonly form: TimeForm;
  readonly now: Temporal.Instant;
};

export function noticeView({ series, notice, next, padLink, form, now }: NoticeInput): NoticeView {
  const was = notice.what === "moved" ? meetingAt(notice.from, series.timeZone) : notice.meeting;
  return {
    what: notice.what,
    series: series.title,
    was: showMeeting(was, form),
    reason: notice.what === "cancelled" ? notice.reason : null,
    next: next === null ? null : meetingView(next, padLink, form, now),
  };
}

/** The notice as chat Markdown. */
export function renderNotice(templates: Templates, view: NoticeView): string {
  return templates.render(`notice-${view.what}`, view);
}
