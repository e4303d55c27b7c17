import { expect, test } from "vitest";
import { commandData } from "../../src/discord/command-data.ts";
import { command, hostOf, openDiscord, option, says, startBot } from "../support/discord-bot.ts";
import type { Told } from "../support/discord-bot.ts";

const run = () => says("Done");
const todo = option("todo", { required: true, suggest: () => Promise.resolve([]) });
const commands = () => [
  command("todo", { file: { run, options: [todo, option("all", { type: "yes-no" })] }, list: { run } }),
  command("help", { "": { run } }),
];

test("the commands are registered at the first start, and again only where they changed", async () => {
  const discord = await openDiscord();
  const puts = () => discord.calls().filter((call) => call.startsWith("PUT"));
  await startBot(discord, { host: hostOf(commands()) });
  await startBot(discord, { host: hostOf(commands().toReversed()) });
  expect([discord.commands(), puts()]).toEqual([
    ["/todo file", "/todo list", "/help"],
    ["PUT /applications/…/commands"],
  ]);
  await startBot(discord, { host: hostOf([command("todo", { file: { run, options: [todo, option("all")] } })]) });
  expect([discord.commands(), puts().length]).toEqual([["/todo file"], 2]);
});

test("a server of its own gets them there, with the same care", async () => {
  const discord = await openDiscord();
  await startBot(discord, { host: hostOf(commands()), guilds: [discord.guild] });
  await startBot(discord, { host: hostOf(commands()), guilds: [discord.guild] });
  expect(discord.calls().filter((call) => call.startsWith("PUT"))).toEqual(["PUT /applications/…/guilds/…/commands"]);
});

test("a server that the bot is not in yet is named, and gets them as soon as the bot joins", async () => {
  const discord = await openDiscord({ joined: false });
  const { log } = await startBot(discord, { host: hostOf(commands()), guilds: [discord.guild] });
  expect([discord.commands(), log.lines]).toMatchInlineSnapshot(`
    [
      [],
      [
        "warn The bot is not in this server yet: invite it with the scopes "bot" and "applications.commands". Its commands appear as soon as it joins.",
      ],
    ]
  `);
  discord.invite();
  await expect.poll(() => discord.commands(), { timeout: 5000 }).toEqual(["/todo file", "/todo list", "/help"]);
});

test("that they can't be registered now is in the log; the bot answers those that are", async () => {
  const discord = await openDiscord();
  const before = await startBot(discord, { host: hostOf(commands()) });
  await before.stop();
  discord.fail(/PUT/, "502");
  const { log } = await startBot(discord, { host: hostOf([...commands(), command("new", { "": { run } })]) });
  expect(log.lines).toContain("error The commands could not be registered: HTTPError: Bad Gateway");
  expect(await discord.slash("/help", "Hannes")).toContain("Done");
});

test("a command that Discord would refuse is a mistake that shows before it is sent", () => {
  const list = (more: Partial<Told>) => command("todo", { list: { run, ...more } });
  const many = (count: number) => Array.from({ length: count }, (_, n) => option(`o${n}`));
  const wrong = [
    command("Todo", { list: { run } }),
    command("todo list", { list: { run } }),
    command("todo", {}),
    list({ description: "x".repeat(101) }),
    list({ description: "" }),
    list({ options: [option("one"), option("two", { required: true })] }),
    list({ options: [option("one"), option("one")] }),
    list({ options: many(26) }),
    list({ options: [option("one", { choices: many(26).map(({ name }) => name) })] }),
    list({ options: [option("one", { type: "number", choices: ["1"] })] }),
    command("todo", { "": { run }, list: { run } }),
  ];
  const faults = wrong.map((it) => {
    try {
      return `registered: ${commandData(it).name}`;
    } catch (error) {
      return String(error);
    }
  });
  expect(faults).toMatchInlineSnapshot(`
    [
      "Error: /Todo: a name is up to 32 small letters, digits, - or _",
      "Error: /todo list: a name is up to 32 small letters, digits, - or _",
      "Error: /todo has no subcommand",
      "Error: /todo list: a description has 1 to 100 characters, not 101",
      "Error: /todo list: a description has 1 to 100 characters, not 0",
      "Error: /todo list: a required option stands after one that is not",
      "Error: /todo list: an option twice",
      "Error: /todo list: 26 where Discord takes at most 25",
      "Error: /todo list one: 26 where Discord takes at most 25",
      "Error: /todo list one: only a text has choices or suggestions",
      "Error: /todo : a name is up to 32 small letters, digits, - or _",
    ]
  `);
});
