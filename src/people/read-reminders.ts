import type { QuietHours } from "./quiet-hours.ts";

const iso = /^P(?=\d|T\d)(?:\d{1,3}W)?(?:\d{1,3}D)?(?:T(?=\d)(?:\d{1,5}H)?(?:\d{1,5}M)?)?$/;
const plain = /^(\d{1,5}) ?(w|weeks?|d|days?|h|hours?|m|min|minutes?)$/;
const units = { w: "weeks", d: "days", h: "hours", m: "minutes" } as const;
/** Nobody remembers for longer what they were reminded of. */
const longest = { days: 31 };

/** Reads how long before: `P1D`, `1 day`, `3 hours`, `90m`; null where it is no such time, nothing, or more than a month. */
export function readLead(typed: string): string | null {
  const wanted = typed.trim();
  const lead = iso.test(wanted.toUpperCase())
    ? Temporal.Duration.from(wanted.toUpperCase())
    : inWords(wanted.toLowerCase());
  if (lead === null || lead.blank) return null;
  const relativeTo = Temporal.PlainDate.from("2025-01-01");
  return Temporal.Duration.compare(lead, longest, { relativeTo }) > 0 ? null : lead.toString();
}

function inWords(typed: string): Temporal.Duration | null {
  const [, count, word] = plain.exec(typed) ?? [];
  const unit = Object.entries(units).find(([letter]) => word?.startsWith(letter) === true)?.[1];
  return unit === undefined ? null : Temporal.Duration.from({ [unit]: Number(count) });
}

const hours = /^(\d{1,2})(?::(\d\d))? ?(?:-|–|to) ?(\d{1,2})(?::(\d\d))?$/;

/** Reads `22:00-08:00`, `22-8`, or `none` for no quiet hours; undefined where it is neither, or without a length. */
export function readQuiet(typed: string): QuietHours | null | undefined {
  const wanted = typed.trim().toLowerCase();
  if (wanted === "none") return null;
  const [match, fromHour = "", fromMinute = "00", toHour = "", toMinute = "00"] = hours.exec(wanted) ?? [];
  if (match === undefined) return undefined;
  const [from, to] = [time(fromHour, fromMinute), time(toHour, toMinute)];
  return from === null || to === null || from === to ? undefined : { from, to };
}

/** Midnight as the end of a day is written 24:00 by many. */
function time(hour: string, minute: string): string | null {
  if (Number(hour) > 24 || Number(minute) > 59 || (hour === "24" && minute !== "00")) return null;
  return `${String(Number(hour) % 24).padStart(2, "0")}:${minute}`;
}

/** Reads an IANA zone by its name, in any case; null where there is none. An offset is none: it does not say when clocks change. */
export function readZone(typed: string): string | null {
  const name = typed.trim().replaceAll(" ", "_");
  if (!name.includes("/") && name.toUpperCase() !== "UTC") return null;
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId;
  } catch {
    return null;
  }
}
