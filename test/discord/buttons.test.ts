import { expect, onTestFinished, test } from "vitest";
import { UserError } from "../../src/errors.ts";
import { startDiscord } from "../../src/discord/gateway.ts";
import { discordChat } from "../../src/discord/chat.ts";
import { discordRest } from "../../src/discord/rest.ts";
import type { Button, Form, Message } from "../../src/reply.ts";
import { clockAt } from "../support/clock.ts";
import { command, hostOf, openDiscord, option, says, startBot } from "../support/discord-bot.ts";
import { readableLog } from "../support/readable-log.ts";
import type { Told } from "../support/discord-bot.ts";

const press = (subcommand: string, label: string): Button => ({
  label,
  style: "primary",
  invocation: { command: "todo", subcommand, options: { todo: "k3f9" } },
});
const card: Message = {
  text: "1. Announce 4.9 on discuss",
  buttons: [[press("file", "File 1"), press("edit", "Edit 1")]],
  file: null,
};
const settled: Message = { text: "~~1. Announce 4.9 on discuss~~ mirage/mirage#12", buttons: [], file: null };

/** A card stands in the channel, and its buttons are answered like this. */
async function cardWith(answers: Readonly<Record<string, Told>>, after: Message | null = settled) {
  const { now } = clockAt("2025-01-13T12:00:00Z");
  const discord = await openDiscord({ now });
  const chat = discordChat({ rest: discordRest(discord), now });
  const post = await chat.post(discord.channel(), card, "8fz3k2m9qa");
  const told = Object.fromEntries(
    Object.entries(answers).map(([name, it]) => [
      name,
      { options: [option("todo"), option("title"), option("kind")], ...it },
    ]),
  );
  const host = hostOf([command("todo", told)], { cardOf: (id) => Promise.resolve(id === post.id ? after : null) });
  const { log } = await startBot(discord, { host });
  return { discord, log, chat };
}

const form: Form = {
  title: "Edit the todo",
  fields: [
    { name: "title", label: "Title", value: "Announce 4.9", required: true, input: "line" },
    { name: "text", label: "What it says", value: "", required: false, input: "paragraph" },
    { name: "kind", label: "Kind", value: "task", required: false, input: { choices: ["task", "announcement"] } },
  ],
  submit: { command: "todo", subcommand: "edit", options: { todo: "k3f9" } },
};

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

test("a form opens filled in, its values join the options, and the card shows what came of it", async () => {
  const edit: Told = {
    answers: "at once",
    run: ({ options, card: post }) =>
      options["title"] === undefined
        ? { kind: "form", form }
        : says(JSON.stringify({ ...options, card: post !== null })),
  };
  const { discord } = await cardWith({
    edit: { ...edit, options: ["todo", "title", "text", "kind"].map((name) => option(name)) },
  });
  await discord.press("Edit 1", "Hannes");
  await discord.submitModal({ Title: "Announce 4.10", Kind: "announcement" }, "Hannes");
  expect(discord.transcript()).toMatchInlineSnapshot(`
    "bot #meetings> 1. Announce 4.9 on discuss
      -# 8fz3k2m9qa
      [File 1] [Edit 1]
    Hannes> [Edit 1]
    bot (form)> Edit the todo
      Title*: Announce 4.9
      What it says: 
      Kind: (task) | announcement
    Hannes> Edit the todo
      Title*: Announce 4.10
      What it says: 
      Kind: task | (announcement)
    bot (private)> {"todo":"k3f9","title":"Announce 4.10","text":"","kind":"announcement","card":true}
    bot #meetings (edited)> ~~1. Announce 4.9 on discuss~~ mirage/mirage#12
      -# 8fz3k2m9qa"
  `);
});

test("a form that a command opened is answered where the command was typed", async () => {
  const discord = await openDiscord();
  const edit: Told = {
    answers: "at once",
    options: [option("title")],
    run: ({ options }) =>
      options["title"] === undefined ? { kind: "form", form } : says(`Now: ${String(options["title"])}`),
  };
  await startBot(discord, { host: hostOf([command("todo", { edit })]) });
  await discord.slash("/todo edit", "Hannes");
  await discord.submitModal({ Title: "Announce 4.10", Kind: "" }, "Hannes");
  expect(discord.transcript()).toMatchInlineSnapshot(`
    "Hannes> /todo edit
    bot (form)> Edit the todo
      Title*: Announce 4.9
      What it says: 
      Kind: (task) | announcement
    Hannes> Edit the todo
      Title*: Announce 4.10
      What it says: 
      Kind: task | announcement
    bot #meetings> Now: Announce 4.10"
  `);
});

test("a form that can't be opened any more is offered as a button that opens it", async () => {
  const edit: Told = { answers: "after work", run: () => ({ kind: "form", form }) };
  const { discord } = await cardWith({ edit });
  expect(await discord.press("Edit 1", "Hannes")).toMatchInlineSnapshot(`
    "Hannes> [Edit 1]
    bot (private)> Discord opens a form only right after a click:
      [Open the form]
    bot #meetings (edited)> ~~1. Announce 4.9 on discuss~~ mirage/mirage#12
      -# 8fz3k2m9qa"
  `);
});

test("a form does not follow a form: a button opens the next", async () => {
  const { discord } = await cardWith({ edit: { answers: "at once", run: () => ({ kind: "form", form }) } });
  await discord.press("Edit 1", "Hannes");
  await discord.submitModal({}, "Hannes");
  expect(await discord.press("Open the form", "Hannes")).toMatchInlineSnapshot(`
    "Hannes> [Open the form]
    bot (form)> Edit the todo
      Title*: Announce 4.9
      What it says: 
      Kind: (task) | announcement"
  `);
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
