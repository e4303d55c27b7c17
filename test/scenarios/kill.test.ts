import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { clockAt } from "../support/clock.ts";
import { openCommunity } from "../support/community.ts";
import { startFakeDiscord } from "../support/fake-discord/fake-discord.ts";
import { startGitHubWorld } from "../support/github-world.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { always, dieAt, isKilledAt, runKilled } from "./children/dying.ts";
import { watchMoments } from "./children/moments.ts";

/** The morning's meeting is over and its notes are in, the next one is tomorrow: everything is due at once. */
const pad = `# MirageOS meeting

The next meeting is on 2025-01-14, 10:00 - 12:00.

## Meeting 2025-01-13, 10:00 - 11:00

- Participants: Ada, Jules

### Release

- TODO: announce the 4.9 release on discuss.example.org
- TODO(Jules): review mirage/mirage#1500
- Ada: we should look at the failing build in ocurrent/mirage-ci
- TODO:
`;
const at = "2025-01-13T10:05:00Z";

/** A GitHub and a Discord that last over many starts of the bot; each start is told what is new since the last look. */
async function outside() {
  const clock = clockAt(at);
  const [github, discord] = await Promise.all([startGitHubWorld(clock), startFakeDiscord(clock)]);
  onTestFinished(async () => void (await Promise.all([github.stop(), discord.close()])));
  const pull = { repository: "mirage/mirage", number: 1500 };
  github.pull({ ...pull, title: "Boot faster", state: "open" });
  let seen: readonly string[] = [];
  const everything = async (): Promise<readonly string[]> => [
    ...(await github.issues("mirage/mirage")).map(({ title }) => `issue: ${title}`),
    ...github.comments(pull).map((comment) => `comment: ${comment.split("\n")[2]?.replace(/\(.*/, "")}`),
    ...discord.messages().map((message) => `post: ${message.split("\n")[0]}`),
    ...discord.messages("@Grace").map((message) => `to the chair: ${message.split("\n")[1]}`),
    ...discord.events().map((event) => `event: ${event.split("\n")[0]}`),
  ];
  return {
    connections: {
      discord: { token: discord.token, api: discord.api },
      github: { auth: github.connection.auth, api: github.baseUrl, secondMs: 0 },
    },
    channel: discord.channel(),
    writePad: true,
    more: `    chair: "${discord.inbox("Grace").replace("discord:@", "")}"\n    comments: [mirage/mirage]\n`,
    async whatIsNew(): Promise<string> {
      const all = await everything();
      const left = [...seen];
      const fresh = all.filter((line) => {
        const place = left.indexOf(line);
        if (place >= 0) left.splice(place, 1);
        return place < 0;
      });
      seen = all;
      return fresh.toSorted().join("\n");
    },
  };
}

/** The bot of a community of its own, on what may be left of an earlier start, its pad too; sweeps until all must be settled. */
async function startAgain(options: Parameters<typeof openCommunity>[0]): Promise<void> {
  const community = await openCommunity(options);
  for (const minutes of [30, 11, 20, 11]) await community.pass({ minutes });
  await community.close();
}

/** Two sweeps of a bot that ends at a moment of them; gives how. */
async function ended(options: Parameters<typeof openCommunity>[0] & { killAt: number }): Promise<string | null> {
  if (isKilledAt(options.killAt)) return runKilled("sweep-and-die.ts", options);
  const died = await dieAt(
    options.killAt,
    (wrap) => openCommunity({ ...options, wrap }),
    async (community) => {
      await community.sweep();
      await community.pass({ minutes: 30 });
    },
  );
  return died ? "SIGKILL" : null;
}

/** Kills the bot at these moments, each time with a community of its own, and gives what each came to in the end. */
async function killAtEach(moments: readonly number[]): Promise<readonly string[]> {
  const world = await outside();
  const ends: string[] = [];
  for (const killAt of moments) {
    const { folder, remove } = temporaryFolder();
    const options = { ...world, id: `killed-${killAt}`, at, folder };
    const signal = await ended({ ...options, pad, killAt });
    await startAgain(options);
    ends.push(`${signal}\n${await world.whatIsNew()}\n${padIn(folder)}`);
    remove();
  }
  return ends;
}

/** The pad, with the numbers of issues left out: they go on from one community to the next. */
function padIn(folder: string): string {
  return readFileSync(path.join(folder, "pad.md"), "utf8").replace(/#\d+(?=[ )])/gu, "#N");
}

test("kill -9 at any moment of filing, posting and reminding: after the restart each thing exists once", async () => {
  const world = await outside();
  const { folder, remove } = temporaryFolder();
  let moments = 0;
  const wrap = watchMoments(() => (moments += 1));
  const undisturbed = await openCommunity({ ...world, at, pad, folder, wrap });
  await undisturbed.sweep();
  await undisturbed.pass({ minutes: 30 });
  await undisturbed.close();
  const written = padIn(folder);
  remove();
  const expected = await world.whatIsNew();
  expect(written).toMatchInlineSnapshot(`
    "# MirageOS meeting

    The next meeting is on 2025-01-14, 10:00 - 12:00.

    ## Meeting 2025-01-14, 10:00 - 12:00

    Call: https://meet.example.org/MirageOS

    ### Agenda

    - mirage/mirage#N Announce the 4.9 release (open since the last meeting)
    - mirage/mirage#N Review #N (open since the last meeting)

    ## Meeting 2025-01-13, 10:00 - 11:00

    - Participants: Ada, Jules

    ### Release

    - TODO: announce the 4.9 release on discuss.example.org (mirage/mirage#N)
    - TODO(Jules): review mirage/mirage#N (mirage/mirage#N)
    - Ada: we should look at the failing build in ocurrent/mirage-ci
    - TODO:
    "
  `);
  expect(expected).toMatchInlineSnapshot(`
    "comment: - [the MirageOS meeting of Monday 13 January 2025]
    event: MirageOS meeting, 2025-01-14T09:00Z to 2025-01-14T11:00Z, https://meet.example.org/MirageOS
    issue: Announce the 4.9 release
    issue: Review #1500
    post: **1. Look at the failing build in ocurrent/mirage-ci**
    post: **After the MirageOS meeting of Monday 13 January 2025**
    post: **Minutes: MirageOS meeting, Monday 13 January 2025**
    post: **MirageOS meeting: <2025-01-14T09:00Z:F> – <2025-01-14T11:00Z:t>** (<2025-01-14T09:00Z:R>)
    to the chair: - Line 14: “TODO:” has nothing behind it.
    to the chair: The next one is <2025-01-14T09:00Z:F> – <2025-01-14T11:00Z:t>."
  `);

  const all = Array.from({ length: moments }, (_, place) => place + 1).filter((moment) => always || moment % 2 === 0);
  const lanes = [0, 1].map((lane) => killAtEach(all.filter((_, place) => place % 2 === lane)));
  const ends = (await Promise.all(lanes)).flat();
  expect(new Set(ends)).toEqual(new Set([`SIGKILL\n${expected}\n${written}`]));
  expect(ends.length).toBeGreaterThan(always ? 40 : 20);
}, 360_000);
