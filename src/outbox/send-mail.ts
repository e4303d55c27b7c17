import type { Mail } from "../ports/mailer.ts";

/** Sends a mail, once: no mail server tells afterwards whether it has one, so what stays unclear waits for a person. */
export type SendMail = { readonly type: "send-mail"; readonly mail: Mail; readonly about: MailAbout };

/**
 * What a mail is about. `root` is the ISO date under which its meeting was announced first: it names the thread, and the
 * event in people's calendars, wherever the meeting moves; `sequence` counts how often they were told otherwise. `start` is
 * what it announced: an ISO instant, or an ISO date where only the day was known.
 */
export type MailAbout =
  | {
      readonly what: "announcement" | "moved";
      readonly meeting: string;
      readonly root: string;
      readonly start: string;
      readonly sequence: number;
    }
  | { readonly what: "cancelled"; readonly meeting: string; readonly root: string; readonly sequence: number }
  | { readonly what: "minutes"; readonly meeting: string };
