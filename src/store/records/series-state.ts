import { z } from "zod";
import type { CalendarEntry } from "../../meetings/calendar-entry.ts";
import type { Meeting } from "../../meetings/meeting.ts";
import type { SeriesState } from "../../meetings/series-state.ts";
import { chatEventSchema } from "./chat.ts";
import { notesSchema } from "./notes.ts";

export const meetingSchema = z.object({
  date: z.string(),
  start: z.string().nullable(),
  end: z.string().nullable(),
  timeZone: z.string(),
}) satisfies z.ZodType<Meeting>;

const calendarEntrySchema = z.object({
  root: z.string(),
  dates: z.array(z.string()),
  meeting: meetingSchema,
  standing: z.enum(["planned", "tentative", "cancelled", "withdrawn"]),
  reason: z.string().nullable(),
  sequence: z.number(),
  callUrl: z.string().nullable(),
  agenda: z.string(),
  changedAt: z.string(),
}) satisfies z.ZodType<CalendarEntry>;

export const seriesStateSchema = z.object({
  version: z.literal(1),
  id: z.string(),
  firstSeen: z.string(),
  pad: z
    .object({
      version: z.string(),
      readAt: z.string(),
      text: z.string(),
      notes: notesSchema,
      // a record of an older version has no writtenSince
      sections: z.record(
        z.string(),
        z.object({ digest: z.string(), since: z.string(), writtenSince: z.string().nullable().default(null) }),
      ),
    })
    .nullable(),
  padTrouble: z.object({ since: z.string(), why: z.string() }).nullable(),
  changes: z.object({
    set: meetingSchema.nullable(),
    cancelled: z.array(z.object({ date: z.string(), reason: z.string() })),
    // a record of an older version has none
    moved: z.array(z.object({ from: z.string(), to: z.string() })).default([]),
  }),
  // a record of an older version has none
  calendar: z.array(calendarEntrySchema).default([]),
  followedAt: z.string().nullable().default(null),
  // a record of an older version has none
  access: z
    .object({
      checkedAt: z.string(),
      found: z.array(z.object({ repository: z.string(), sentence: z.string(), since: z.string() })),
    })
    .nullable()
    .default(null),
  lookedAt: z.string().nullable().default(null),
  event: z.object({ id: z.string(), date: z.string(), event: chatEventSchema, gone: z.boolean() }).nullable(),
}) satisfies z.ZodType<SeriesState>;
