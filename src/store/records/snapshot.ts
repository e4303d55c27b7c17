import { z } from "zod";
import type { Snapshot } from "../../minutes/snapshot.ts";
import { meetingNotesSchema } from "./notes.ts";

export const snapshotSchema = z.object({
  version: z.literal(1),
  series: z.string(),
  meeting: z.string(),
  text: z.string(),
  hash: z.string(),
  takenAt: z.string(),
  notes: meetingNotesSchema,
}) satisfies z.ZodType<Snapshot>;
