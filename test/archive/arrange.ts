import type { Archive } from "../../src/archive/archive.ts";
import { type ArchiveInput, buildArchive } from "../../src/archive/build-archive.ts";
import { datedMeetings } from "../../src/meetings/dated-meetings.ts";
import { nextMeeting } from "../../src/meetings/next-meeting.ts";
import type { Snapshot } from "../../src/minutes/snapshot.ts";
import type { EffectRecord } from "../../src/outbox/effect.ts";
import { reconcile } from "../../src/todos/reconcile.ts";
import type { Todo } from "../../src/todos/todo.ts";
import { aSeries, padOf, paris, unchanged } from "../meetings/arrange.ts";

export const padText = `# Harbour meeting

The next meeting is on Monday, January 13th 2025, 10:00 - 12:00 CET.

## Meeting 2025-01-13 10:00 - 12:00 CET

- Lighthouses

## Meeting 2024-12-09 10:00 - 12:00 CET

- Participants: Ada, Jules, Noor

### Release

- harbour-net 2.0 is out, with \`Net.berth\`
- TODO(Jules): announce harbour-net 2.0 on discuss.ocaml.org
- Ada opened https://github.com/harbour/harbour-net/pull/144
- Decision: the next release waits for harbour/harbour-net#144

### Performance

- Noor had no time for it

## Meeting 2024-11-11 10:00 - 12:00 CET

- Participants: Ada, Tomás

### Release

- TODO(Ada): tag 1.9
- Agreed: we keep the old berths
`;

type Given = {
  readonly text?: string;
  /** Dates whose minutes are published. */
  readonly published?: readonly string[];
  readonly at?: string;
  readonly change?: (todo: Todo) => Partial<Todo>;
  readonly input?: Partial<ArchiveInput>;
};

/** The archive of a pad; the minutes of its meetings in 2024 are published, unless a test says otherwise. */
export function archiveOf(given: Given = {}): Archive {
  const { text = padText, published = ["2024-11-11", "2024-12-09"], at = "2024-12-10 09:00", change, input } = given;
  const series = aSeries({ people: { Ada: { github: "ada" } } });
  const now = paris(at);
  const notes = padOf(text, now);
  const todos = reconcile({ series: series.id, known: [], notes, now }).map((todo) => ({ ...todo, ...change?.(todo) }));
  return buildArchive({
    series,
    notes,
    snapshots: [],
    asIf: null,
    todos,
    effects: published.map((date) => minutesOf(date)),
    held: datedMeetings(notes)
      .map(({ date }) => date)
      .filter((date) => date < "2025"),
    changes: unchanged,
    calendar: [],
    next: nextMeeting(series, notes, unchanged, now),
    padLink: series.pad,
    now,
    ...input,
  });
}

/** The outbox's record of a meeting's minutes. */
export function minutesOf(meeting: string, status: EffectRecord["status"] = "done"): EffectRecord {
  return {
    version: 1,
    effect: {
      id: `minutes/harbour/${meeting}`,
      series: "harbour",
      expires: null,
      type: "post",
      channel: "terminal:",
      messages: [],
      about: { what: "minutes", meeting },
    },
    status,
    intendedAt: `${meeting}T12:00:00Z`,
    tries: 1,
    calledAt: `${meeting}T12:00:01Z`,
    unsure: false,
    notBefore: null,
    posted: [{ id: "1", url: "https://chat.example.org/1" }],
    why: null,
    outcome: null,
    settled: true,
    failures: 0,
    lastFailure: null,
    decidedBy: null,
  };
}

/** The snapshot of one meeting of a pad. */
export function snapshotOf(meeting: string, text: string = padText): Snapshot {
  const notes = datedMeetings(padOf(text, paris("2024-12-10 09:00"))).find(({ date }) => date === meeting);
  if (notes === undefined) throw new Error(`the pad has no meeting of ${meeting}`);
  return { version: 1, series: "harbour", meeting, text, hash: "0".repeat(64), takenAt: `${meeting}T12:00:00Z`, notes };
}
