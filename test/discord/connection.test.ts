import { expect, onTestFinished, test, vi } from "vitest";
import type { Host } from "../../src/discord/host.ts";
import { command, hostOf, openDiscord, says, startBot } from "../support/discord-bot.ts";
import type { FakeDiscord } from "../support/fake-discord/fake-discord.ts";

const listing = (more: Partial<Host> = {}) => hostOf([command("todo", { list: { run: () => says("Listed") } })], more);

/** Waits until bots have asked this of the gateway. */
async function heard(discord: FakeDiscord, ...asked: readonly string[]) {
  await expect.poll(() => discord.gatewayHeard, { timeout: 5000 }).toEqual(asked);
}

test("a token that Discord does not know is told to whoever starts the bot", async () => {
  const discord = await openDiscord();
  await expect(startBot(discord, { host: listing(), token: "wrong" })).rejects.toThrowErrorMatchingInlineSnapshot(
    `[UserError: Discord does not accept the bot's token. Make a new one in the Developer Portal (Bot → Reset Token), put it into DISCORD_TOKEN, and start the bot again.]`,
  );
});

test("a Discord that cannot be reached is told to whoever starts the bot", async () => {
  const discord = await openDiscord();
  discord.fail(/gateway/, "cut");
  await expect(startBot(discord, { host: listing() })).rejects.toThrowErrorMatchingInlineSnapshot(
    `[UserError: Discord cannot be reached (other side closed). Check the network, and DISCORD_API if it is set; then start again.]`,
  );
  discord.fail(/gateway/, "502");
  await expect(startBot(discord, { host: listing() })).rejects.toThrowErrorMatchingInlineSnapshot(
    `[UserError: Discord cannot be reached (Bad Gateway). Check the network, and DISCORD_API if it is set; then start again.]`,
  );
});

test("intents that Discord does not allow are told to whoever starts the bot", async () => {
  const discord = await openDiscord();
  discord.refuseConnections(4014);
  await expect(startBot(discord, { host: listing() })).rejects.toThrowErrorMatchingInlineSnapshot(
    `[UserError: Discord refuses the intents that the bot asks for (Guilds, Guild Scheduled Events). Neither needs approval: check in the Developer Portal that the token belongs to this bot's application.]`,
  );
});

test("a connection that breaks is resumed, and what was asked meanwhile is answered", async () => {
  const discord = await openDiscord();
  const { connected } = await startBot(discord, { host: listing() });
  discord.dropConnection();
  await expect.poll(connected, { timeout: 5000 }).toBe(false);
  expect(await discord.slash("/todo list", "Hannes")).toBe("Hannes> /todo list\nbot #meetings> Listed");
  await heard(discord, "identify", "resume");
  await expect.poll(connected, { timeout: 5000 }).toBe(true);
});

test("Discord may ask to connect again, or forget the session", async () => {
  const discord = await openDiscord();
  const { connected } = await startBot(discord, { host: listing() });
  // discord.js identifies once in 5 s at most.
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 10_000 });
  onTestFinished(() => void vi.useRealTimers());
  discord.askToReconnect();
  await heard(discord, "identify", "resume");
  await expect.poll(connected, { timeout: 5000 }).toBe(true);
  discord.invalidateSession();
  await heard(discord, "identify", "resume", "identify");
  expect(await discord.slash("/todo list", "Hannes")).toContain("Listed");
});

test("a connection that Discord ends for good is told, as nobody would notice otherwise", async () => {
  const discord = await openDiscord();
  const { lost, connected } = await startBot(discord, { host: listing() });
  discord.hangUp(4004);
  expect((await lost).message).toMatchInlineSnapshot(
    `"Discord does not accept the bot's token. Make a new one in the Developer Portal (Bot → Reset Token), put it into DISCORD_TOKEN, and start the bot again."`,
  );
  expect(connected()).toBe(false);
});

test("what a listener throws ends neither it nor the process", async () => {
  const discord = await openDiscord();
  const unheard: unknown[] = [];
  process.once("unhandledRejection", (error) => unheard.push(error));
  const { log } = await startBot(discord, {
    host: listing({ eventGone: () => Promise.reject(new Error("no store")) }),
  });
  discord.addEvent("MirageOS meeting");
  discord.deleteEvent("MirageOS meeting");
  await expect
    .poll(() => log.lines.at(-1))
    .toBe("error The end of a scheduled event could not be noted: Error: no store");
  expect(await discord.slash("/todo list", "Hannes")).toContain("Listed");
  expect(unheard).toEqual([]);
});

test("a person who deletes or cancels an event in Discord is noticed at once", async () => {
  const discord = await openDiscord();
  const gone: string[] = [];
  const deleted = discord.addEvent("Deleted");
  await startBot(discord, { host: listing({ eventGone: (id) => Promise.resolve(void gone.push(id)) }) });
  const cancelled = discord.addEvent("Cancelled");
  discord.deleteEvent("Deleted");
  discord.setEventStatus("Cancelled", 4);
  await expect.poll(() => gone, { timeout: 5000 }).toEqual([deleted, cancelled]);
});

test("on the way out nothing new is taken, and what was begun is answered", async () => {
  const discord = await openDiscord();
  const work = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  const slow = { run: async () => (begun.resolve(), await work.promise, says("Filed")) };
  const { stop } = await startBot(discord, { host: hostOf([command("todo", { file: slow })]) });
  const answer = discord.slash("/todo file", "Hannes");
  await begun.promise;
  const stopped = stop();
  work.resolve();
  await stopped;
  expect(await answer).toContain("bot #meetings> Filed");
});
