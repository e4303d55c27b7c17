/** What is said of mails, and of what the outbox left to a person. Names are effects' short ones, as /outbox shows them. */
export const mailReplies = {
  mailToSend: (subject: string, to: string, file: string, link: string) =>
    [
      `A mail is written and waits for you: "${subject}", to ${to}.`,
      `No mail server is configured (SMTP_URL), so please send it yourself. The file here opens in a mail program; on the bot's machine it is ${file}.`,
      "Or open this address, which fills in as much of it as fits:",
      `\`\`\`\n${link}\n\`\`\``,
    ].join("\n"),
  stuckMail: (subject: string, to: string, why: string, name: string) =>
    [
      `The mail "${subject}" to ${to} may have been sent, or not. ${why}`,
      `I do not send it again by myself. Look into the list's archive: if it is there, say \`/outbox done ${name}\`; if not, \`/outbox retry ${name}\`.`,
    ].join("\n"),
  refusedMail: (subject: string, to: string, why: string, name: string) =>
    `The mail "${subject}" to ${to} was not sent. ${why}\nWhen that is mended, \`/outbox retry ${name}\` sends it; \`/outbox done ${name}\` lets it be.`,
  stoppedWhileSending: "The bot was stopped while it was sending it.",
  mailFile: (name: string) => `${name}.eml`,

  previewHead: (to: string) => `This would go to ${to} now:`,
  previewGoesOn: "It goes on: the file has all of it.",
  mailDoorClosed: (series: string) =>
    `${series} sends no mail: its door is closed. Set doors.mail in meetbot.yaml, with "to" and "from".`,
  noMeetingToAnnounce: "No next meeting is known, so there is nothing to announce.",

  outboxEmpty: "Nothing waits for a person here. Todos that got stuck are under /todo list.",
  outboxHead: "These wait for a person's word; `/outbox retry` tries again, `/outbox done` lets it be:",
  outboxLine: (name: string, line: string, why: string | null) =>
    `- \`${name}\` ${line}${why === null ? "" : `: ${why}`}`,
  noSuchEffect: (typed: string) => `Nothing of the name "${typed}" waits for a person. /outbox list shows what does.`,
  retried: (line: string) => `Done: ${line}.`,
  retriedLater: (line: string, why: string) =>
    `Not yet: ${line}. ${why} /outbox list shows whether it waits for you again.`,
  tooLate: (line: string) => `It is too late for that: ${line}.`,
  takenForDone: (line: string) => `Noted, it is taken for done: ${line}.`,
  outboxButtons: { retry: "Send it again", done: "It was sent", leave: "Let it be" },
} as const;
