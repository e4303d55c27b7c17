/**
 * The part of an iCalendar file that tells what a zone's clocks do (VTIMEZONE, RFC 5545, 3.6.5), from the last change before
 * `from` to the last before `to`. Each change stands by itself: there is no rule that a reader could go on with wrongly.
 */
export function timeZoneRules(timeZone: string, from: Temporal.Instant, to: Temporal.Instant): string {
  const begin = from.toZonedDateTimeISO(timeZone);
  const changes: string[] = [];
  let at = begin.add({ nanoseconds: 1 }).getTimeZoneTransition("previous");
  if (at === null) changes.push(...part("STANDARD", "19700101T000000", begin.offset, begin.offset));
  at ??= begin.getTimeZoneTransition("next");
  while (at !== null && Temporal.Instant.compare(at.toInstant(), to) <= 0) {
    const before = at.subtract({ nanoseconds: 1 });
    const name = at.offsetNanoseconds > before.offsetNanoseconds ? "DAYLIGHT" : "STANDARD";
    // The moment is told by the clock as it went until then.
    const local = at.withTimeZone(before.offset).toPlainDateTime().toString({ smallestUnit: "second" });
    changes.push(...part(name, local.replace(/[-:]/g, ""), before.offset, at.offset));
    at = at.getTimeZoneTransition("next");
  }
  return ["BEGIN:VTIMEZONE", `TZID:${timeZone}`, ...changes, "END:VTIMEZONE"].join("\r\n");
}

function part(name: "STANDARD" | "DAYLIGHT", start: string, from: string, to: string): readonly string[] {
  const [offsetFrom, offsetTo] = [from, to].map((offset) => offset.replaceAll(":", "").slice(0, 5));
  return [`BEGIN:${name}`, `DTSTART:${start}`, `TZOFFSETFROM:${offsetFrom}`, `TZOFFSETTO:${offsetTo}`, `END:${name}`];
}
