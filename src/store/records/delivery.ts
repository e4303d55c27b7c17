import { z } from "zod";
import type { Delivery } from "../../ports/delivery.ts";

export const deliverySchema = z.object({
  version: z.literal(1),
  id: z.string(),
  event: z.string(),
  arrivedAt: z.string(),
  issues: z.array(z.object({ owner: z.string(), repo: z.string(), number: z.number() })),
  repositories: z.array(z.string()),
  changedAt: z.string().nullable(),
  taken: z.boolean(),
}) satisfies z.ZodType<Delivery>;
