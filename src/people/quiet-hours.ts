/** Hours of each day in which nothing is sent: from the one time of the wall clock, `HH:MM`, to before the other; over midnight too. */
export type QuietHours = { readonly from: string; readonly to: string };

/** Quiet hours by the clock of an IANA zone. */
export type QuietThere = QuietHours & { readonly zone: string };

/** Whether the wall clock of the zone shows a time in the quiet hours. Where a clock is set back, an hour that comes twice is quiet twice. */
export function isQuiet(instant: Temporal.Instant, { from, to, zone }: QuietThere): boolean {
  const time = instant.toZonedDateTimeISO(zone).toPlainTime();
  const begun = Temporal.PlainTime.compare(time, from) >= 0;
  const over = Temporal.PlainTime.compare(time, to) >= 0;
  return Temporal.PlainTime.compare(from, to) < 0 ? begun && !over : begun || !over;
}

/** When a message helps: from the one instant to before the other. */
export type SendWindow = { readonly from: Temporal.Instant; readonly expires: Temporal.Instant };

/** Whether a message may be sent now: its window is open, and it is not quiet where its reader is. Asked every minute, it gives the first chance. */
export function maySend(now: Temporal.Instant, { from, expires }: SendWindow, quiet: QuietThere | null): boolean {
  const open = Temporal.Instant.compare(from, now) <= 0 && Temporal.Instant.compare(now, expires) < 0;
  return open && (quiet === null || !isQuiet(now, quiet));
}
