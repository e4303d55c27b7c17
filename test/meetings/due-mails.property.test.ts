import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type DueMail, dueMails, type MailTold, rootOf } from "../../src/meetings/due-mails.ts";
import { hasBegun } from "../../src/meetings/instants.ts";
import type { MeetingChanges } from "../../src/meetings/meeting.ts";
import { movesAfter } from "../../src/meetings/moves.ts";
import { nextMeeting } from "../../src/meetings/next-meeting.ts";
import { startKey } from "../../src/meetings/start-key.ts";
import { aSeries, meetingOf, paris, unchanged } from "./arrange.ts";

const series = aSeries();

type Step =
  | { readonly do: "set"; readonly day: number; readonly hour: number }
  | { readonly do: "cancel" }
  | { readonly do: "wait"; readonly hours: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant("set" as const),
    day: fc.integer({ min: 2, max: 28 }),
    hour: fc.integer({ min: 8, max: 20 }),
  }),
  fc.record({ do: fc.constant("cancel" as const) }),
  fc.record({ do: fc.constant("wait" as const), hours: fc.integer({ min: 1, max: 100 }) }),
);

/** What a list gets while people set and cancel meetings; every mail is sent as soon as it is due. */
function live(steps: readonly Step[]) {
  let now = paris("2025-01-01 09:00");
  let changes: MeetingChanges = unchanged;
  const told: MailTold[] = [];
  const sent: (DueMail & { readonly at: Temporal.Instant })[] = [];
  const begun: DueMail[] = [];
  const look = () => {
    const next = nextMeeting(series, null, changes, now);
    for (const mail of dueMails({ series, announce: "P3D", notes: null, changes, next, told, now, settled: true })) {
      sent.push({ ...mail, at: now });
      const { what, root, sequence } = mail;
      const meeting = what === "cancelled" ? mail.meeting : next?.meeting;
      if (meeting === undefined) throw new Error("a mail about no meeting");
      if (what !== "cancelled" && hasBegun(meeting, now)) begun.push(mail);
      const start = what === "cancelled" ? null : startKey(meeting);
      told.push({ what, meeting: meeting.date, root, start, sequence, at: now.toString() });
      now = now.add({ seconds: 1 });
    }
    return next;
  };
  for (const one of steps) {
    const next = look();
    if (one.do === "wait") now = now.add({ hours: one.hours });
    if (one.do === "cancel" && next !== null) {
      const { date } = next.meeting;
      changes = { ...changes, cancelled: [...changes.cancelled, { date, reason: "ill" }] };
    }
    if (one.do === "set") {
      const set = meetingOf(`2025-01-${String(one.day).padStart(2, "0")} ${String(one.hour).padStart(2, "0")}:00`);
      const cancelled = changes.cancelled.filter(({ date }) => date !== set.date);
      if (!hasBegun(set, now)) changes = { set, cancelled, moved: movesAfter(changes.moved, { next, set, now }) };
    }
    look();
  }
  return { sent, told, begun, look };
}

/** What should not be said after all that was said before. */
function faultsOf(one: MailTold, before: readonly MailTold[]): readonly string[] {
  const last = before.findLast(({ root }) => root === one.root);
  const begins = one.what === "announcement";
  if (last === undefined) return begins && one.sequence === 0 ? [] : ["a change of what was not announced"];
  const counted = begins && last.what !== "cancelled" ? 0 : 1;
  return [
    ...(!begins && last.what === "cancelled" ? ["a change of what was cancelled"] : []),
    ...(one.sequence === last.sequence + counted ? [] : ["the count is wrong"]),
    ...(one.what === "moved" && one.start === last.start ? ["moved to where it was"] : []),
  ];
}

test("whatever people set and cancel: nothing is said twice in a row, nor of a meeting that has begun, and each change counts up", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const { sent, told, begun, look } = live(steps);
      expect(begun).toEqual([]);
      const before = told.length;
      look();
      expect(told.length).toBe(before);
      expect(told.flatMap((one, place) => faultsOf(one, told.slice(0, place)))).toEqual([]);
      expect(new Set(sent.map(({ id }) => id)).size).toBe(sent.length);
    }),
    { numRuns: 1000 },
  );
});

test("after a lost store a meeting's thread is found by the day it was first set for", () => {
  const moved = [
    { from: "2025-01-13", to: "2025-01-14" },
    { from: "2025-01-14", to: "2025-01-20" },
  ];
  expect(["2025-01-20", "2025-01-13", "2025-02-01"].map((date) => rootOf(date, [], moved))).toEqual([
    "2025-01-13",
    "2025-01-13",
    "2025-02-01",
  ]);
});
