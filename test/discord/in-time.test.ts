import { expect, test } from "vitest";
import { clockAt } from "../support/clock.ts";
import { command, hostOf, openDiscord, says, startBot } from "../support/discord-bot.ts";
import type { Told } from "../support/discord-bot.ts";

/** `/todo list` made so, in a bot whose clock and patience the test holds. */
async function start(list: Told) {
  const clock = clockAt("2025-01-13T12:00:00Z");
  const patience = Promise.withResolvers<void>();
  const discord = await openDiscord({ now: clock.now });
  const { log } = await startBot(discord, {
    host: hostOf([command("todo", { list })]),
    patience: () => patience.promise,
  });
  return { discord, clock, log, loseWaiting: () => patience.resolve() };
}

/** Something that takes as long as the test says. */
function held() {
  const { promise, resolve } = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  return {
    begun: begun.promise,
    release: () => resolve(),
    run: async () => {
      begun.resolve();
      await promise;
      return says("At last.");
    },
  };
}

test("work may take minutes: it is deferred before it begins", async () => {
  const work = held();
  const { discord, clock } = await start({ run: work.run });
  const answer = discord.slash("/todo list", "Hannes");
  await work.begun;
  clock.pass({ minutes: 14 });
  work.release();
  expect(await answer).toMatchInlineSnapshot(`
    "Hannes> /todo list
    bot #meetings> At last."
  `);
});

test("an answer at once that turns out slow is deferred before Discord gives up", async () => {
  const work = held();
  const { discord, clock, loseWaiting } = await start({ answers: "at once", run: work.run });
  const answer = discord.slash("/todo list", "Hannes");
  await work.begun;
  clock.pass({ seconds: 2 });
  loseWaiting();
  work.release();
  expect(await answer).toMatchInlineSnapshot(`
    "Hannes> /todo list
    bot #meetings> At last."
  `);
  const deferral = { type: 5, data: {} };
  expect(discord.requests.filter(({ path }) => path.endsWith("/callback"))).toMatchObject([{ body: deferral }]);
});

test("work is not begun where nobody waits for it any more", async () => {
  let begun = 0;
  const list = {
    run: () => {
      begun += 1;
      return says("Filed");
    },
  };
  const { discord, clock, log } = await start(list);
  discord.dropConnection();
  const answer = discord.slash("/todo list", "Hannes");
  clock.pass({ seconds: 4 });
  expect(await answer).toMatchInlineSnapshot(`
    "Hannes> /todo list
    Discord (private)> The application did not respond"
  `);
  expect([begun, log.lines.at(-1)]).toMatchInlineSnapshot(`
    [
      0,
      "warn Nobody waits for this answer: it is late, or another process gave it",
    ]
  `);
});

test("of two processes that hear a command one does it", async () => {
  const clock = clockAt("2025-01-13T12:00:00Z");
  const discord = await openDiscord({ now: clock.now });
  const done: string[] = [];
  const host = (process: string) => {
    const list = { run: () => (done.push(process), says("Filed")) };
    return hostOf([command("todo", { list })]);
  };
  const bots = [await startBot(discord, { host: host("one") }), await startBot(discord, { host: host("two") })];
  discord.attach({ idle: async () => void (await Promise.all(bots.map((bot) => bot.idle()))) });
  await discord.slash("/todo list", "Hannes");
  await expect
    .poll(() => bots.flatMap(({ log }) => log.lines.filter((line) => line.startsWith("warn"))))
    .toHaveLength(1);
  expect([discord.transcript(), done.length]).toMatchInlineSnapshot(`
    [
      "Hannes> /todo list
    bot #meetings> Filed",
      1,
    ]
  `);
});

test("a deferral whose answer was lost holds: the work is done once and answered", async () => {
  const seen = [];
  for (const fault of ["cut after it was done", "cut", "502 after it was done", "502"] as const) {
    let begun = 0;
    const { discord } = await start({ run: () => says(`Filed, ${(begun += 1)} time`) });
    discord.fail(/callback$/, fault);
    seen.push(await discord.slash("/todo list", "Hannes"));
  }
  expect(seen).toEqual(seen.map(() => "Hannes> /todo list\nbot #meetings> Filed, 1 time"));
});

test("an answer that cannot be given is in the log, and the bot goes on", async () => {
  const { discord, log } = await start({ run: () => says("Listed") });
  discord.fail(/POST .*callback$/, "cut", 2);
  const lost = discord.slash("/todo list", "Hannes").catch(() => "never answered");
  await expect.poll(() => log.lines.at(-1), { timeout: 5000 }).toContain("An answer could not be given");
  expect(await discord.slash("/todo list", "Reynir")).toContain("bot #meetings> Listed");
  void lost;
});
