import { datedMeetings, type DatedMeeting } from "../meetings/dated-meetings.ts";
import type { MeetingChanges } from "../meetings/meeting.ts";
import type { Snapshot } from "../minutes/snapshot.ts";
import type { Notes } from "../notes/notes.ts";
import type { EffectRecord } from "../outbox/effect.ts";
import type { ArchivedMeeting } from "./archive.ts";

/** The notes that a meeting's minutes were made of, and where these went. */
export type PublishedMeeting = {
  readonly notes: DatedMeeting;
  readonly published: ArchivedMeeting["published"];
};

/**
 * Gives the meetings that may be shown, the newest first: those whose minutes were published, with the notes as they were then;
 * where no snapshot was kept, as the pad has them. A snapshot of which minutes were never to be made is history, and is shown, too.
 * Left out are drafts, minutes that are still on their way, and meetings that were cancelled; but the one of `asIf` is there as the pad has it.
 */
export function publishedMeetings(input: {
  readonly notes: Notes | null;
  readonly snapshots: readonly Snapshot[];
  readonly effects: Iterable<EffectRecord>;
  readonly asIf: string | null;
  readonly changes: Pick<MeetingChanges, "cancelled">;
}): readonly PublishedMeeting[] {
  const minutes = new Map([...input.effects].flatMap(ofMinutes));
  const snapshots = new Map(input.snapshots.map((snapshot) => [snapshot.meeting, snapshot.notes]));
  const parts = new Map((input.notes === null ? [] : datedMeetings(input.notes)).map((part) => [part.date, part]));
  const cancelled = new Set(input.changes.cancelled.map(({ date }) => date));
  const { asIf } = input;
  return [...new Set([...minutes.keys(), ...snapshots.keys(), ...(asIf === null ? [] : [asIf])])]
    .filter((date) => date === asIf || (!cancelled.has(date) && minutes.get(date)?.status !== "unpublished"))
    .toSorted()
    .toReversed()
    .flatMap((date) => {
      const snapshot = snapshots.get(date);
      const notes =
        (date === asIf ? parts.get(date) : undefined) ?? (snapshot && { ...snapshot, date }) ?? parts.get(date);
      const posted = minutes.get(date);
      const published = posted === undefined ? null : { at: posted.at, url: posted.url };
      return notes === undefined ? [] : [{ notes, published }];
    });
}

type Posted = { readonly status: "published" | "unpublished"; readonly at: string; readonly url: string | null };

function ofMinutes({
  effect,
  status,
  posted,
  calledAt,
  intendedAt,
}: EffectRecord): readonly (readonly [string, Posted])[] {
  if (effect.type !== "post" || effect.about.what !== "minutes") return [];
  const at = calledAt ?? intendedAt;
  const url = posted[0]?.url ?? null;
  return [[effect.about.meeting, { status: status === "done" ? "published" : "unpublished", at, url }]];
}
