import type { z } from "zod";
import { CallError } from "../errors.ts";
import type { Clock } from "../ports/clock.ts";
import { callError, unseen } from "./call-error.ts";
import type { Deed } from "./deed.ts";
import { refusals } from "./refusals.ts";

/** Does a deed and gives what came of it; throws `CallError` with the sentence for whatever GitHub answered instead. */
export async function attempt<T>(deed: Deed, now: Clock, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw callError(error, deed, now());
  }
}

/** Reads an answer as what it must be; throws `CallError` where it is something else (a proxy's page, half an answer). */
export function understand<T>(deed: Deed, expected: z.ZodType<T>, answer: unknown): T {
  const read = expected.safeParse(answer);
  if (read.success) return read.data;
  throw new CallError(refusals.garbled(deed), unseen(deed), { cause: read.error });
}
