/** One plain sentence for each way in which a mail does not go out: what happened, and what to do next. */
export const refusals = {
  unreachable: (host: string) => `The mail server ${host} could not be reached.`,
  broken: (host: string) => `The mail server ${host} ended the connection before it took the mail.`,
  insecure: (host: string) =>
    `The connection to the mail server ${host} can't be made secure, so nothing was sent. Check its certificate and the port in SMTP_URL.`,
  badLogin: (host: string, said: string) =>
    `The mail server ${host} does not accept the bot's name and password (${said}). Check SMTP_URL, and start the bot again.`,
  refused: (host: string, said: string) =>
    `The mail server ${host} does not take the mail (${said}). Check the addresses under doors.mail, and whether this sender may write to the list.`,
  notNow: (host: string, said: string) => `The mail server ${host} does not take the mail now (${said}).`,
  noAnswer: (host: string) =>
    `The connection to the mail server ${host} broke after it was given the mail, so it is not known whether it has it.`,
  unwritable: (file: string, code: string) =>
    `The mail can't be written to ${file} (${code}). Make room, or check the folder's rights.`,
} as const;
