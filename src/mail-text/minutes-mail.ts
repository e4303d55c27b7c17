import type { MailDoor } from "../meetings/doors.ts";
import type { Series } from "../meetings/series.ts";
import type { Minutes } from "../minutes/minutes.ts";
import type { Templates } from "../ports/templates.ts";
import { subjectLine } from "./subject-line.ts";
import { mailBody } from "./mail-body.ts";
import { type MailWords, signatureOf } from "./meeting-mail.ts";
import { mailSentences } from "./sentences.ts";

/** The mail after a meeting: the minutes as a community mails them. */
export function minutesMail(
  templates: Templates,
  minutes: Minutes,
  { series, door }: { readonly series: Series; readonly door: MailDoor },
): MailWords {
  const subject = mailSentences.subject.minutes(series.title, minutes.day);
  const data = { ...minutes, signature: signatureOf(door, series) };
  return { subject: subjectLine(subject), ...mailBody(templates, "mail-minutes", data) };
}
