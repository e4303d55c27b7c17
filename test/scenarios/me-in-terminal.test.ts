import { expect, onTestFinished, test } from "vitest";
import { openCommunity } from "../support/community.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const pad = `# MirageOS meeting

The next meeting is on Monday, January 27th 2025, 10:00 - 11:00 CET.

## Meeting Monday, January 13th 2025, 10:00 - 11:00 CET

- Participants: Ada, Jules, Grace

### Release

- Jules: the new release is nearly there
- TODO(Grace): write down how a release is cut by January 24th
`;

/** The bot in a terminal, and whoever sits there. */
async function atTerminal() {
  const { folder, remove } = temporaryFolder();
  const connections = { discord: null, github: null };
  const community = await openCommunity({
    connections,
    channel: "terminal:",
    at: "2025-01-13T10:05:00Z",
    pad,
    folder,
    writePad: true,
  });
  onTestFinished(async () => {
    await community.close();
    remove();
  });
  const person = { id: "terminal", name: "you", roles: [], mayManage: true };
  const type = async (command: string, subcommand: string, options: Record<string, string | boolean> = {}) => {
    const reply = await community.host.run(
      { command, subcommand, options },
      { channel: "terminal:", person, card: null },
    );
    return reply.kind === "message" ? reply : null;
  };
  return { ...community, type };
}

test("in the terminal, without GitHub, there is nothing to prove an account on, and that is said", async () => {
  const { type } = await atTerminal();
  await expect(type("me", "github", { login: "ada" })).rejects.toThrowErrorMatchingInlineSnapshot(
    `[CallError: There is no GitHub here to prove an account on: issues are kept in a ledger. Give the bot a GITHUB_TOKEN, and ask again.]`,
  );
  expect((await type("me", "reminders", { mode: "digest", lead: "3 hours" }))?.text).toMatchInlineSnapshot(`
    "3 hours before each meeting I send you what is open of yours, but never between 22:00 and 08:00, by the meeting's clock. mode:off turns it off.
    But I do not know yet which todos are yours: /me github login:YOUR-LOGIN"
  `);
  expect((await type("me", "reminders"))?.text).toMatchInlineSnapshot(`
    "3 hours before each meeting I send you what is open of yours, but never between 22:00 and 08:00, by the meeting's clock. mode:off turns it off.
    But I do not know yet which todos are yours: /me github login:YOUR-LOGIN"
  `);
  await expect(type("me", "reminders", { quiet: "at night" })).rejects.toThrowErrorMatchingInlineSnapshot(
    `[UserError: "at night" are no hours. Write them as 22:00-08:00, or none for no quiet hours.]`,
  );
});

test("the file has the person, their todos, what they decided and what they wrote into the pad", async () => {
  const { type, world, sweep, said, pass } = await atTerminal();
  await sweep();
  await world.store.people.set("terminal:terminal", {
    version: 1,
    id: "terminal:terminal",
    called: "you",
    github: { login: "gracehop", provenAt: "2025-01-13T10:00:00Z", proof: "https://gist.github.com/gracehop/1" },
    name: "Grace",
    pending: null,
    taken: null,
    reminders: { mode: "direct", lead: "P1D", quiet: null, zone: null, since: "2025-01-13T10:00:00Z" },
  });
  await type("agenda", "add", { item: "Who cuts the release?" });
  const [todo] = await world.store.todos.all();
  await type("todo", "file", { todo: todo?.id ?? "" });
  await pass({ minutes: 1 });
  expect(said.find((text) => text.includes("to you"))).toMatchInlineSnapshot(`
    "
    ── to you ──
    After the MirageOS meeting, this is yours: Write down how a release is cut: mirage/mirage#1
    -# You asked for this: \`/me reminders mode:off\` ends it."
  `);
  const kept: Record<string, unknown> = JSON.parse((await type("me", "export"))?.file?.content ?? "");
  const inShort = JSON.stringify(kept, (key, value: unknown) => {
    if (key === "todosOfYours" || key === "todosYouDecided")
      return JSON.stringify(value)
        .match(/"id":"\w+"/g)
        ?.join();
    return key === "body" ? "…" : value;
  });
  expect(inShort.replaceAll("},{", "},\n{").replaceAll(',"', ',\n"')).toMatchInlineSnapshot(`
    "{"person":{"version":1,
    "id":"terminal:terminal",
    "called":"you",
    "github":{"login":"gracehop",
    "provenAt":"2025-01-13T10:00:00Z",
    "proof":"https://gist.github.com/gracehop/1"},
    "name":"Grace",
    "pending":null,
    "taken":null,
    "reminders":{"mode":"direct",
    "lead":"P1D",
    "quiet":null,
    "zone":null,
    "since":"2025-01-13T10:00:00Z"}},
    "todosOfYours":"\\"id\\":\\"bz0db737g9\\"",
    "todosYouDecided":"\\"id\\":\\"bz0db737g9\\"",
    "writtenIntoThePad":[{"series":"mirageos",
    "write":{"what":"agenda-item",
    "item":"Who cuts the release?",
    "by":"you",
    "date":"2025-01-27"},
    "by":{"id":"terminal",
    "name":"you"},
    "status":"done",
    "at":"2025-01-13T10:05:00Z"},
    {"series":"mirageos",
    "write":{"what":"section",
    "meeting":{"date":"2025-01-27",
    "start":"10:00",
    "end":"11:00",
    "timeZone":"Europe/Paris"},
    "body":"…"},
    "by":{"id":"terminal",
    "name":"you"},
    "status":"done",
    "at":"2025-01-13T10:05:00Z"}],
    "messagesToYou":[{"id":"person/terminal:terminal/filed/bz0db737g9",
    "status":"done",
    "at":"2025-01-13T10:06:00Z"}]}"
  `);
  await type("me", "forget", { sure: true });
  expect(JSON.parse((await type("me", "export"))?.file?.content ?? "")).toMatchObject({
    person: null,
    todosOfYours: [],
    messagesToYou: [],
    writtenIntoThePad: [{ write: { item: "Who cuts the release?" } }, { write: { what: "section" } }],
  });
});
