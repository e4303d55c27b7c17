import { expect, test } from "vitest";
import { showDistance, showMeeting, showTime } from "../../src/meetings/show-time.ts";
import { meetingOf, paris } from "./arrange.ts";

test("a meeting's time is plain words in the terminal, and each reader's own in Discord", () => {
  const meeting = meetingOf("2025-01-13 10:00–12:00");
  expect(showMeeting(meeting, "plain")).toBe("Monday 13 January 2025, 10:00–12:00 (Europe/Paris)");
  expect(showMeeting(meeting, "discord")).toBe("<t:1736758800:F> – <t:1736766000:t>");
  expect(showMeeting(meetingOf("2025-01-13 10:00"), "discord")).toBe("<t:1736758800:F>");
  expect(showMeeting(meetingOf("2025-01-13"), "discord")).toBe("Monday 13 January 2025");
});

test("an instant is told in the series' zone, or in each reader's own", () => {
  expect(showTime(paris("2025-01-13 10:00"), "plain", "Europe/Paris")).toBe(
    "Monday 13 January 2025, 10:00 (Europe/Paris)",
  );
  expect(showTime(paris("2025-01-13 00:30"), "plain", "UTC")).toBe("Sunday 12 January 2025, 23:30 (UTC)");
  expect(showTime(paris("2025-01-13 10:00"), "discord", "Europe/Paris")).toBe("<t:1736758800:F>");
});

test.each([
  ["2025-01-13 09:45", "in 15 minutes"],
  ["2025-01-13 09:59", "in 1 minute"],
  ["2025-01-13 10:30", "30 minutes ago"],
  ["2025-01-13 08:01", "in 119 minutes"],
  ["2025-01-12 10:00", "in 24 hours"],
  ["2025-01-06 10:00", "in 7 days"],
])("at %s a meeting at 10:00 is %s", (now, expected) => {
  expect(showDistance(paris("2025-01-13 10:00"), "plain", paris(now))).toBe(expected);
});
