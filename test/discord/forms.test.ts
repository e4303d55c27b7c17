import { expect, test } from "vitest";
import type { Form } from "../../src/reply.ts";
import { command, hostOf, openDiscord, option, says, startBot } from "../support/discord-bot.ts";
import type { Told } from "../support/discord-bot.ts";
import { cardWith } from "../support/discord-card.ts";

const form: Form = {
  title: "Edit the todo",
  fields: [
    { name: "title", label: "Title", value: "Announce 4.9", required: true, input: "line" },
    { name: "text", label: "What it says", value: "", required: false, input: "paragraph" },
    { name: "kind", label: "Kind", value: "task", required: false, input: { choices: ["task", "announcement"] } },
  ],
  submit: { command: "todo", subcommand: "edit", options: { todo: "k3f9" } },
};

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
