import { dayInWords } from "../meetings/date-in-words.ts";
import type { Effect, Post } from "../outbox/effect.ts";
import type { PadWrite } from "../outbox/write-pad.ts";
import type { ProposeFile } from "../outbox/propose-file.ts";
import { effectLine, padWriteLine } from "./effect-line.ts";

/** What an effect is, for whoever chairs: what was to be done, in plain words. `timeZone`: the series'. */
export function effectInWords(effect: Effect, timeZone: string): string {
  const { type } = effect;
  if (type === "post") return postInWords(effect, timeZone);
  if (type === "write-pad") return `write into the pad: ${padWriteInWords(effect.write, timeZone)}`;
  if (type === "create-event") return `put the meeting of ${day(effect.date, timeZone)} into the calendar`;
  if (type === "update-event") return `bring the meeting of ${day(effect.date, timeZone)} up to date in the calendar`;
  if (type === "propose-file") return proposalInWords(effect, timeZone);
  if (type === "send-mail")
    return `mail ${mailWords[effect.about.what]} of ${day(effect.about.meeting, timeZone)} to ${effect.mail.to}`;
  return effectLine(effect);
}

const mailWords = {
  announcement: "the announcement of the meeting",
  moved: "the new date: the meeting",
  cancelled: "the cancellation of the meeting",
  minutes: "the minutes",
} as const;

function proposalInWords({ about, proposal }: ProposeFile, timeZone: string): string {
  if (about.what === "announcement") return `open a pull request with a post in ${proposal.repository}`;
  const when = day(about.meeting, timeZone);
  return about.round === 1
    ? `propose the minutes of ${when} in ${proposal.repository}`
    : `propose what has changed in the minutes of ${when} in ${proposal.repository}`;
}

function postInWords({ about }: Post, timeZone: string): string {
  if (about.what === "reminder") return `post the reminder of the meeting of ${day(about.start, timeZone)}`;
  if (about.what === "notice")
    return `tell the channel what has changed about the meeting of ${day(about.start, timeZone)}`;
  if (about.what === "report") return `post the report after the meeting of ${day(about.meeting, timeZone)}`;
  if (about.what === "minutes") return `post the minutes of ${day(about.meeting, timeZone)}`;
  if (about.what === "draft minutes") return `post the draft of the minutes of ${day(about.meeting, timeZone)}`;
  if (about.what === "since last time")
    return `tell the chair what became of the todos before the meeting of ${day(about.start, timeZone)}`;
  if (about.what === "ask to close") return "ask whether the issue of a todo that looks done is to be closed";
  if (about.what === "to person") return "tell a person what they asked to be told";
  if (about.what === "news") return "tell the channel what happened to its issues";
  if (about.what === "diagnostics") return "tell the chair what looks like a mistake in the notes";
  if (about.what === "to paste")
    return `give the chair the part of the meeting of ${day(about.date, timeZone)} to paste`;
  if (about.what === "mail to send") return "give the chair a mail to send";
  if (about.what === "watchdog") return `ask about the meeting of ${day(about.meeting, timeZone)}`;
  return "tell the maintainers what does not work";
}

function padWriteInWords(write: PadWrite, timeZone: string): string {
  if (write.what === "agenda-item") return `the point "${write.item}" of ${write.by}`;
  if (write.what === "take-back") return `take back the point "${write.item}" of ${write.by}`;
  if (write.what === "section") return `the part of the meeting of ${day(write.meeting.date, timeZone)}`;
  if (write.what === "archive") return `move old meetings to ${write.to}`;
  return padWriteLine(write);
}

/** Of an ISO date, or of an instant in the zone; `undated`: as it is. */
function day(when: string, timeZone: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(when)) return dayInWords(Temporal.PlainDate.from(when));
  if (!/^\d{4}-/.test(when)) return "no known day";
  return dayInWords(Temporal.Instant.from(when).toZonedDateTimeISO(timeZone).toPlainDate());
}
