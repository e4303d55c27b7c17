import { occurrences, recurrenceFault } from "../../meetings/recurrence.ts";
import type { Check } from "../advice.ts";
import { sentences } from "../sentences.ts";

/** A recurrence rule of RFC 5545. Which zone it is read in makes no difference to whether it is one. */
export const checkRecurrence: Check = (value) => {
  const why = /\bFREQ=/i.test(value) ? recurrenceFault(value, "UTC") : "it has no FREQ";
  if (why !== null) return sentences.recurrence(value, why);
  const first = occurrences(value, "UTC", null, Temporal.Instant.fromEpochMilliseconds(0)).next();
  return first.done === true ? sentences.recurrence(value, "it names no day that ever comes") : null;
};
