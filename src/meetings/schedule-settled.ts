import { scheduleKey } from "./sections.ts";
import type { PadState } from "./series-state.ts";

/** How long the pad's dates must stand unchanged before the channel is told of them: a date may be half typed. */
const typingTime = { minutes: 3 };

/** Whether the pad's dates have stood for long enough to be told to people. Without a pad nothing is in flux. */
export function scheduleSettled(pad: PadState | null, now: Temporal.Instant): boolean {
  const since = pad?.sections[scheduleKey]?.since;
  return since === undefined || Temporal.Instant.compare(Temporal.Instant.from(since).add(typingTime), now) <= 0;
}
