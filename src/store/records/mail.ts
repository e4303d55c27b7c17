import { z } from "zod";
import type { MailAbout } from "../../outbox/send-mail.ts";
import type { Mail } from "../../ports/mailer.ts";

export const mailSchema = z.object({
  from: z.string(),
  to: z.string(),
  subject: z.string(),
  messageId: z.string(),
  thread: z.array(z.string()),
  date: z.string(),
  text: z.string(),
  html: z.string(),
  calendar: z.object({ method: z.enum(["PUBLISH", "CANCEL"]), text: z.string() }).nullable(),
}) satisfies z.ZodType<Mail>;

export const mailAboutSchema = z.discriminatedUnion("what", [
  z.object({
    what: z.enum(["announcement", "moved"]),
    meeting: z.string(),
    root: z.string(),
    start: z.string(),
    sequence: z.number(),
  }),
  z.object({ what: z.literal("cancelled"), meeting: z.string(), root: z.string(), sequence: z.number() }),
  z.object({ what: z.literal("minutes"), meeting: z.string() }),
]) satisfies z.ZodType<MailAbout>;
