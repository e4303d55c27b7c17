import { spawn } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { always } from "./children/dying.ts";
import { clockAt } from "../support/clock.ts";
import { openCommunity } from "../support/community.ts";
import { startGitHubWorld } from "../support/github-world.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const pad = `# MirageOS meeting

## Meeting 2025-01-13, 10:00 - 11:00

- Participants: Ada, Jules

### Release

- Ada: it is out
`;
const at = "2025-01-13T10:05:00Z";
const repository = "mirage/mirage-www";
const more = `    doors: { archive: { repository: ${repository} } }\n`;

/** Where `npm test` kills, GitHub has done what it was asked, and nobody heard of it: the harder case. */
const faults = always
  ? (["time-out", "time-out after it was done"] as const)
  : (["time-out after it was done"] as const);

/** A GitHub with an archive, and a bot whose minutes are to be proposed there; `step`: it is killed when GitHub gets this call. */
async function killedAt(step: RegExp, fault: "time-out" | "time-out after it was done"): Promise<string> {
  const github = await startGitHubWorld(clockAt(at));
  const { folder, remove } = temporaryFolder();
  onTestFinished(async () => {
    await github.stop();
    remove();
  });
  const connections = { discord: null, github: { auth: github.connection.auth, api: github.baseUrl, secondMs: 0 } };
  const options = { connections, channel: "terminal:", at, folder, more };
  github.fail(step, fault);
  const child = spawn(
    process.execPath,
    [path.join(import.meta.dirname, "children/sweep-and-die.ts"), JSON.stringify({ ...options, pad, killAt: -1 })],
    { stdio: ["ignore", "ignore", "inherit"], env: { NODE_COMPILE_CACHE: path.join(tmpdir(), "meetbot-compiled") } },
  );
  const ended = once(child, "exit");
  await vi.waitUntil(() => github.calls().some((call) => step.test(call)), { timeout: 30_000, interval: 20 });
  child.kill("SIGKILL");
  expect((await ended)[1]).toBe("SIGKILL");
  github.catchUp();
  const community = await openCommunity(options);
  for (const minutes of [30, 2, 2, 11]) await community.pass({ minutes });
  await community.close();
  return github.proposals(repository).join("\n");
}

test("kill -9 between any two steps of a proposal: after the restart there is one branch, one commit, one pull request", async () => {
  const ends: string[] = [];
  for (const step of [/POST .*refs$/, /PUT .*md$/, /POST .*pulls$/, /POST .*reviewers$/]) {
    for (const fault of faults) ends.push(await killedAt(step, fault));
  }
  expect(ends).toHaveLength(4 * faults.length);
  expect([...new Set(ends)]).toMatchInlineSnapshot(`
    [
      "meetbot/minutes-mirageos-2025-01-13: meetbot: Minutes of the MirageOS meeting, 2025-01-13
    #501 Minutes of the MirageOS meeting, 2025-01-13 (open, meetbot/minutes-mirageos-2025-01-13), asked: ada, jules",
    ]
  `);
}, 120_000);
