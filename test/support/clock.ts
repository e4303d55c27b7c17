/** A clock that stands still until told to go on. */
export function clockAt(start: string) {
  let now = Temporal.Instant.from(start);
  return {
    now: () => now,
    pass(duration: Temporal.DurationLike) {
      now = now.add(duration);
    },
  };
}
