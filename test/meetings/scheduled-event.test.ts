import { join } from "node:path";
import { expect, test } from "vitest";
import { scheduledEvent } from "../../src/meetings/scheduled-event.ts";
import { liquidTemplates } from "../../src/templates/liquid.ts";
import { aSeries, nextOf, paris } from "./arrange.ts";

const templates = liquidTemplates({ folder: join(import.meta.dirname, "../../templates") });
const now = paris("2025-01-10 09:00");
const facts = { series: aSeries(), agenda: [], pageLink: null, padLink: "https://pad.example.org/harbour", now };
const called = { ...nextOf("2025-01-13 10:00–12:00"), callUrl: "https://meet.example.org/Harbour" };

test("the next meeting stands in the calendar with its call and its pad", () => {
  expect(scheduledEvent(templates, { ...facts, next: called })).toMatchInlineSnapshot(`
    {
      "description": "Harbour meeting. Everybody is welcome.
    Call: https://meet.example.org/Harbour
    Agenda and notes: https://pad.example.org/harbour
    Write your points into the pad before we meet.",
      "end": "2025-01-13T11:00:00Z",
      "location": "https://meet.example.org/Harbour",
      "name": "Harbour meeting",
      "picture": null,
      "start": "2025-01-13T09:00:00Z",
    }
  `);
});

test("where there is no call people are sent to the pad, else to the series' name", () => {
  const next = nextOf("2025-01-13 10:00");
  expect(scheduledEvent(templates, { ...facts, next })?.location).toBe("https://pad.example.org/harbour");
  expect(scheduledEvent(templates, { ...facts, next, padLink: null })?.location).toBe("Harbour meeting");
  expect(scheduledEvent(templates, { ...facts, next, padLink: `https://x.org/${"y".repeat(90)}` })?.location).toBe(
    "Harbour meeting",
  );
});

test("long names are cut to what Discord takes, never in the midst of a character", () => {
  const event = scheduledEvent(templates, {
    ...facts,
    series: aSeries({ title: `${"x".repeat(98)}🐫🐫` }),
    next: called,
  });
  expect(event?.name).toBe(`${"x".repeat(98)}…`);
});

test("no meeting, no time, or begun: nothing is announced", () => {
  expect(scheduledEvent(templates, { ...facts, next: null })).toBeNull();
  expect(scheduledEvent(templates, { ...facts, next: nextOf("2025-01-13") })).toBeNull();
  expect(scheduledEvent(templates, { ...facts, next: called, now: paris("2025-01-13 10:00") })).toBeNull();
});
