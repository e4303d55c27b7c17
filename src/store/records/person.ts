import { z } from "zod";
import { type KnownPerson, reminderModes } from "../../people/person.ts";

export const quietHoursSchema = z.object({ from: z.string(), to: z.string() });

export const knownPersonSchema = z.object({
  version: z.literal(1),
  id: z.string(),
  called: z.string(),
  github: z.object({ login: z.string(), provenAt: z.string(), proof: z.string() }).nullable(),
  name: z.string().nullable(),
  pending: z.object({ login: z.string(), word: z.string(), askedAt: z.string() }).nullable(),
  taken: z.object({ login: z.string(), at: z.string() }).nullable(),
  reminders: z.object({
    mode: z.enum(reminderModes),
    lead: z.string(),
    quiet: quietHoursSchema.nullable(),
    zone: z.string().nullable(),
    since: z.string().nullable(),
  }),
}) satisfies z.ZodType<KnownPerson>;
