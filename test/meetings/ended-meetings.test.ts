import { expect, test } from "vitest";
import { endedMeetings } from "../../src/meetings/ended-meetings.ts";
import type { MeetingChanges } from "../../src/meetings/meeting.ts";
import { scheduleSettled } from "../../src/meetings/schedule-settled.ts";
import { trackSections } from "../../src/meetings/sections.ts";
import type { PadState } from "../../src/meetings/series-state.ts";
import { aSeries, padOf, paris, unchanged } from "./arrange.ts";

/** The pad after each of its texts was read at its time. */
function readings(...texts: readonly (readonly [time: string, text: string])[]): PadState {
  const state = texts.reduce<PadState | null>((before, [time, text]) => {
    const now = paris(time);
    const notes = padOf(text, now);
    const sections = trackSections(before?.sections ?? null, notes, text, { series: aSeries(), now });
    return { version: time, readAt: now.toString(), text, notes, sections };
  }, null);
  if (state === null) throw new Error("a pad has been read at least once");
  return state;
}

/** The meetings that have ended and are quiet, as `date`, with `(history)` where nothing happens unasked. */
function ended(
  pad: PadState,
  now: string,
  changes: Partial<MeetingChanges> = {},
  firstSeen = "2025-01-01 00:00",
): string {
  const state = {
    version: 1,
    id: "harbour",
    firstSeen: paris(firstSeen).toString(),
    pad,
    padTrouble: null,
    changes: { ...unchanged, ...changes },
    calendar: [],
    followedAt: null,
    access: null,
    lookedAt: null,
    event: null,
  } as const;
  const found = endedMeetings(aSeries(), state, paris(now));
  return found.map(({ date, automatic }) => (automatic ? date : `${date} (history)`)).join(", ") || "none";
}

const held = "## Meeting 2025-01-13 10:00 - 12:00\n\n- Participants: Sam, Ada\n- Boot time: half of what it was\n";
const before = "## Meeting 2024-12-09 10:00 - 12:00\n\n- Participants: Sam\n";

test("a meeting is worked on once it has ended, and its part of the pad has been quiet for half an hour", () => {
  const pad = readings(["2025-01-13 10:30", held], ["2025-01-13 11:50", `${held}- one word more\n`]);
  expect(ended(pad, "2025-01-13 11:59")).toBe("none");
  expect(ended(pad, "2025-01-13 12:19")).toBe("none");
  expect(ended(pad, "2025-01-13 12:20")).toBe("2025-01-13");
});

test("work on another meeting's part, blanks and moved lines do not disturb a quiet one", () => {
  const later = `# Pad\n\n## Meeting 2025-01-27 10:00\n\n- new point\n\n${held.replace("Ada\n", "Ada  \n")}\n\n${before}`;
  const pad = readings(["2025-01-13 11:50", held + before], ["2025-01-13 12:30", later]);
  expect(ended(pad, "2025-01-13 12:30")).toBe("2024-12-09 (history), 2025-01-13");
});

test("what was over more than a week before the bot came is history", () => {
  const pad = readings(["2025-01-20 12:00", held]);
  expect(ended(pad, "2025-01-21 12:00", {}, "2025-01-20 12:00")).toBe("2025-01-13");
  expect(ended(pad, "2025-01-21 12:00", {}, "2025-01-20 12:01")).toBe("2025-01-13 (history)");
});

test("a cancelled meeting, and one that nobody wrote about, are left out", () => {
  const pad = readings(["2025-01-13 09:00", `${held}## Meeting 2025-01-06 10:00 - 12:00\n\n### Boot time\n`]);
  expect(ended(pad, "2025-01-14 09:00")).toBe("2025-01-13");
  expect(ended(pad, "2025-01-14 09:00", { cancelled: [{ date: "2025-01-13", reason: "holidays" }] })).toBe("none");
});

test("an agenda that nobody has touched since its meeting began is no record of one", () => {
  const agenda = "## Meeting 2025-01-13 10:00 - 12:00\n\n### Boot time\n\n- who measures it?\n";
  expect(ended(readings(["2025-01-13 09:00", agenda]), "2025-01-14 09:00")).toBe("none");
  const pad = readings(["2025-01-13 09:00", agenda], ["2025-01-13 10:30", `${agenda}- half of what it was\n`]);
  expect(ended(pad, "2025-01-14 09:00")).toBe("2025-01-13");
});

test("a meeting whose hours a person set ends when they said; one without a time ends with its day", () => {
  const pad = readings(["2025-01-13 09:00", held]);
  const set = { date: "2025-01-13", start: "10:00", end: "15:00", timeZone: "Europe/Paris" };
  expect(ended(pad, "2025-01-13 14:59", { set })).toBe("none");
  expect(ended(pad, "2025-01-13 15:00", { set })).toBe("2025-01-13");
  const timeless = readings(["2025-01-13 09:00", held.replace(" 10:00 - 12:00", "")]);
  expect(ended(timeless, "2025-01-13 23:59")).toBe("none");
  expect(ended(timeless, "2025-01-14 00:00")).toBe("2025-01-13");
});

test("the pad's dates are settled when they have not changed for three minutes; those of a first reading are", () => {
  const pad = readings(
    ["2025-01-13 10:00", held],
    ["2025-01-13 11:00", `${held}- The next meeting is on 2025-01-27.\n`],
  );
  expect(scheduleSettled(readings(["2025-01-13 10:00", held]), paris("2025-01-13 10:00"))).toBe(true);
  expect(scheduleSettled(pad, paris("2025-01-13 11:02"))).toBe(false);
  expect(scheduleSettled(pad, paris("2025-01-13 11:03"))).toBe(true);
  const talk = readings(["2025-01-13 10:00", held], ["2025-01-13 11:00", `${held}- a word\n`]);
  expect(scheduleSettled(talk, paris("2025-01-13 11:00"))).toBe(true);
});
