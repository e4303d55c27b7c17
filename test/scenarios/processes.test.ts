import { expect, test } from "vitest";
import { openStore } from "../../src/store/open-store.ts";
import { runChild, startChild } from "../support/child.ts";
import { hookOf, hookSecret, issuesHook } from "../support/github-hook.ts";
import { openScene } from "../support/scene.ts";

const now = Temporal.Now.instant();
const yesterday = now.toZonedDateTimeISO("Europe/Paris").toPlainDate().subtract({ days: 1 });
const pad = `# MirageOS meeting

## Meeting ${yesterday.toString()}, 10:00 - 11:00

- Participants: Ada, Jules

### Release

- TODO: announce the 4.9 release on discuss.example.org
- TODO(Jules): write down how a release is cut
- TODO: ask for more disk space
`;

test("a command in a process of its own, while the bot sweeps: each issue is filed once", async () => {
  const { sweep, pass, issues, environment, story } = await openScene({ at: now.toString(), pad });
  await sweep();
  const child = startChild(["src/cli.ts", "todo", "file", "--all"], { ...environment(), LOG_LEVEL: "info" });
  await child.saw(/Opened the store/);
  const [{ code }] = await Promise.all([child.ended, pass({ minutes: 31 })]);
  await pass({ minutes: 1 });
  expect(code).toBe(0);
  expect(await issues()).toMatchInlineSnapshot(`
    "mirage/mirage#1 Write down how a release is cut (open)
    mirage/mirage#2 Ask for more disk space (open)
    mirage/mirage-www#1 Announce the 4.9 release (open)"
  `);
  expect(story().match(/Minutes: MirageOS meeting/g)).toHaveLength(1);
});

test("the bot as a process: it answers and takes web hooks, a second one steps back, and SIGTERM ends it in good order", async () => {
  const { discord, stop, environment, github } = await openScene({ at: now.toString(), pad });
  await stop();
  const env = { ...environment(), GITHUB_WEBHOOK_SECRET: hookSecret };
  const child = startChild(["src/main.ts"], env);
  const [, port = ""] = await child.saw(/"port":(\d+)/);
  await child.saw(/The commands are registered/);
  const second = await runChild(["src/main.ts"], env);
  const told = second.stderr.replaceAll(env.MEETBOT_DATA, "(data)").replace(/process \d+ on \S+(?=\))/, "process 1");
  expect(`${second.code} ${told}`).toMatchInlineSnapshot(`
    "1 Another meetbot (process 1) already runs on (data), and two would disturb each other. Stop it first, or set MEETBOT_DATA to another folder. One-shot commands work beside it.
    "
  `);

  await discord.slash("/todo list", "Noor");
  await expect
    .poll(() => discord.transcript(), { timeout: 10_000 })
    .toMatch(/bot #meetings> \*\*Waiting for a word[^]*Announce the 4.9 release/);
  const health = await fetch(`http://127.0.0.1:${port}/healthz`);
  expect([health.status, await health.text()].join(" ").replaceAll(/(\d+|null)(?=,"chat)/g, "0")).toMatchInlineSnapshot(
    `"200 {"healthy":true,"version":"0.1.0","secondsSinceLastSweep":0,"chat":"connected","store":"writable"}"`,
  );

  const hook = hookOf("issues", issuesHook("closed"));
  expect((await fetch(`http://127.0.0.1:${port}/hooks/github`, { method: "POST", ...hook })).status).toBe(202);

  child.signal("SIGTERM");
  const { code, stdout, stderr } = await child.ended;
  expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
  for (const secret of [discord.token, github.token, hookSecret]) expect(stderr).not.toContain(secret);
  await expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow("fetch failed");

  const store = await openStore({ folder: env.MEETBOT_DATA });
  expect((await store.deliveries.all()).map(({ event }) => event)).toEqual(["issues.closed"]);
  await store.close();
});

test("a bot whose Discord token is not taken says so and ends with status 1", async () => {
  const { discord, stop, environment } = await openScene({ at: now.toString(), pad });
  await stop();
  discord.revokeToken();
  const { code, stderr } = await runChild(["src/main.ts"], environment());
  const last = stderr.trim().split("\n").at(-1);
  expect(`${code} ${last}`).toMatchInlineSnapshot(
    `"1 Discord does not accept the bot's token. Make a new one in the Developer Portal (Bot → Reset Token), put it into DISCORD_TOKEN, and start the bot again."`,
  );
});
