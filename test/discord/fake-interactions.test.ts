import { Client, Events, Routes } from "discord.js";
import type { Interaction, REST } from "discord.js";
import { expect, onTestFinished, test } from "vitest";
import { restOptions } from "../../src/discord/rest.ts";
import { command, hostOf, openDiscord, option, says, startBot } from "../support/discord-bot.ts";
import { answerTo, openUnrecorded } from "../support/discord-refused.ts";

const quiet = { allowed_mentions: { parse: [] } };

/** A bot that leaves it to the test to answer: gives the interaction that `act` makes. */
async function listen({ discord }: Awaited<ReturnType<typeof openUnrecorded>>) {
  const client = new Client({ intents: ["Guilds"], rest: restOptions(discord.api) });
  const ready = new Promise((resolve) => void client.once(Events.ClientReady, resolve));
  await client.login(discord.token);
  await ready;
  onTestFinished(() => client.destroy());
  const run = () => says("Done");
  const bot = await startBot(discord, { host: hostOf([command("todo", { list: { run, options: [option("all")] } })]) });
  await bot.stop();
  return {
    rest: client.rest,
    async interaction(act: () => Promise<unknown>): Promise<Interaction> {
      const heard = new Promise<Interaction>((resolve) => void client.once(Events.InteractionCreate, resolve));
      act().catch(() => undefined);
      return heard;
    },
  };
}

const callback = (rest: REST, { id, token }: Pick<Interaction, "id" | "token">, body: unknown) =>
  answerTo(rest.post(Routes.interactionCallback(id, token), { auth: false, body }));
const follow = (rest: REST, { applicationId, token }: Interaction, body: unknown) =>
  answerTo(rest.post(Routes.webhook(applicationId, token), { auth: false, body }));

test("it takes one callback within 3 s, and further messages for 15 minutes", async () => {
  const place = await openUnrecorded();
  const { rest, interaction } = await listen(place);
  const ask = () => interaction(() => place.discord.slash("/todo list", "Hannes"));
  const hello = { ...quiet, content: "Hello" };
  const first = await ask();
  const answers = [
    ["a message before the callback", await follow(rest, first, hello)],
    ["within 3 s", await callback(rest, first, { type: 5 })],
    ["a second callback", await callback(rest, first, { type: 4, data: hello })],
    ["a message after it", await follow(rest, first, hello)],
  ];
  place.clock.pass({ minutes: 16 });
  answers.push(["a message after 15 minutes", await follow(rest, first, hello)]);
  const late = await ask();
  place.clock.pass({ seconds: 4 });
  answers.push(["after 3 s", await callback(rest, late, { type: 5 })]);
  answers.push(["another's token", await callback(rest, { id: first.id, token: "another" }, { type: 5 })]);
  expect(answers.map((line) => line.join(": ")).join("\n")).toMatchInlineSnapshot(`
    "a message before the callback: 404 10015 Unknown Webhook
    within 3 s: done
    a second callback: 400 40060 Interaction has already been acknowledged.
    a message after it: done
    a message after 15 minutes: 401 50027 Invalid Webhook Token
    after 3 s: 404 10062 Unknown interaction
    another's token: 404 10062 Unknown interaction"
  `);
});

test("it refuses the forms and suggestions that Discord refuses", async () => {
  const place = await openUnrecorded();
  const { rest, interaction } = await listen(place);
  const ask = () => interaction(() => place.discord.slash("/todo list", "Hannes"));
  const field = (custom_id: string, more = {}) => ({
    type: 18,
    label: "Title",
    component: { type: 4, custom_id, style: 1, ...more },
  });
  const form = { custom_id: "todo:edit", title: "Edit", components: [field("a")] };
  const select = (options: unknown[]) => ({ type: 18, label: "Kind", component: { type: 3, custom_id: "a", options } });
  const callbacks = {
    "a fine form": { type: 9, data: form },
    "six fields": { type: 9, data: { ...form, components: "abcdef".split("").map((id) => field(id)) } },
    "no field": { type: 9, data: { ...form, components: [] } },
    "a long title": { type: 9, data: { ...form, title: "x".repeat(46) } },
    "the same field twice": { type: 9, data: { ...form, components: [field("a"), field("a")] } },
    "a long value": { type: 9, data: { ...form, components: [field("a", { value: "x".repeat(4001) })] } },
    "a choice of none": { type: 9, data: { ...form, components: [select([])] } },
    "a deferral with content": { type: 5, data: { content: "Wait" } },
    "suggestions to a command": { type: 8, data: { choices: [] } },
    "an update of nothing": { type: 6 },
  };
  const answers = [];
  for (const [what, body] of Object.entries(callbacks))
    answers.push(`${what}: ${await callback(rest, await ask(), body)}`);
  expect(answers.join("\n")).toMatchInlineSnapshot(`
    "a fine form: done
    six fields: 400 50035 components[TOO_BIG]: Too big: expected array to have <=5 items
    no field: 400 50035 components[TOO_SMALL]: Too small: expected array to have >=1 items
    a long title: 400 50035 title[TOO_BIG]: Too big: expected string to have <=45 characters
    the same field twice: 400 50035 components[CUSTOM]: Component custom id cannot be duplicated
    a long value: 400 50035 components.0.component.value[TOO_BIG]: Too big: expected string to have <=4000 characters
    a choice of none: 400 50035 components.0.component.options[TOO_SMALL]: Too small: expected array to have >=1 items
    a deferral with content: 400 50035 body[UNRECOGNIZED_KEYS]: Unrecognized key: "content"
    suggestions to a command: 400 50035 UNION_TYPE_CHOICES
    an update of nothing: 400 50035 UNION_TYPE_CHOICES"
  `);
});

test("it lets people send only what Discord's client would", async () => {
  const place = await openUnrecorded();
  const run = () => says("Done");
  const options = [option("todo", { required: true }), option("kind", { choices: ["task"] })];
  await startBot(place.discord, { host: hostOf([command("todo", { file: { run, options } })]) });
  const typed = [
    "/todo",
    "/note",
    "/todo file",
    "/todo file k3f9",
    "/todo file todo:k3f9 kind:fix",
    "/todo file todo:k3f9 kind:task",
  ];
  const said = typed.map((text) => place.discord.slash(text, "Hannes").catch((error: unknown) => String(error)));
  expect((await Promise.all(said)).join("\n")).toMatchInlineSnapshot(`
    "Error: Discord offers no subcommand /todo 
    Error: Discord offers no command /note
    Error: Discord asks for todo first
    Error: Discord would not take "k3f9"
    Error: Discord offers no choice fix for kind
    Hannes> /todo file todo:k3f9 kind:task
    bot #meetings> Done"
  `);
  await expect(place.discord.press("File", "Hannes")).rejects.toThrow("Hannes sees no button [File]");
});

test("without being told, it waits until the bot is done with what it was asked", async () => {
  const discord = await openDiscord();
  const text = "A line that is long enough. ".repeat(200);
  const run = () => says(text);
  await startBot(discord, { host: hostOf([command("todo", { list: { run } })]), attached: false });
  expect((await discord.slash("/todo list", "Hannes")).match(/bot #meetings>/g)).toHaveLength(3);
});
