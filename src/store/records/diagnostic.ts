import { z } from "zod";
import type { ReadDiagnostic } from "../../notes/diagnostics/diagnostic.ts";

const place = z.object({ line: z.number(), text: z.string() });

export const diagnosticSchema = z.discriminatedUnion("rule", [
  place.extend({ rule: z.literal("weekday"), date: z.string() }),
  place.extend({ rule: z.literal("no-such-date") }),
  place.extend({ rule: z.literal("end-before-start") }),
  place.extend({ rule: z.literal("next-meeting-before"), date: z.string(), meeting: z.string() }),
  place.extend({ rule: z.literal("same-date"), date: z.string(), first: z.number() }),
  place.extend({ rule: z.literal("empty-todo") }),
  place.extend({ rule: z.literal("off-not-closed") }),
  place.extend({ rule: z.literal("too-long"), what: z.enum(["line", "read"]) }),
]) satisfies z.ZodType<ReadDiagnostic>;
