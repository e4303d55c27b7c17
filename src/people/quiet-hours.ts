/** Hours of each day in which nothing is sent: from the one time of the wall clock, `HH:MM`, to before the other; over midnight too. */
export type QuietHours = { readonly from: string; readonly to: string };

/** Whether the wall clock of the zone shows a time in the quiet hours. Where a clock is set back, an hour that comes twice is quiet twice. */
export function isQuiet(instant: Temporal.Instant, { from, to }: QuietHours, zone: string): boolean {
  const time = instant.toZonedDateTimeISO(zone).toPlainTime();
  const begun = Temporal.PlainTime.compare(time, from) >= 0;
  const over = Temporal.PlainTime.compare(time, to) >= 0;
  return Temporal.PlainTime.compare(from, to) < 0 ? begun && !over : begun || !over;
}

/** The first instant, not before the given one, that is not in quiet hours. Where a clock jumps over their end, it is the jump. */
export function afterQuiet(instant: Temporal.Instant, quiet: QuietHours, zone: string): Temporal.Instant {
  if (!isQuiet(instant, quiet, zone)) return instant;
  const [first = instant] = [...endsOf(instant, quiet, zone), ...jumpsAfter(instant, zone)]
    .filter((end) => Temporal.Instant.compare(end, instant) > 0 && !isQuiet(end, quiet, zone))
    .toSorted((one, other) => Temporal.Instant.compare(one, other));
  return first;
}

/** A jump may swallow the end of a day's quiet hours, and the calendar of a zone a whole day: so the days after count, too. */
const days = [0, 1, 2, 3];

function endsOf(instant: Temporal.Instant, { to }: QuietHours, zone: string): readonly Temporal.Instant[] {
  const today = instant.toZonedDateTimeISO(zone).toPlainDate();
  return days.flatMap((later) => {
    const end = today.add({ days: later }).toPlainDateTime(to);
    return (["earlier", "later"] as const).map((which) =>
      end.toZonedDateTime(zone, { disambiguation: which }).toInstant(),
    );
  });
}

function jumpsAfter(instant: Temporal.Instant, zone: string): readonly Temporal.Instant[] {
  const next = instant.toZonedDateTimeISO(zone).getTimeZoneTransition("next");
  return next === null ? [] : [next.toInstant()];
}
