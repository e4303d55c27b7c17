import { expect, onTestFinished, test } from "vitest";
import { UserError } from "../../src/errors.ts";
import { discordChat } from "../../src/discord/chat.ts";
import { startDiscord } from "../../src/discord/gateway.ts";
import { discordRest } from "../../src/discord/rest.ts";
import { clockAt } from "../support/clock.ts";
import { command, hostOf, openDiscord, says } from "../support/discord-bot.ts";
import { card, cardWith } from "../support/discord-card.ts";
import { readableLog } from "../support/readable-log.ts";

test("a button's answer is for who pressed it, and the card shows what came of it", async () => {
  const { discord } = await cardWith({ file: { run: () => says("Filed as mirage/mirage#12") } });
  await discord.press("File 1", "Hannes");
  expect(discord.transcript()).toMatchInlineSnapshot(`
    "bot #meetings> 1. Announce 4.9 on discuss
      -# 8fz3k2m9qa
      [File 1] [Edit 1]
    Hannes> [File 1]
    bot (private)> Filed as mirage/mirage#12
    bot #meetings (edited)> ~~1. Announce 4.9 on discuss~~ mirage/mirage#12
      -# 8fz3k2m9qa"
  `);
});

test("a button that is answered at once does the same", async () => {
  const { discord } = await cardWith({ file: { answers: "at once", run: () => says("Filed") } });
  expect(await discord.press("File 1", "Hannes")).toMatchInlineSnapshot(`
    "Hannes> [File 1]
    bot (private)> Filed
    bot #meetings (edited)> ~~1. Announce 4.9 on discuss~~ mirage/mirage#12
      -# 8fz3k2m9qa"
  `);
});

test("the card can still be found by its reference once it was brought up to date", async () => {
  const { discord, chat } = await cardWith({ file: { run: () => says("Filed") } });
  await discord.press("File 1", "Hannes");
  const since = Temporal.Instant.from("2025-01-13T12:00:00Z");
  expect(await chat.findPost(discord.channel(), "8fz3k2m9qa", since)).not.toBeNull();
});

test("an error of a button is told to who pressed it; the card is brought up to date all the same", async () => {
  const refuse = () => Promise.reject(new UserError("Only the maintainers can do this."));
  const { discord } = await cardWith({ file: { run: refuse } });
  expect(await discord.press("File 1", "Pixie")).toMatchInlineSnapshot(`
    "Pixie> [File 1]
    bot (private)> Only the maintainers can do this.
    bot #meetings (edited)> ~~1. Announce 4.9 on discuss~~ mirage/mirage#12
      -# 8fz3k2m9qa"
  `);
});

test("a card that did not change is not marked as edited", async () => {
  for (const after of [null, card]) {
    const { discord } = await cardWith({ file: { run: () => says("Filed") } }, after);
    expect(await discord.press("File 1", "Hannes")).not.toContain("(edited)");
  }
});

test("a card that a person deletes meanwhile is no matter", async () => {
  const { discord, log } = await cardWith({
    file: { run: () => (discord.deletePost("1. Announce"), says("Filed as mirage/mirage#12")) },
  });
  expect(await discord.press("File 1", "Hannes")).toMatchInlineSnapshot(`
    "Hannes> [File 1]
    bot (private)> Filed as mirage/mirage#12"
  `);
  expect(log.lines.filter((line) => line.startsWith("error"))).toEqual([]);
});

test("a button works after a restart, as everything it needs is in it", async () => {
  const { now } = clockAt("2025-01-13T12:00:00Z");
  const discord = await openDiscord({ now });
  const host = () =>
    hostOf([command("todo", { file: { run: ({ options }) => says(`Filed ${String(options["todo"])}`) } })]);
  const options = { token: discord.token, api: discord.api, guilds: [], log: readableLog() };
  const before = await startDiscord({ ...options, host: host() });
  await discordChat({ rest: discordRest(discord), now }).post(discord.channel(), card, "8fz3k2m9qa");
  await before.stop();
  const after = await startDiscord({ ...options, host: host() });
  onTestFinished(() => after.stop());
  discord.attach(after);
  expect(await discord.press("File 1", "Hannes")).toMatchInlineSnapshot(`
    "Hannes> [File 1]
    bot (private)> Filed k3f9"
  `);
});

test("a button of a command that is gone, or that we did not make, is refused in a sentence", async () => {
  const { discord, log } = await cardWith({ file: { run: () => says("Filed") } });
  const rest = discordRest(discord);
  const foreign = { type: 2, style: 1, label: "Vote", custom_id: "?poll=1" };
  const body = { content: "Old", allowed_mentions: { parse: [] }, components: [{ type: 1, components: [foreign] }] };
  const [, channel = ""] = discord.channel().split("/");
  await rest.post(`/channels/${channel}/messages`, { body });
  expect(await discord.press("Vote", "Hannes")).toMatchInlineSnapshot(`
    "Hannes> [Vote]
    bot (private)> This button was made by another version of the bot. Use the slash command instead."
  `);
  expect(log.lines.filter((line) => line.startsWith("error"))).toEqual([]);
});
