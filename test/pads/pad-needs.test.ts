import { expect, test } from "vitest";

import { padNeeds, readingPace } from "../../src/pads/pad-needs.ts";

test("what the pads take is told by their addresses, each server and note once", () => {
  const copied = [
    "https://pad.example.org/p/one",
    "https://pad.example.org/p/two?x",
    "https://example.org/etherpad/p/three",
    "https://hackmd.io/@mirage/weekly",
    "https://hackmd.io/@mirage/weekly?both",
    "https://pad.data.coop/To6IOSeNSOK9kFVlgo7XWw",
    "file:notes.md",
    "no address",
  ];
  expect(padNeeds(copied)).toEqual({
    etherpads: ["https://pad.example.org/", "https://example.org/etherpad/"],
    hackmds: ["https://hackmd.io/@mirage/weekly"],
  });
});

test("the calls of a plan last for the month, with a quarter to spare", () => {
  const paces = [readingPace(1, 2000), readingPace(2, 2000), readingPace(1, 10_000), readingPace(1, 9_999_999)];
  expect(paces.map(String)).toEqual(["PT30M", "PT60M", "PT6M", "PT1M"]);
});
