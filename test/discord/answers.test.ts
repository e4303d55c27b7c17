import { expect, test } from "vitest";
import { UserError } from "../../src/errors.ts";
import { command, hostOf, openDiscord, says, startBot } from "../support/discord-bot.ts";
import type { Told } from "../support/discord-bot.ts";

/** What people see of `/todo list` where it is made so, and what the log has. */
async function seen(list: Told, text = "/todo list"): Promise<{ seen: string; log: readonly string[] }> {
  const discord = await openDiscord();
  const { log } = await startBot(discord, { host: hostOf([command("todo", { list })]) });
  return { seen: await discord.slash(text, "Hannes"), log: log.lines.filter((line) => !line.startsWith("info")) };
}

test("an answer for all stands in the channel", async () => {
  expect((await seen({ run: () => says("Nothing is open.") })).seen).toMatchInlineSnapshot(`
    "Hannes> /todo list
    bot #meetings> Nothing is open."
  `);
});

test("a private answer is seen by who asked alone, deferred or at once", async () => {
  const run = () => says("You have nothing to do.", { private: true });
  const shown = [await seen({ run, private: true }), await seen({ run, private: true, answers: "at once" })];
  expect(shown.map((one) => one.seen).join("\n")).toMatchInlineSnapshot(`
    "Hannes> /todo list
    bot (private)> You have nothing to do.
    Hannes> /todo list
    bot (private)> You have nothing to do."
  `);
});

test("an answer goes to whom it is for, whoever saw that it was deferred", async () => {
  const shown = [
    await seen({ run: () => says("For you alone.", { private: true }), private: false }),
    await seen({ run: () => says("For all."), private: true }),
  ];
  expect(shown.map((one) => one.seen).join("\n")).toMatchInlineSnapshot(`
    "Hannes> /todo list
    bot (private)> For you alone.
    Hannes> /todo list
    bot #meetings> For all."
  `);
});

test("an error that a person can mend is told to them alone, as it is, and is not in the log", async () => {
  const fail = () => Promise.reject(new UserError("There is no todo k3f9. /todo list shows those there are."));
  const shown = [await seen({ run: fail }), await seen({ run: fail, answers: "at once" })];
  expect(shown).toMatchInlineSnapshot(`
    [
      {
        "log": [],
        "seen": "Hannes> /todo list
    bot (private)> There is no todo k3f9. /todo list shows those there are.",
      },
      {
        "log": [],
        "seen": "Hannes> /todo list
    bot (private)> There is no todo k3f9. /todo list shows those there are.",
      },
    ]
  `);
});

test("a bug is answered neutrally, to who met it alone, and is in the log once", async () => {
  const shown = await seen({ run: () => Promise.reject(new TypeError("series is undefined at /srv/secret")) });
  expect({ ...shown, seen: shown.seen.replace(/`\w{6}`/, "`(reference)`") }).toMatchInlineSnapshot(`
    {
      "log": [
        "error A command failed by a bug: TypeError: series is undefined at /srv/secret",
      ],
      "seen": "Hannes> /todo list
    bot (private)> Something went wrong on my side. The bot's log has it under \`(reference)\`.",
    }
  `);
});

test("an answer that Discord would refuse is a bug like any other", async () => {
  const invocation = { command: "todo", subcommand: "file", options: { todo: "x".repeat(100) } };
  const run = () => says("A card", { buttons: [[{ label: "File", style: "primary", invocation }]] });
  const shown = [await seen({ run }), await seen({ run, answers: "at once" }), await seen({ run: () => says("") })];
  expect(shown.map((one) => [one.seen.replace(/`\w{6}`/, "`…`"), one.log])).toMatchInlineSnapshot(`
    [
      [
        "Hannes> /todo list
    bot (private)> Something went wrong on my side. The bot's log has it under \`…\`.",
        [
          "error A command failed by a bug: Error: A button's command is longer than 100 characters: todo:file?todo=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
        ],
      ],
      [
        "Hannes> /todo list
    bot (private)> Something went wrong on my side. The bot's log has it under \`…\`.",
        [
          "error A command failed by a bug: Error: A button's command is longer than 100 characters: todo:file?todo=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
        ],
      ],
      [
        "Hannes> /todo list
    bot (private)> Something went wrong on my side. The bot's log has it under \`…\`.",
        [
          "error A command failed by a bug: DiscordAPIError[50006]: Cannot send an empty message",
        ],
      ],
    ]
  `);
});

test("buttons and a file go with the answer", async () => {
  const press = (label: string) => ({
    label,
    style: "secondary" as const,
    invocation: { command: label.toLowerCase(), subcommand: null, options: {} },
  });
  const buttons = [[press("Publish"), press("Later")], [press("Help")]];
  const run = () => says("The minutes", { buttons, file: { name: "minutes.md", content: "# Minutes" } });
  expect((await seen({ run })).seen).toMatchInlineSnapshot(`
    "Hannes> /todo list
    bot #meetings> The minutes
      [Publish] [Later]
      [Help]
      (file minutes.md)"
  `);
});

test("a text longer than a message comes in several, cut where it breaks anyway; the buttons are under the last", async () => {
  const topic = (name: string) => `## ${name}\n${`${name} was discussed. `.repeat(80)}`;
  const button = {
    label: "Publish",
    style: "primary" as const,
    invocation: { command: "help", subcommand: null, options: {} },
  };
  const run = () => says([topic("Releases"), topic("Solo5")].join("\n"), { buttons: [[button]] });
  const shown = (await seen({ run })).seen;
  expect(shown.replaceAll(/(\w+ was discussed\. ?){3,}/g, "$1… ")).toMatchInlineSnapshot(`
    "Hannes> /todo list
    bot #meetings> ## Releases
      Releases was discussed.… 
    bot #meetings> ## Solo5
      Solo5 was discussed.… 
      [Publish]"
  `);
});

test("a text that would be many messages is its beginning, with the whole as a file", async () => {
  const discord = await openDiscord();
  const text = Array.from({ length: 900 }, (_, line) => `- line ${line}`).join("\n");
  await startBot(discord, { host: hostOf([command("todo", { list: { run: () => says(text) } })]) });
  await discord.slash("/todo list", "Hannes");
  const [shown = ""] = discord.messages();
  expect([shown.slice(0, 20), shown.slice(-70), discord.files()["answer.md"] === text]).toMatchInlineSnapshot(`
    [
      "- line 0
    - line 1
    - ",
      "ine 186
    - line 187

    … (the whole text is in the file)
    (file answer.md)",
      true,
    ]
  `);
});

test("what is in an answer pings nobody", async () => {
  const discord = await openDiscord();
  const run = () => says("@everyone <@&436568060288172000> <@5000>");
  await startBot(discord, { host: hostOf([command("todo", { list: { run }, now: { run, answers: "at once" } })]) });
  await discord.slash("/todo list", "Hannes");
  await discord.slash("/todo now", "Hannes");
  const bodies = discord.requests.map(({ body }) => JSON.stringify(body)).filter((body) => body.includes("@everyone"));
  expect(bodies.map((body) => body.includes('"allowed_mentions":{"parse":[]}'))).toEqual([true, true]);
});
