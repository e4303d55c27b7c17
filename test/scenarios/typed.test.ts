import { expect, test } from "vitest";
import { openScene } from "../support/scene.ts";

const pad = `## Meeting 2025-01-13, 10:00 - 11:00

- Participants: Ada, Jules

### Machines

- Ada: somebody should update the aarch64 machines
- Jules: the backup script needs to be fixed
`;

test("a todo that is decided by a typed command is decided on its card too", async () => {
  const { sweep, pass, discord } = await openScene({ at: "2025-01-13T10:05:00Z", pad });
  await sweep();
  await pass({ minutes: 30 });
  const listed = await discord.slash("/todo list", "Ada");
  const [, name = ""] = /`(\w{4})`/.exec(listed) ?? [];
  await discord.slash(`/todo skip todo:${name}`, "Ada");
  expect(discord.messages().find((message) => message.includes("[Skip"))).toMatchInlineSnapshot(`
    "**2. Fix the backup script (Machines)**
    Jules: “the backup script needs to be fixed”
    fix → mirage/mirage, under “Machines”
    ~~1. Update the aarch64 machines~~ skipped
    -# ghpm8ygs36
    [File 2] [Edit 2] [Skip 2]"
  `);
});

test("a day that is typed together with a time is not taken for the day alone", async () => {
  const { sweep, discord } = await openScene({ at: "2025-01-13T10:05:00Z", pad });
  await sweep();
  expect(await discord.slash("/meeting set date:2025-01-20 10:00", "Ada")).toMatchInlineSnapshot(`
    "Ada> /meeting set date:2025-01-20 10:00
    bot (private)> "2025-01-20 10:00" is no date. Write it as year-month-day, such as 2025-01-13."
  `);
});
