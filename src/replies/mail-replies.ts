/** What is said of mails. */
export const mailReplies = {
  mailToSend: (subject: string, to: string, file: string, link: string) =>
    [
      `A mail is written and waits for you: "${subject}", to ${to}.`,
      `No mail server is configured (SMTP_URL), so please send it yourself. The file here opens in a mail program; on the bot's machine it is ${file}.`,
      "Or open this address, which fills in as much of it as fits:",
      `\`\`\`\n${link}\n\`\`\``,
    ].join("\n"),
  mailFile: (name: string) => `${name}.eml`,

  previewHead: (to: string) => `This would go to ${to} now:`,
  previewGoesOn: "It goes on: the file has all of it.",
  mailDoorClosed: (series: string) =>
    `${series} sends no mail: its door is closed. Set doors.mail in meetbot.yaml, with "to" and "from".`,
  noMeetingToAnnounce: "No next meeting is known, so there is nothing to announce.",
} as const;
