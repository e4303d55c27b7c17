import { expect, test } from "vitest";
import { openScene } from "../support/scene.ts";

const pad = `# MirageOS meeting

## Meeting Tuesday, January 14th 2025, 10:00 - 11:00 CET

### Release

- is 4.9 ready?
`;

/** The meeting's event stands; a day before it, at 10:00 in Paris, its reminder is due. */
async function beforeTheReminder() {
  const scene = await openScene({ at: "2025-01-13T08:50:00Z", pad });
  await scene.sweep();
  scene.story();
  return scene;
}

const posting = /POST .*\/messages$/;

test("a reminder whose post failed, or seems to have, is posted once", async () => {
  const ends = new Map<string, string[]>();
  for (const fault of ["cut after it was done", "502 after it was done", "cut", "502", { retryAfter: 30 }] as const) {
    const { discord, on, pass } = await beforeTheReminder();
    discord.fail(posting, fault);
    await on("2025-01-13T09:00:00Z");
    for (const minutes of [1, 1, 5, 30]) await pass({ minutes });
    const end = discord.messages().join("\n");
    ends.set(end, [...(ends.get(end) ?? []), JSON.stringify(fault)]);
  }
  expect(ends).toMatchInlineSnapshot(`
    Map {
      "**MirageOS meeting: <2025-01-14T09:00Z:F> – <2025-01-14T10:00Z:t>** (<2025-01-14T09:00Z:R>)
    Call: https://meet.example.org/MirageOS

    **Agenda**
    - Release

    Something to add? Write it into the pad. Everybody is welcome.
    -# xqctsx766f
    **MirageOS meeting: <2025-01-14T09:00Z:F> – <2025-01-14T10:00Z:t>** (<2025-01-14T09:00Z:R>)
    Call: https://meet.example.org/MirageOS

    **Agenda**
    - Release

    Something to add? Write it into the pad. Everybody is welcome.
    -# 6m0ygsrn1t" => [
        ""cut after it was done"",
        ""502 after it was done"",
        ""cut"",
        ""502"",
        "{"retryAfter":30}",
      ],
    }
  `);
});

test("a channel that is closed to the bot: the reminder is posted once it is open again", async () => {
  const { discord, on, story, botLog } = await beforeTheReminder();
  discord.forbid("SEND_MESSAGES", "#meetings");
  for (const time of ["09:00", "09:01", "09:10", "09:15"]) await on(`2025-01-13T${time}:00Z`);
  discord.allow("SEND_MESSAGES", "#meetings");
  for (const time of ["09:20", "09:30", "10:30"]) await on(`2025-01-13T${time}:00Z`);
  expect(story()).toMatchInlineSnapshot(`
    "== 2025-01-13 09:00
    (nothing)
    == 2025-01-13 09:01
    (nothing)
    == 2025-01-13 09:10
    (nothing)
    == 2025-01-13 09:15
    (nothing)
    == 2025-01-13 09:20
    (nothing)
    == 2025-01-13 09:30
    bot #meetings> **MirageOS meeting: <2025-01-14T09:00Z:F> – <2025-01-14T10:00Z:t>** (<2025-01-14T09:00Z:R>)
      Call: https://meet.example.org/MirageOS

      **Agenda**
      - Release

      Something to add? Write it into the pad. Everybody is welcome.
      -# 6m0ygsrn1t
    == 2025-01-13 10:30
    (nothing)"
  `);
  expect(botLog()).toMatchInlineSnapshot(`
    [
      "debug GitHub answered",
      "debug GitHub answered",
      "info An effect is done",
      "info An effect is done",
      "warn An effect is not done",
      "warn An effect is not done",
      "info An effect is done",
    ]
  `);
});

test("after an outage of Discord only the reminder that still helps is posted", async () => {
  const { discord, on, story } = await beforeTheReminder();
  discord.fail(/./, "502", Infinity);
  for (const time of ["13T09:00", "13T12:00", "14T08:30"]) await on(`2025-01-${time}:00Z`);
  discord.recover();
  for (const time of ["14T08:46", "14T08:50"]) await on(`2025-01-${time}:00Z`);
  expect(story()).toMatchInlineSnapshot(`
    "== 2025-01-13 09:00
    (nothing)
    == 2025-01-13 12:00
    (nothing)
    == 2025-01-14 08:30
    (nothing)
    == 2025-01-14 08:46
    bot #meetings> **MirageOS meeting: <2025-01-14T09:00Z:F> – <2025-01-14T10:00Z:t>** (<2025-01-14T09:00Z:R>)
      Call: https://meet.example.org/MirageOS

      **Agenda**
      - Release

      Something to add? Write it into the pad. Everybody is welcome.
      -# 92vb0wdpjj
    == 2025-01-14 08:50
    (nothing)"
  `);
});

test("a reminder of a meeting that began during the outage is not posted", async () => {
  const { discord, on, story } = await beforeTheReminder();
  discord.fail(/./, "502", Infinity);
  for (const time of ["13T09:00", "13T12:00", "14T08:46"]) await on(`2025-01-${time}:00Z`);
  discord.recover();
  for (const time of ["14T09:01", "14T09:10"]) await on(`2025-01-${time}:00Z`);
  expect(story()).toMatchInlineSnapshot(`
    "== 2025-01-13 09:00
    (nothing)
    == 2025-01-13 12:00
    (nothing)
    == 2025-01-14 08:46
    (nothing)
    == 2025-01-14 09:01
    (nothing)
    == 2025-01-14 09:10
    (nothing)"
  `);
});
