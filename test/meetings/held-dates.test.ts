import { expect, test } from "vitest";
import { heldDates } from "../../src/meetings/held-dates.ts";
import type { MeetingChanges } from "../../src/meetings/meeting.ts";
import { trackSections } from "../../src/meetings/sections.ts";
import { aSeries, padOf, paris, unchanged } from "./arrange.ts";

const text = `## Meeting 2025-01-27 10:00 - 12:00

- Boot time

## Meeting 2025-01-13 10:00 - 12:00

- Participants: Sam

## Meeting 2025-01-06 10:00 - 12:00

- Participants: Sam
`;

/** The dates held, of a pad that was read first at the time given. */
function held(now: string, more: { recorded?: readonly string[]; changes?: Partial<MeetingChanges> } = {}): string {
  const { recorded = [], changes = {} } = more;
  const first = paris("2025-01-05 12:00");
  const notes = padOf(text, first);
  const sections = trackSections(null, notes, text, { series: aSeries(), now: first });
  const pad = { version: "1", readAt: first.toString(), text, notes, sections };
  const dates = heldDates(aSeries(), { pad, changes: { ...unchanged, ...changes } }, recorded, paris(now));
  return dates.join(", ") || "none";
}

test("a meeting counts as held once it has begun; one that was cancelled never does", () => {
  expect(held("2025-01-06 09:59")).toBe("none");
  expect(held("2025-01-06 10:00")).toBe("2025-01-06");
  expect(held("2025-01-20 10:00")).toBe("2025-01-06, 2025-01-13");
  const cancelled = [{ date: "2025-01-06", reason: "holidays" }];
  expect(held("2025-01-20 10:00", { changes: { cancelled }, recorded: ["2025-01-06"] })).toBe("2025-01-13");
});

test("an agenda that nobody touched counts while its meeting goes on, and no longer", () => {
  expect(held("2025-01-27 11:00")).toBe("2025-01-06, 2025-01-13, 2025-01-27");
  expect(held("2025-01-27 12:00")).toBe("2025-01-06, 2025-01-13");
});

test("a meeting that minutes were made of was held, although the pad was begun anew since", () => {
  expect(held("2025-01-14 10:00", { recorded: ["2024-12-09", "2025-01-06"] })).toBe(
    "2024-12-09, 2025-01-06, 2025-01-13",
  );
});
