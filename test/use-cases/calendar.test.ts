import { expect, onTestFinished, test } from "vitest";
import { seriesFeeds } from "../../src/feeds/series-feeds.ts";
import { readArchive } from "../../src/use-cases/read-archive.ts";
import { cancelMeeting, setMeeting } from "../../src/use-cases/tell-meetings.ts";
import { readCalendar } from "../feeds/read-calendar.ts";
import { openCommunity } from "../support/community.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const pad = "# MirageOS meeting\n\n## Meeting Monday, January 13th 2025, 10:00 - 11:00 CET\n\n- the release\n";

/** A community, and what its calendar tells people's programs; opened again on the same folder it is the same after a restart. */
async function open(folder: string, at: string) {
  const connections = { discord: null, github: null };
  const { world, sweep, close } = await openCommunity({ folder, connections, channel: "terminal:", at, pad });
  const [series] = world.series;
  if (series === undefined) throw new Error("the community has a series");
  return {
    sweep,
    close,
    set: (date: string) => setMeeting(world, series, { date, start: "10:00", end: null }, "ada"),
    cancel: (reason: string) => cancelMeeting(world, series, { date: null, reason }, "ada"),
    async calendar() {
      const archive = await readArchive(world, series);
      const [file] = seriesFeeds(archive, { publicUrl: null, writeCalendar: world.calendar });
      return readCalendar(file?.body() ?? "").map(
        ({ uid, start, sequence, status, description }) =>
          `${uid} ${start} ${sequence} ${status}: ${description.split("\n")[0]}`,
      );
    },
  };
}

test("a meeting that is moved, and then cancelled, by command is one event in people's calendars, also after a restart", async () => {
  const { folder, remove } = temporaryFolder();
  onTestFinished(remove);
  const first = await open(folder, "2025-01-02T09:00:00Z");
  await first.sweep();
  const told = [await first.calendar()];
  await first.set("2025-01-20");
  told.push(await first.calendar());
  await first.close();
  const second = await open(folder, "2025-01-03T09:00:00Z");
  await second.sweep();
  told.push(await second.calendar());
  await second.cancel("Ada is ill");
  told.push(await second.calendar());
  await second.close();
  expect(told).toMatchInlineSnapshot(`
    [
      [
        "mirageos/2025-01-13@meetbot 2025-01-13T09:00:00Z 0 CONFIRMED: Everybody is welcome.",
      ],
      [
        "mirageos/2025-01-13@meetbot 2025-01-20T09:00:00Z 1 CONFIRMED: Everybody is welcome.",
      ],
      [
        "mirageos/2025-01-13@meetbot 2025-01-20T09:00:00Z 1 CONFIRMED: Everybody is welcome.",
      ],
      [
        "mirageos/2025-01-13-2@meetbot 2025-01-13T09:00:00Z 0 CONFIRMED: Everybody is welcome.",
        "mirageos/2025-01-13@meetbot 2025-01-20T09:00:00Z 2 CANCELLED: Cancelled: Ada is ill",
      ],
    ]
  `);
});
