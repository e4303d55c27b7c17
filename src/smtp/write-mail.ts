import MailComposer from "nodemailer/lib/mail-composer";
import type { Mail } from "../ports/mailer.ts";

/**
 * Gives a mail as RFC 5322: all ASCII, no line longer than a server takes, whatever its texts hold. Its parts are told apart by a
 * random line, which no text can hold. Lists and their people see that no person sent it (RFC 3834).
 */
export async function writeMail({ thread, calendar, date, ...mail }: Mail): Promise<string> {
  const composer = new MailComposer({
    ...mail,
    date: new Date(date),
    ...(thread.length === 0 ? {} : { inReplyTo: thread.at(-1), references: [...thread] }),
    headers: { "Auto-Submitted": "auto-generated" },
    textEncoding: "quoted-printable",
    attachments:
      calendar === null
        ? []
        : [
            {
              filename: "meeting.ics",
              content: calendar.text,
              contentType: `text/calendar; charset=utf-8; method=${calendar.method}`,
              contentTransferEncoding: "base64",
            },
          ],
    // Nothing of a mail names a file or an address to be read.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return (await composer.compile().build()).toString("latin1");
}
