import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Meeting } from "../../src/meetings/meeting.ts";
import { startInstant } from "../../src/meetings/instants.ts";
import { meetingPosts } from "../../src/meetings/meeting-posts.ts";
import { nextMeeting } from "../../src/meetings/next-meeting.ts";
import type { Told } from "../../src/meetings/told.ts";
import { aSeries, unchanged } from "./arrange.ts";

const zones = ["Europe/Paris", "America/New_York", "Pacific/Apia", "UTC"];
const times = ["02:30", "00:00", "10:00", "23:45"];
const leads = ["P14D", "P7D", "P1D", "PT24H", "PT2H", "PT15M", "PT1M"];

/** Days around the beginning of summer time, where Paris and New York differ. */
const meeting: fc.Arbitrary<Meeting> = fc.record({
  date: fc.integer({ min: 20, max: 31 }).map((day) => `2025-03-${day}`),
  start: fc.constantFrom(...times),
  end: fc.constant(null),
  timeZone: fc.constantFrom(...zones),
});

/** A person sets the meeting, then sweeps come as they may, then the person sets it anew, and so on. */
const story = fc.array(fc.record({ meeting, sweeps: fc.array(fc.nat({ max: 20_000 }), { maxLength: 12 }) }), {
  maxLength: 5,
});

/** Every post of a story: at what time, about which start. */
function play(parts: readonly { meeting: Meeting; sweeps: readonly number[] }[], reminders: readonly string[]) {
  const series = aSeries({ reminders });
  const told: Told[] = [];
  const posts: { what: string; key: string; now: Temporal.Instant; start: Temporal.Instant | null }[] = [];
  let now = Temporal.Instant.from("2025-03-05T00:00:00Z");
  for (const part of parts) {
    const changes = { ...unchanged, set: part.meeting };
    const start = startInstant(part.meeting);
    for (const minutes of part.sweeps) {
      now = now.add({ minutes });
      const next = nextMeeting(series, null, changes, now);
      const due = meetingPosts({ series, notes: null, changes, next, told, now, settled: false });
      for (const reminder of due.reminders) {
        posts.push({ what: "reminder", key: `${reminder.start} ${reminder.lead}`, now, start });
        told.push({ what: "reminder", start: reminder.start, lead: reminder.lead, at: now.toString() });
      }
      for (const notice of due.notices) {
        posts.push({ what: "notice", key: notice.id, now, start });
        told.push({ what: "notice", start: notice.start, at: now.toString() });
      }
    }
  }
  return posts;
}

test("whenever sweeps come and however a meeting is moved, each thing is told once, and no reminder after the start", () => {
  fc.assert(
    fc.property(story, fc.subarray(leads), (parts, reminders) => {
      const posts = play(parts, reminders);
      const keys = posts.map(({ what, key }) => `${what} ${key}`);
      expect(new Set(keys).size).toBe(keys.length);
      const late = posts.filter(
        ({ what, now, start }) => what === "reminder" && start !== null && Temporal.Instant.compare(now, start) >= 0,
      );
      expect(late).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test("whatever the tick, nobody is told of one start twice at the same time", () => {
  fc.assert(
    fc.property(story, fc.subarray(leads), (parts, reminders) => {
      const moments = play(parts, reminders).map(({ now, start }) => `${now.toString()} ${start?.toString()}`);
      expect(new Set(moments).size).toBe(moments.length);
    }),
    { numRuns: 300 },
  );
});

test("with a sweep a minute every lead is told, within its minute", () => {
  fc.assert(
    fc.property(meeting, fc.subarray(["PT2H", "PT15M", "PT1M"], { minLength: 1 }), (one, reminders) => {
      const start = startInstant(one);
      const wait =
        start === null ? 0 : Temporal.Instant.from("2025-03-05T00:00:00Z").until(start).total("minutes") - 130;
      const posts = play([{ meeting: one, sweeps: [wait, ...Array.from({ length: 140 }, () => 1)] }], reminders);
      expect(posts.map(({ key }) => key.split(" ")[1])).toEqual(reminders);
      expect(posts.map(({ now }) => start?.since(now).round({ largestUnit: "hours" }).toString())).toEqual(reminders);
    }),
    { numRuns: 40 },
  );
});
