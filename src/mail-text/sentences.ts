import type { MailAbout } from "../outbox/send-mail.ts";

/** The subjects of mails, and what is said below a text that was cut. `when` is `Monday 13 January 2025, 10:00 (Europe/Paris)`. */
export const mailSentences = {
  subject: {
    announcement: (series: string, when: string) => `${series}: ${when}`,
    moved: (series: string, when: string) => `Moved: ${series}: ${when}`,
    cancelled: (series: string, when: string) => `Cancelled: ${series}: ${when}`,
    minutes: (series: string, when: string) => `Minutes: ${series}, ${when}`,
  } satisfies Record<MailAbout["what"], (series: string, when: string) => string>,
  goesOn: (padLink: string | null) =>
    padLink === null ? "The rest does not fit into a mail." : `The rest does not fit into a mail: ${padLink}`,
} as const;
