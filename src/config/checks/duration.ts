import type { Check } from "../advice.ts";
import { sentences } from "../sentences.ts";

/** Longer numbers than five digits are a slip, and some no clock can count. */
const iso = /^P(?=\d|T\d)(?:\d{1,5}W)?(?:\d{1,5}D)?(?:T(?=\d)(?:\d{1,5}H)?(?:\d{1,5}M)?)?$/;

/** An ISO 8601 duration in weeks, days, hours and minutes (https://www.rfc-editor.org/rfc/rfc3339#appendix-A). */
export const checkDuration: Check = (value) => {
  if (iso.test(value)) return null;
  if (/^P\d{1,5}M$/.test(value)) return sentences.durationMonths(value, value.replace("P", "PT"));
  return sentences.duration(value, guess(value));
};

/** A lead time: a duration that is longer than nothing. */
export const checkLead: Check = (value) => {
  const fault = checkDuration(value);
  if (fault !== null) return fault;
  return Temporal.Duration.from(value).blank ? sentences.leadZero(value) : null;
};

/** Reads what people write instead: `15m`, `1 day`, `1h30`, `pt15m`; a bare number is minutes. */
function guess(value: string): string | undefined {
  const upper = value.trim().toUpperCase();
  if (iso.test(upper)) return upper;
  const parts = /^(?:(\d{1,5}) ?W\w*)? ?(?:(\d{1,5}) ?D\w*)? ?(?:(\d{1,5}) ?H[A-Z]*)? ?(?:(\d{1,5}) ?(?:M\w*)?)?$/.exec(
    upper,
  );
  if (parts === null || upper === "") return undefined;
  const [weeks = 0, days = 0, hours = 0, minutes = 0] = parts.slice(1).map((part) => Number(part ?? 0));
  return Temporal.Duration.from({ weeks, days, hours, minutes }).toString();
}
