import { type AgendaInput, agendaView } from "../meetings/agenda-view.ts";
import type { MailDoor } from "../meetings/doors.ts";
import type { DueMail } from "../meetings/due-mails.ts";
import type { Meeting, NextMeeting } from "../meetings/meeting.ts";
import type { Series } from "../meetings/series.ts";
import { showMeeting } from "../meetings/show-time.ts";
import { showUtc } from "../meetings/show-utc.ts";
import type { Templates } from "../ports/templates.ts";
import { subjectLine } from "./subject-line.ts";
import { mailBody } from "./mail-body.ts";
import { nameOf } from "./message-id.ts";
import { mailSentences } from "./sentences.ts";

/** A mail's subject and its text in both forms. */
export type MailWords = { readonly subject: string; readonly text: string; readonly html: string };

/** Who signs a mail: the name that it comes from. */
export function signatureOf({ from }: MailDoor, { title }: Series): string {
  return nameOf(from) ?? title;
}

/** The mail before a meeting: when and where it is, what it is about, what is open. `was`: when it was to be, before it moved. */
export function announcementMail(
  templates: Templates,
  input: Omit<AgendaInput, "form">,
  { door, was }: { readonly door: MailDoor; readonly was: Meeting | null },
): MailWords {
  const { series, next, padLink } = input;
  const view = agendaView({ ...input, form: "plain" });
  const data = {
    ...view,
    padLink,
    utc: showUtc(next.meeting),
    was: was === null ? null : showMeeting(was, "plain"),
    signature: signatureOf(door, series),
  };
  const subject = mailSentences.subject[was === null ? "announcement" : "moved"](series.title, view.meeting.when);
  return { subject: subjectLine(subject), ...mailBody(templates, "mail-announcement", data) };
}

/** The mail that takes an announced meeting back, with the reason. */
export function cancelledMail(
  templates: Templates,
  { series, next, padLink }: { series: Series; next: NextMeeting | null; padLink: string | null },
  { door, mail }: { readonly door: MailDoor; readonly mail: DueMail & { readonly what: "cancelled" } },
): MailWords {
  const was = showMeeting(mail.meeting, "plain");
  const data = {
    series: series.title,
    was,
    reason: mail.reason,
    next: next === null ? null : { when: showMeeting(next.meeting, "plain"), utc: showUtc(next.meeting) },
    padLink,
    signature: signatureOf(door, series),
  };
  const subject = mailSentences.subject.cancelled(series.title, was);
  return { subject: subjectLine(subject), ...mailBody(templates, "mail-cancelled", data) };
}
