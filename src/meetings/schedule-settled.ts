import { scheduleKey } from "./sections.ts";
import type { PadState } from "./series-state.ts";

/** How long the pad's dates must stand unchanged before the channel is told of them: a date may be half typed. */
const typingTime = { minutes: 3 };

/** Whether the pad's dates have stood for long enough to be told to people. Without a pad nothing is in flux. */
export function scheduleSettled(pad: PadState | null, now: Temporal.Instant): boolean {
  return hasRested(pad?.sections[scheduleKey]?.since, now);
}

/** Whether the agenda of the meeting of a date has stood for as long: people write it line by line. */
export function agendaSettled(pad: PadState | null, date: string, now: Temporal.Instant): boolean {
  return hasRested(pad?.sections[date]?.since, now);
}

function hasRested(since: string | undefined, now: Temporal.Instant): boolean {
  return since === undefined || Temporal.Instant.compare(Temporal.Instant.from(since).add(typingTime), now) <= 0;
}
