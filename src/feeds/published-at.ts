import type { ArchivedMeeting } from "../archive/archive.ts";

/** When a meeting's minutes came out, an ISO instant; of history, whose minutes never did, when it was over. */
export function publishedAt({ published, end, date }: ArchivedMeeting): string {
  return published?.at ?? end ?? `${date}T23:59:59Z`;
}
