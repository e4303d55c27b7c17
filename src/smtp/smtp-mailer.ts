import { addressOf } from "../mail-text/message-id.ts";
import type { Mailer } from "../ports/mailer.ts";
import { converse } from "./converse.ts";
import type { SmtpServer } from "./smtp-server.ts";
import { writeMail } from "./write-mail.ts";

/** Sends mail by a mail server. */
export function smtpMailer(server: SmtpServer, how: { readonly trust?: string } = {}): Mailer {
  return {
    async send(mail) {
      const message = await writeMail(mail);
      await converse(server, { from: addressOf(mail.from), to: mail.to, message }, how);
      return { file: null };
    },
    find: () => Promise.resolve(null),
    write: writeMail,
  };
}
