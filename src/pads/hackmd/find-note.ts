import { z } from "zod";

import { jsonOf } from "../ask.ts";
import type { HackmdAddress } from "./address.ts";
import type { HackmdClient } from "./client.ts";
import { failureOfReading } from "./failure-of.ts";

const listShape = z.array(z.object({ id: z.string(), shortId: z.string().nullish(), permalink: z.string().nullish() }));

/**
 * Gives the id of the note that a published address names by its short id or by the name its owner gave it; null where no
 * list of ours has it. `@owner` may be a team or a person. Throws `PadError`.
 */
export async function findNote(client: HackmdClient, { owner, name, link }: HackmdAddress): Promise<string | null> {
  const lists = owner === null ? ["notes"] : [`teams/${encodeURIComponent(owner)}/notes`, "notes"];
  for (const list of lists) {
    const answer = await client(list);
    if (![200, 403, 404].includes(answer.status)) throw failureOfReading(answer.status, link);
    const notes = listShape.safeParse(jsonOf(answer)).data ?? [];
    const found = notes.find(({ id, shortId, permalink }) => [id, shortId, permalink].includes(name));
    if (found !== undefined) return found.id;
  }
  return null;
}
