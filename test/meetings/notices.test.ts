import { join } from "node:path";
import { expect, test } from "vitest";
import type { MeetingChanges } from "../../src/meetings/meeting.ts";
import { meetingPosts } from "../../src/meetings/meeting-posts.ts";
import { nextMeeting } from "../../src/meetings/next-meeting.ts";
import { noticeView, renderNotice } from "../../src/meetings/notice-view.ts";
import type { Told } from "../../src/meetings/told.ts";
import { liquidTemplates } from "../../src/templates/liquid.ts";
import { aSeries, meetingOf, padOf, paris, unchanged } from "./arrange.ts";

const templates = liquidTemplates({ folder: join(import.meta.dirname, "../../templates") });
const reminded: Told = { what: "reminder", start: "2025-01-13T09:00:00Z", lead: "P7D", at: "2025-01-06T09:00:00Z" };

type Given = {
  now: string;
  pad?: string;
  changes?: Partial<MeetingChanges>;
  told?: readonly Told[];
  settled?: boolean;
  recurrence?: string;
};

/** What the channel is told, as text, and the leads of the reminders due. */
function told({ now, pad, changes, told: before = [reminded], settled = true, recurrence }: Given): string {
  const series = aSeries({ recurrence: recurrence ?? null });
  const notes = pad === undefined ? null : padOf(pad, paris(now));
  const facts = { series, notes, changes: { ...unchanged, ...changes }, now: paris(now) };
  const next = nextMeeting(series, notes, facts.changes, facts.now);
  const { notices, reminders } = meetingPosts({ ...facts, next, told: before, settled });
  const texts = notices.map((notice) => {
    const view = noticeView({ series, notice, next, padLink: series.pad, form: "plain", now: facts.now });
    return renderNotice(templates, view);
  });
  return [...texts, ...reminders.map(({ lead }) => `(reminder ${lead})`)].join("\n---\n") || "nothing";
}

const heading = (when: string) => `## Meeting ${when}\n\n- Boot time\n`;

test("people who were reminded are told when the pad moves the meeting", () => {
  const pad = heading("2025-01-14 14:00 - 15:00");
  expect(told({ now: "2025-01-07 12:00", pad })).toMatchInlineSnapshot(`
    "**Harbour meeting has moved: Tuesday 14 January 2025, 14:00–15:00 (Europe/Paris)** (in 7 days)
    It was to be Monday 13 January 2025, 10:00 (Europe/Paris).
    Call: https://meet.example.org/Harbour
    Pad: https://pad.example.org/harbour"
  `);
});

test("people whom nobody reminded need no notice", () => {
  const pad = heading("2025-01-14 14:00 - 15:00");
  expect(told({ now: "2025-01-07 13:59", pad, told: [] })).toBe("nothing");
});

test("they are told once, and the reminder of that window is not posted on top", () => {
  const changes = { set: meetingOf("2025-01-14 14:00–15:00") };
  const moved: Told = { what: "notice", start: "2025-01-14T13:00:00Z", at: "2025-01-08T09:00:00Z" };
  expect(told({ now: "2025-01-08 12:00", changes, told: [reminded, moved] })).toBe("nothing");
  expect(told({ now: "2025-01-13 14:00", changes, told: [reminded, moved] })).toBe("(reminder P1D)");
});

test("a date that is still being typed is told to nobody, a person's word at once", () => {
  const pad = heading("2025-01-14 14:00 - 15:00");
  expect(told({ now: "2025-01-07 12:00", pad, settled: false })).toBe("nothing");
  const changes = { set: meetingOf("2025-01-14 14:00–15:00") };
  expect(told({ now: "2025-01-07 12:00", pad, changes, settled: false })).toContain("has moved");
});

test("a meeting that another one comes before has not moved", () => {
  const pad = heading("2025-01-13 10:00 - 12:00") + heading("2025-01-09 10:00 - 11:00");
  expect(told({ now: "2025-01-07 12:00", pad })).toBe("(reminder P7D)");
});

test("while a meeting goes on, announcing the next one moves nothing", () => {
  const pad = "The next meeting is on 2025-01-27 at 10:00 CET.\n";
  expect(told({ now: "2025-01-13 09:59", pad })).toContain("has moved");
  expect(told({ now: "2025-01-13 10:00", pad })).toBe("nothing");
});

test("a rule alone moves nothing: the pad may just have been cleared", () => {
  expect(told({ now: "2025-01-10 12:00", pad: "# Pad\n", recurrence: "FREQ=WEEKLY;BYDAY=MO;BYHOUR=14" })).toBe(
    "(reminder P7D)",
  );
});

test("a cancelled meeting is told with its reason, and when the next one is", () => {
  const cancelled = [{ date: "2025-01-13", reason: "Half of us travel to *FOSDEM*. @everyone" }];
  const pad = heading("2025-01-13 10:00 - 12:00") + heading("2025-01-27 10:00 - 12:00");
  expect(told({ now: "2025-01-10 12:00", pad, changes: { cancelled } })).toMatchInlineSnapshot(`
    "**Harbour meeting is cancelled: Monday 13 January 2025, 10:00–12:00 (Europe/Paris)**
    Half of us travel to *FOSDEM*. @​everyone

    Next time: Monday 27 January 2025, 10:00–12:00 (Europe/Paris) (in 17 days)"
  `);
  expect(told({ now: "2025-01-10 12:00", changes: { cancelled }, told: [] })).toMatchInlineSnapshot(`
    "**Harbour meeting is cancelled: Monday 13 January 2025**
    Half of us travel to *FOSDEM*. @​everyone

    The next date is not known yet."
  `);
});

test("once its time has passed, nobody is told of a cancelled or moved meeting", () => {
  const cancelled = [{ date: "2025-01-13", reason: "holidays" }];
  const pad = heading("2025-01-13 10:00 - 12:00");
  expect(told({ now: "2025-01-13 12:00", pad, changes: { cancelled } })).toBe("nothing");
  expect(told({ now: "2025-01-13 12:00", pad: heading("2025-01-14 14:00") })).toBe("(reminder P7D)");
});

test("a meeting set again on a cancelled day is reminded of, even within the window of the notice", () => {
  const changes = { set: meetingOf("2025-01-13 10:00–12:00") };
  const cancelled: Told = { what: "notice", start: "2025-01-13", at: "2025-01-12T10:00:00Z" };
  expect(told({ now: "2025-01-12 12:00", changes, told: [reminded, cancelled] })).toBe("(reminder P1D)");
});
