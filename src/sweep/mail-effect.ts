import { announcementMail, cancelledMail, type MailWords } from "../mail-text/meeting-mail.ts";
import { messageIdOf } from "../mail-text/message-id.ts";
import { minutesMail } from "../mail-text/minutes-mail.ts";
import { calendarEntryOf } from "../meetings/calendar-entry.ts";
import type { MailDoor } from "../meetings/doors.ts";
import { type DueMail, type MailTold, rootOf } from "../meetings/due-mails.ts";
import type { Meeting } from "../meetings/meeting.ts";
import { meetingUid } from "../meetings/meeting-uid.ts";
import type { Series } from "../meetings/series.ts";
import { startKey } from "../meetings/start-key.ts";
import type { Effect } from "../outbox/effect.ts";
import type { MailAbout, SendMail } from "../outbox/send-mail.ts";
import type { Mail } from "../ports/mailer.ts";
import type { World } from "../world.ts";
import type { Facts } from "./facts.ts";
import { readMinutes } from "./minutes-effect.ts";

type MailEffect = Effect & SendMail;

/** The one mail that a meeting's minutes go out with. */
export function minutesMailId({ id }: Series, date: string): string {
  return `mail/minutes/${id}/${date}`;
}

/** The minutes of a meeting as a mail, in the thread of its announcement. Throws a `UserError` where the notes have no such meeting. */
export async function minutesMailEffect(
  world: World,
  facts: Facts,
  { door, date }: { readonly door: MailDoor; readonly date: string },
): Promise<MailEffect> {
  const { series, state } = facts;
  const words = minutesMail(world.templates, await readMinutes(world, facts, date, false), { series, door });
  const root = rootOf(date, mailsTold(facts), state.changes.moved);
  const about = { what: "minutes", meeting: date } as const;
  return made(facts, door, { id: minutesMailId(series, date), expires: null, words, root, calendar: null, about });
}

/** A mail about the next meeting, with the meeting as an event for people's calendars. */
export function meetingMailEffect(world: World, facts: Facts, door: MailDoor, mail: DueMail): MailEffect | null {
  const { series, next, padLink } = facts;
  const { id, expires, root, sequence, what } = mail;
  const same = { id, expires, root };
  if (what === "cancelled") {
    const words = cancelledMail(world.templates, { series, next, padLink }, { door, mail });
    const calendar = calendarOf(world, facts, { when: mail.meeting, root, sequence, text: mail.reason });
    const { date: meeting } = mail.meeting;
    return made(facts, door, { ...same, words, calendar, about: { what, meeting, root, sequence } });
  }
  if (next === null) return null;
  const { state, todos, held, now } = facts;
  const notes = state.pad?.notes ?? null;
  const was = what === "moved" ? mail.from : null;
  const agenda = { series, next, notes, todos, held, padLink, now };
  const words = announcementMail(world.templates, agenda, { door, was });
  const calendar = calendarOf(world, facts, { when: next.meeting, root, sequence, text: null });
  const about = { what, meeting: next.meeting.date, root, start: startKey(next.meeting), sequence };
  return made(facts, door, { ...same, words, calendar, about });
}

/** What the list was told of meetings, in the order of time; what is only intended counts, for it is on its way, and what may have been sent does. */
export function mailsTold({ effects }: Pick<Facts, "effects">): readonly MailTold[] {
  const told = [...effects.values()].flatMap(({ effect, status, unsure, intendedAt: at }): MailTold[] => {
    if (effect.type !== "send-mail" || effect.about.what === "minutes") return [];
    if (status === "expired" || ((status === "parked" || status === "dropped") && !unsure)) return [];
    return [{ start: null, ...effect.about, at }];
  });
  return told.toSorted((one, other) => Temporal.Instant.compare(one.at, other.at));
}

function calendarOf(
  world: World,
  { series, state, next, padLink, now }: Facts,
  { when, root, sequence, text }: { when: Meeting; root: string; sequence: number; text: string | null },
): Mail["calendar"] {
  const callUrl = next?.callUrl ?? series.call;
  const isCancelled = text !== null;
  // The same event as in the calendar that people subscribe to, and no older than it.
  const entry = calendarEntryOf(state.calendar, when.date);
  const method = isCancelled ? "CANCEL" : "PUBLISH";
  const { title } = series;
  const event = {
    uid: meetingUid(series.id, entry?.root ?? root),
    sequence: Math.max(sequence, entry?.sequence ?? 0),
    when,
    summary: title,
    description: text ?? world.templates.plain("event", { series: title, callUrl, padLink }),
    location: callUrl,
    url: padLink,
    isCancelled,
    stamp: now.toString(),
  };
  return { method, text: world.calendar(method, [event]) };
}

function made(
  { series, now }: Facts,
  { from, to }: MailDoor,
  {
    id,
    expires,
    words,
    root,
    calendar,
    about,
  }: {
    id: string;
    expires: string | null;
    words: MailWords;
    root: string;
    calendar: Mail["calendar"];
    about: MailAbout;
  },
): MailEffect {
  const first = `mail/announcement/${series.id}/${root}`;
  const thread = id === first ? [] : [messageIdOf(first, from)];
  const messageId = messageIdOf(id, from);
  const mail = { from, to, ...words, messageId, thread, date: now.toString(), calendar };
  return { id, series: series.id, expires, type: "send-mail", mail, about };
}
