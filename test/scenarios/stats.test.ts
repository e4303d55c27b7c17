import { expect, test } from "vitest";
import { openScene } from "../support/scene.ts";

const first = `# MirageOS meeting

## Meeting Monday, January 13th 2025, 10:00 - 11:00 CET

- Participants: Ada, Jules

### Release

- TODO(Ada): announce the release on the forum
- TODO(Jules): fix the build on FreeBSD
- TODO(Jules): review the DNS resolver
`;

const second = `# MirageOS meeting

## Meeting Monday, February 10th 2025, 10:00 - 11:00 CET

- Participants: Ada, Jules

### Memory

- TODO(Ada): measure the memory of the unikernel
`;

test("the numbers of a community over two meetings, also where its pad was begun anew in between", async () => {
  const { on, write, discord, story } = await openScene({ at: "2025-01-13T10:05:00Z", pad: first });
  await discord.slash("/stats", "Jules");
  expect(story()).toMatchInlineSnapshot(`
    "Jules> /stats
    bot #meetings> **MirageOS meeting: 3 todos are open**
      - 3 new

      **By kind**
      - announcement: 1 open
      - fix: 1 open
      - review: 1 open"
  `);
  await on("2025-01-13T10:05:00Z");
  await on("2025-01-13T10:35:00Z");
  await on("2025-01-20T10:35:00Z");
  const [fix] = await discord.autocomplete("/todo done todo:FreeBSD", "Ada");
  await discord.slash(`/todo done todo:${fix?.value}`, "Ada");
  story();
  await discord.slash("/stats", "Jules");
  expect(story()).toMatchInlineSnapshot(`
    "Jules> /stats
    bot #meetings> **MirageOS meeting: 2 todos are open**
      - 2 new

      **Filed and closed**
      - In the last 90 days: 3 filed, 1 closed
      - All in all: 3 filed, 1 closed
      - That one was closed after 7 days

      **By kind**
      - announcement: 1 open, 1 filed, 0 closed
      - fix: 0 open, 1 filed, 1 closed (after 7 days)
      - review: 1 open, 1 filed, 0 closed"
  `);
  write(second);
  await on("2025-02-10T10:05:00Z");
  await on("2025-02-10T10:35:00Z");
  await discord.slash("/stats", "Jules");
  expect(story()).toMatchInlineSnapshot(`
    "== 2025-02-10 10:05
    (nothing)
    == 2025-02-10 10:35
    bot #meetings> **After the MirageOS meeting of Monday 10 February 2025**
      I filed 1 issue:
      - [mirage/mirage#3](https://github.com/mirage/mirage/issues/3) Measure the memory of the unikernel
      -# v7y2rkdr9y
    bot #meetings> **Minutes: MirageOS meeting, Monday 10 February 2025**
      With Ada and Jules.

      **Memory**
      - To do: measure the memory of the unikernel (Ada) → [mirage/mirage#3](https://github.com/mirage/mirage/issues/3)

      3 todos are open, 1 of them new, the oldest from the meeting before.

      The whole notes are in the file
      -# 29vzzvner6
      (file minutes-mirageos-2025-02-10.md)
    GitHub: POST /repos/mirage/mirage/issues title=Measure the memory of the unikernel labels=meeting assignees=ada
    Jules> /stats
    bot #meetings> **MirageOS meeting: 3 todos are open**
      - 1 new
      - 2 open for 1 meeting

      **Filed and closed**
      - In the last 90 days: 4 filed, 1 closed
      - All in all: 4 filed, 1 closed
      - That one was closed after 7 days

      **By kind**
      - announcement: 1 open, 1 filed, 0 closed
      - fix: 0 open, 1 filed, 1 closed (after 7 days)
      - review: 1 open, 1 filed, 0 closed
      - investigate: 1 open, 1 filed, 0 closed"
  `);
});
