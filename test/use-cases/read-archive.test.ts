import { expect, test } from "vitest";
import { readArchive } from "../../src/use-cases/read-archive.ts";
import { openCommunity } from "../support/community.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const pad = `# MirageOS meeting

## Meeting Monday, January 13th 2025, 10:00 - 11:00 CET

- Participants: Ada, Jules

### Release

- TODO(Ada): announce the release on the forum
- Agreed: the next release waits for aarch64
`;

test("once its minutes are published a meeting is in the archive, with the issues of its todos; it is read while a turn is held", async () => {
  const { folder, remove } = temporaryFolder();
  const connections = { discord: null, github: null };
  const { world, pass, close } = await openCommunity({
    folder,
    connections,
    channel: "terminal:",
    at: "2025-01-13T09:05:00Z",
    pad,
  });
  const [series] = world.series;
  if (series === undefined) throw new Error("the community has a series");
  const show = async () => {
    const { meetings, todos } = await world.store.exclusively(() => readArchive(world, series));
    return [...meetings.map(({ date }) => date), ...todos.map(({ title, issue }) => `${title} ${issue?.name}`)];
  };
  await pass({ minutes: 10 });
  const during = await show();
  await pass({ hours: 1 }, 3);
  expect([during, await show()]).toMatchInlineSnapshot(`
    [
      [],
      [
        "2025-01-13",
        "Announce the release mirage/mirage-www#1",
      ],
    ]
  `);
  await close();
  remove();
});
