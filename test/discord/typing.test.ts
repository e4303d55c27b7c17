import { expect, test } from "vitest";
import { command, hostOf, openDiscord, option, says, startBot } from "../support/discord-bot.ts";

test("options come as the types they have; what was not given is not there; who asks, and where, is known", async () => {
  const options = [
    option("todo", { required: true }),
    option("limit", { type: "number" }),
    option("all", { type: "yes-no" }),
    option("kind", { choices: ["task", "fix"] }),
  ];
  const discord = await openDiscord({ channels: ["meetings", "random"] });
  const run = (call: unknown) => says(JSON.stringify(call, null, 1));
  await startBot(discord, {
    host: hostOf([command("todo", { list: { options, run } }), command("help", { "": { run } })]),
  });
  discord.person("Hannes", { manages: true, roles: ["maintainers"] });
  await discord.slash("/todo list todo:cut a release: soon limit:2.5 all:true kind:fix", "Hannes");
  await discord.slash("/help", "Pixie", { channel: "#random" });
  expect(discord.transcript()).toMatchInlineSnapshot(`
    "Hannes> /todo list todo:cut a release: soon limit:2.5 all:true kind:fix
    bot #meetings> {
       "channel": "discord:436568060288172000/436568060288173000",
       "person": {
        "id": "500000000000000010",
        "name": "Hannes",
        "roles": [
         "436568060288172000",
         "600000000000000010"
        ],
        "mayManage": true
       },
       "card": null,
       "options": {
        "todo": "cut a release: soon",
        "limit": 2.5,
        "all": true,
        "kind": "fix"
       }
      }
    Pixie> /help
    bot #random> {
       "channel": "discord:436568060288172000/436568060288173001",
       "person": {
        "id": "500000000000000011",
        "name": "Pixie",
        "roles": [
         "436568060288172000"
        ],
        "mayManage": false
       },
       "card": null,
       "options": {}
      }"
  `);
});

test("what is typed is completed: at most 25 values that Discord takes, and none where that fails", async () => {
  const discord = await openDiscord();
  const values = [...Array(30).keys()].map((n) => ({ name: `Todo ${n} ${"x".repeat(120)}`, value: `todo${n}` }));
  const todo = option("todo", {
    suggest: (_, typed) => Promise.resolve(values.filter(({ value }) => value.startsWith(typed))),
  });
  const issue = option("issue", { suggest: () => Promise.reject(new Error("GitHub is away")) });
  const host = hostOf([command("todo", { file: { options: [todo, issue], run: () => says("Filed") } })]);
  const { log } = await startBot(discord, { host });
  const offered = await discord.autocomplete("/todo file todo:todo", "Hannes");
  const narrowed = await discord.autocomplete("/todo file todo:todo29", "Hannes");
  const none = await discord.autocomplete("/todo file todo:todo1 issue:mir", "Hannes");
  expect([offered.length, offered[0]?.name.length, narrowed.map(({ value }) => value), none]).toEqual([
    25,
    100,
    ["todo29"],
    [],
  ]);
  expect(log.lines.at(-1)).toBe("warn No values could be suggested: Error: GitHub is away");
});
