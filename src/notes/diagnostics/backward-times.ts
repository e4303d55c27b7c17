import { findTimes, type FoundTimes } from "../dates/find-times.ts";

/** Longer than this no meeting lasts into the next morning. */
const longestNight = 8 * 60;

/** The times of a text as written, where their end lies before their start; null where they are well, or it has none. */
export function backwardTimes(text: string): string | null {
  const times = findTimes(text);
  if (times === null || !areBackward(times)) return null;
  const words = text.slice(times.index, times.index + times.length).trim();
  return /[ap]\.?m\b/iu.test(words) ? null : words; // "10-12 pm" may mean either
}

/** Whether the end lies before the start, and it can't be a night between them. */
export function areBackward({ start, end }: Pick<FoundTimes, "start" | "end">): boolean {
  if (end === null) return false;
  const length = minutes(end) - minutes(start);
  return length < 0 && length + 24 * 60 > longestNight;
}

function minutes(clock: string): number {
  const [hours, rest] = clock.split(":").map(Number);
  return (hours ?? 0) * 60 + (rest ?? 0);
}
