import { expect, test } from "vitest";
import type { MeetingChanges, NextMeeting } from "../../src/meetings/meeting.ts";
import { nextMeeting } from "../../src/meetings/next-meeting.ts";
import type { Series } from "../../src/meetings/series.ts";
import { showMeeting } from "../../src/meetings/show-time.ts";
import { aSeries, meetingOf, padOf, paris, unchanged } from "./arrange.ts";

type Given = { pad?: string; changes?: Partial<MeetingChanges>; series?: Partial<Series> };

function next(now: string, { pad, changes, series }: Given): string {
  const notes = pad === undefined ? null : padOf(pad, paris(now));
  return told(nextMeeting(aSeries(series), notes, { ...unchanged, ...changes }, paris(now)));
}

function told(found: NextMeeting | null): string {
  if (found === null) return "none";
  const others = found.disagreements.map(({ source, meeting }) => `; but ${source}: ${showMeeting(meeting, "plain")}`);
  const assumed = found.assumedTime ? ", time assumed" : "";
  return `${found.source}: ${showMeeting(found.meeting, "plain")}${assumed}${others.join("")}`.replaceAll(
    " (Europe/Paris)",
    "",
  );
}

const heading = "## Meeting 2025-01-13 10:00 - 12:00\n\n- Boot time\n";
const weekly = { recurrence: "FREQ=WEEKLY;BYDAY=MO;BYHOUR=10;BYMINUTE=0" };

test("what a person set counts most, and what the pad and the rule say otherwise is told", () => {
  const changes = { set: meetingOf("2025-01-14 14:00–15:00") };
  expect(next("2025-01-01 09:00", { pad: heading, changes, series: weekly })).toMatchInlineSnapshot(
    `"person: Tuesday 14 January 2025, 14:00–15:00; but pad: Monday 13 January 2025, 10:00–12:00; but recurrence: Monday 6 January 2025, 10:00"`,
  );
});

test("what the pad says otherwise in its heading and in words is told once", () => {
  const pad = `The next meeting is on 2025-01-13 10:00 - 12:00.\n\n${heading}`;
  const changes = { set: meetingOf("2025-01-20 10:00–12:00") };
  expect(next("2025-01-01 09:00", { pad, changes })).toMatchInlineSnapshot(
    `"person: Monday 20 January 2025, 10:00–12:00; but pad: Monday 13 January 2025, 10:00–12:00"`,
  );
});

test("what a person set counts until it is over", () => {
  const changes = { set: meetingOf("2025-01-09 14:00–15:00") };
  expect(next("2025-01-09 14:59", { pad: heading, changes })).toMatchInlineSnapshot(
    `"person: Thursday 9 January 2025, 14:00–15:00"`,
  );
  expect(next("2025-01-09 15:00", { pad: heading, changes })).toMatchInlineSnapshot(
    `"pad: Monday 13 January 2025, 10:00–12:00"`,
  );
});

test("a dated heading of a meeting to come, and an announcement in words, are the pad's word", () => {
  expect(next("2025-01-01 09:00", { pad: heading })).toMatchInlineSnapshot(
    `"pad: Monday 13 January 2025, 10:00–12:00"`,
  );
  expect(next("2025-01-01 09:00", { pad: "The next meeting is on 2025-01-20 at 14:00 CET.\n" })).toMatchInlineSnapshot(
    `"pad: Monday 20 January 2025, 14:00"`,
  );
});

test("an announcement and a heading that differ are both told, the earlier one counts", () => {
  const pad = `The next meeting is on 2025-01-14 at 10:00 CET.\n\n${heading}`;
  expect(next("2025-01-01 09:00", { pad })).toMatchInlineSnapshot(
    `"pad: Monday 13 January 2025, 10:00–12:00; but pad: Tuesday 14 January 2025, 10:00"`,
  );
});

test("while a meeting goes on, the announcement of the next one is no contradiction", () => {
  const pad = `${heading}- The next meeting is on 2025-01-27 at 10:00 CET.\n`;
  expect(next("2025-01-13 11:59", { pad })).toMatchInlineSnapshot(`"pad: Monday 13 January 2025, 10:00–12:00"`);
  expect(next("2025-01-13 12:00", { pad })).toMatchInlineSnapshot(`"pad: Monday 27 January 2025, 10:00"`);
});

test("the pad counts more than the rule; where both agree nothing is said", () => {
  expect(next("2025-01-01 09:00", { pad: heading, series: weekly })).toMatchInlineSnapshot(
    `"pad: Monday 13 January 2025, 10:00–12:00; but recurrence: Monday 6 January 2025, 10:00"`,
  );
  expect(next("2025-01-07 09:00", { pad: heading, series: weekly })).toMatchInlineSnapshot(
    `"pad: Monday 13 January 2025, 10:00–12:00"`,
  );
});

test("a cancelled date is passed over, whoever named it", () => {
  const cancelled = [{ date: "2025-01-13", reason: "holidays" }];
  expect(next("2025-01-10 09:00", { pad: heading, changes: { cancelled } })).toMatchInlineSnapshot(`"none"`);
  expect(next("2025-01-10 09:00", { pad: heading, changes: { cancelled }, series: weekly })).toMatchInlineSnapshot(
    `"recurrence: Monday 20 January 2025, 10:00"`,
  );
});

test("a day without a time takes that of who names it for this day, else the usual one", () => {
  const day = "## Meeting 2025-01-13\n\n- Boot time\n\n";
  expect(next("2025-01-10 09:00", { pad: day, series: weekly })).toMatchInlineSnapshot(
    `"pad: Monday 13 January 2025, 10:00"`,
  );
  const held = "## Meeting 2024-12-09 14:00 - 15:00\n\n- Participants: Sam\n";
  expect(next("2025-01-10 09:00", { pad: day + held })).toMatchInlineSnapshot(
    `"pad: Monday 13 January 2025, 14:00–15:00, time assumed"`,
  );
  expect(next("2025-01-10 09:00", { pad: day })).toMatchInlineSnapshot(`"pad: Monday 13 January 2025"`);
});

test("a day without a time is not over before its end", () => {
  expect(next("2025-01-13 23:59", { pad: "## Meeting 2025-01-13\n" })).toMatchInlineSnapshot(
    `"pad: Monday 13 January 2025"`,
  );
  expect(next("2025-01-14 00:00", { pad: "## Meeting 2025-01-13\n" })).toMatchInlineSnapshot(`"none"`);
});

test("with no word and no rule there is no next meeting", () => {
  expect(next("2025-02-01 09:00", { pad: heading })).toBe("none");
  expect(next("2025-02-01 09:00", {})).toBe("none");
});

function callUrl(own: string | null, announced: string) {
  const now = paris("2025-01-01 09:00");
  const notes = padOf(`The next meeting is on 2025-01-20 at 14:00 CET at ${announced} for all.\n`, now);
  return nextMeeting(aSeries({ call: own }), notes, unchanged, now)?.callUrl;
}

test("an announced call link counts only on the series' own host", () => {
  expect(callUrl("https://meet.jit.si/Room", "https://meet.jit.si/Room2")).toBe("https://meet.jit.si/Room2");
  expect(callUrl(null, "https://meet.jit.si/Room2")).toBe("https://meet.jit.si/Room2");
  expect(callUrl("https://meet.example.org/Room", "https://meet.jit.si/Phish")).toBe("https://meet.example.org/Room");
});
