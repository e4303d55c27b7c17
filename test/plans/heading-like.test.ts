import { expect, test } from "vitest";
import { headingLike } from "../../src/plans/sections/heading-like.ts";
import { languageOf } from "../../src/plans/sections/calendar-names.ts";

const meeting = { date: "2026-07-03", start: "15:00", end: "16:30", timeZone: "Europe/Paris" };

function like(
  line: string,
  date: string | null,
  next = meeting as Parameters<typeof headingLike>[1],
): string | undefined {
  const how = { language: languageOf([line]), seriesZone: "Europe/Paris", withYear: false };
  return headingLike({ line, underline: null, date }, next, how)?.[0];
}

test.each([
  [
    "## Meeting Monday, January 13th, 10:00 - 12:00 CET",
    "2025-01-13",
    "## Meeting Friday, July 3rd, 15:00 - 16:30 CEST",
  ],
  ["## Meeting Dec 9th 10:00 - 12:00 CET", "2024-12-09", "## Meeting Jul 3rd 15:00 - 16:30 CEST"],
  ["## July 6th, 10:00 CET", "2026-07-06", "## July 3rd, 15:00 CET"],
  ["# 2025-01-13", "2025-01-13", "# 2026-07-03"],
  ["# 2025-1-5", null, "# 2026-7-3"],
  ["**20260105**", null, "**20260703**"],
  ["## 13/01/2025 sync", null, "## 03/07/2026 sync"],
  ["## 13.1.2025", null, "## 3.7.2026"],
  ["### Mon 5 Jan 2026 @ 9am", null, "### Fri 3 Jul 2026 @ 3pm"],
  ["## Call 2025-1-5, 11am-12pm PT", null, "## Call 2026-7-3, 3pm-4:30pm PT"],
  ["# Harbour call, March 9, 2026, 3-4pm UTC", null, "# Harbour call, July 3, 2026, 1-2:30pm UTC"],
  ["## Wed. Sept 9th 2026", null, "## Fri. Jul 3rd 2026"],
  ["## 3rd of March 2026 10:00-11:00 (Europe/Berlin)", null, "## 3rd of July 2026 15:00-16:30 (Europe/Berlin)"],
  ["## Meeting (Tuesday 2026-01-06, 10:00)", null, "## Meeting (Friday 2026-07-03, 15:00)"],
  ["== 2015-03-12 call ==", null, "== 2026-07-03 call =="],
  ["## [2025-01-13](https://pad.example.org/x) <!-- old -->", null, "## 2026-07-03"],
  ["# Réunion du 9 novembre 2026, 14h à 15h", null, "# Réunion du 3 juillet 2026, 15h à 16h30"],
  ["## lundi 7 décembre 2026", null, "## vendredi 3 juillet 2026"],
  ["# Treffen am 16. November 2026", null, "# Treffen am 3. Juli 2026"],
  ["## Riunione 17 novembre 2026", null, "## Riunione 3 luglio 2026"],
  ["## Acta 9 de noviembre de 2026, 18h00", null, "## Acta 3 de julio de 2026, 15h00"],
  ["# 定例 2026年11月18日", null, "# 定例 2026年7月3日"],
  ["# MON 5 JANUARY 2026", null, "# FRI 3 JULY 2026"],
])("a heading like %j", (line, date, expected) => {
  expect(like(line, date)).toBe(expected);
});

test.each([
  ["## Meeting Monday, January 13th, 10:00 - 12:00 CET", "## Meeting Friday, July 3rd"],
  ["## Meeting 2025-01-13 (10:00 CET)", "## Meeting 2026-07-03"],
  ["### Mon 5 Jan 2026 @ 9am", "### Fri 3 Jul 2026"],
])("a heading like %j of a meeting whose time is not known", (line, expected) => {
  expect(like(line, null, { ...meeting, start: null, end: null })).toBe(expected);
});

test("a meeting that crosses midnight in the heading's zone is written in its own", () => {
  const late = { date: "2026-07-03", start: "01:00", end: null, timeZone: "Europe/Paris" };
  expect(like("## 2026-06-05, 10:00 - 12:00 UTC", null, late)).toBe("## 2026-07-03, 01:00 Europe/Paris");
});

test("a heading without a date is no model", () => {
  expect(like("## Agenda", null)).toBeUndefined();
});
