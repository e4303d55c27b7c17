import { UserError } from "../errors.ts";
import type { MailDoor } from "../meetings/doors.ts";
import { rootOf } from "../meetings/due-mails.ts";
import { endInstant } from "../meetings/instants.ts";
import type { Series } from "../meetings/series.ts";
import type { Mail } from "../ports/mailer.ts";
import { replies } from "../replies.ts";
import type { Reply } from "../reply.ts";
import type { Facts } from "../sweep/facts.ts";
import { mailsTold, meetingMailEffect, minutesMailEffect } from "../sweep/mail-effect.ts";
import type { World } from "../world.ts";
import { withFollowedFacts } from "./fresh-facts.ts";
import { whisper } from "./message.ts";

/** Shows the mail that a meeting's minutes would go out with now, to the asker alone. */
export async function previewMinutesMail(world: World, facts: Facts, date: string): Promise<Reply> {
  const { mail } = await minutesMailEffect(world, facts, { door: doorOf(facts.series), date });
  return show(world, mail);
}

/** Shows the announcement of the next meeting as it would be mailed now, to the asker alone. */
export function previewMeetingMail(world: World, series: Series): Promise<Reply> {
  return withFollowedFacts(world, series, async (facts) => {
    const door = doorOf(series);
    const { next, state } = facts;
    if (next === null) throw new UserError(replies.noMeetingToAnnounce);
    const { date } = next.meeting;
    const told = mailsTold(facts);
    const root = rootOf(date, told, state.changes.moved);
    const sequence = told.findLast((one) => one.root === root)?.sequence ?? 0;
    const id = `mail/announcement/${series.id}/${date}`;
    const expires = endInstant(next.meeting).toString();
    const effect = meetingMailEffect(world, facts, door, { what: "announcement", id, root, sequence, expires });
    if (effect === null) throw new UserError(replies.noMeetingToAnnounce);
    return show(world, effect.mail);
  });
}

function doorOf({ doors, title }: Series): MailDoor {
  if (doors.mail === null) throw new UserError(replies.mailDoorClosed(title));
  return doors.mail;
}

/** What stands around the mail in the answer, at most. In UTF-16 code units. */
const around = 300;

async function show(world: World, mail: Mail): Promise<Reply> {
  const { from, to, subject, text } = mail;
  const whole = [`From: ${from}`, `To: ${to}`, `Subject: ${subject}`, "", text.trimEnd()].join("\n");
  const room = world.chat.textLimit - around;
  const shown = whole.length <= room ? whole : whole.slice(0, Math.max(whole.lastIndexOf("\n", room), 0)).trimEnd();
  const fence = "`".repeat(Math.max(2, ...(shown.match(/`+/g)?.map(({ length }) => length) ?? [])) + 1);
  const name = replies.mailFile(mail.messageId.replace(/^<|@.*$/g, ""));
  const lines = [replies.previewHead(to), fence, shown, fence, ...(shown === whole ? [] : [replies.previewGoesOn])];
  return whisper(lines.join("\n"), { name, content: await world.mailer.write(mail) });
}
