import { expect, test } from "vitest";
import { showUtc } from "../../src/meetings/show-utc.ts";

test("hours are told in UTC, with the weekday where that is another", () => {
  const told = (start: string | null, timeZone: string) =>
    showUtc({ date: "2025-01-13", start, end: "12:00", timeZone });
  expect([
    told("10:00", "Europe/Paris"),
    told("06:00", "Asia/Tokyo"),
    told("22:00", "America/New_York"),
    told("10:00", "UTC"),
    told(null, "Europe/Paris"),
  ]).toMatchInlineSnapshot(`
    [
      "09:00–11:00 UTC",
      "Sunday 21:00–03:00 UTC",
      "Tuesday 03:00–17:00 UTC",
      null,
      null,
    ]
  `);
});
