import { expect, test } from "vitest";
import { readConfig } from "../../src/config.ts";
import { least, told, toldWith } from "./told.ts";

const read = (text: string) => {
  const result = readConfig(text, { file: "/srv/meetbot/meetbot.yaml" });
  if ("faults" in result) throw new Error(told(text));
  return result.config.series[0];
};

test("A short configuration is filled with defaults", () => {
  expect(read(least)).toMatchInlineSnapshot(`
    {
      "announce": {
        "forum": null,
        "list": null,
        "posts": "data/blog",
        "site": null,
        "tags": [],
      },
      "call": null,
      "chair": null,
      "channel": "terminal:",
      "comments": [],
      "doors": {
        "archive": null,
        "mail": null,
        "web": false,
      },
      "event": true,
      "eventPicture": null,
      "filing": {
        "default": "harbour/boats",
        "kindLabels": {},
        "labels": [
          "meeting",
        ],
        "limit": 10,
        "policy": "stated",
        "quiet": "PT30M",
        "repositories": [
          "harbour/*",
        ],
      },
      "id": "harbour",
      "maintainers": [],
      "pad": "https://pad.example.org/harbour",
      "people": {},
      "recurrence": null,
      "reminders": [
        "P7D",
        "P1D",
        "PT15M",
      ],
      "routes": [],
      "timeZone": "Europe/Lisbon",
      "title": "Harbour meeting",
      "writePad": true,
    }
  `);
});

test("Reminders come longest first", () => {
  expect(read(`${least}    reminders: [PT15M, P1W, P1D, PT36H]`)?.reminders).toEqual(["P1W", "PT36H", "P1D", "PT15M"]);
});

test.each([
  ["file:notes.md", "file:/srv/meetbot/notes.md"],
  ["file:../pads/notes.md", "file:/srv/pads/notes.md"],
  ["file:/home/ada/notes.md", "file:/home/ada/notes.md"],
  ["file:///home/ada/notes.md", "file:///home/ada/notes.md"],
  ["https://pad.example.org/harbour?both#agenda", "https://pad.example.org/harbour?both#agenda"],
  ["http://localhost:3000/harbour", "http://localhost:3000/harbour"],
])("The pad %s is read as %s", (written, expected) => {
  expect(read(least.replace("https://pad.example.org/harbour", JSON.stringify(written)))?.pad).toBe(expected);
});

test.each([
  "timeZone: UTC",
  "timeZone: America/Argentina/Buenos_Aires",
  "channel: discord:123456789012345678/234567890123456789",
  "recurrence: FREQ=WEEKLY;INTERVAL=2;BYDAY=MO",
  "recurrence: null",
  "filing: { default: Harbour/boats.ml, repositories: [harbour/boats.ml, other/*], kindLabels: { fix: bug } }",
  "maintainers: ['123456789012345678', role:345678901234567890]",
  "people: { Ada: { github: ada }, O’Brien & Søn: {} }",
  "announce: { forum: https://forum.example.org, tags: [boats], site: harbour/www, list: all@harbour.example.org }",
  "reminders: []",
  "event: false",
  "doors: { mail: null }",
  "doors: { mail: { to: all@lists.example.org, from: Harbour & Søn <harbour@example.org>, announce: P1W } }",
])("%s is right", (setting) => {
  expect(toldWith(setting)).toBe("no fault");
});

test("A file without settings says where to begin", () => {
  expect(told("# later\n")).toMatchInlineSnapshot(`
    "meetbot.yaml has 1 fault.

      The file does not begin with series:, which has one entry a meeting.
      Write: series:
               - id: mirageos
                 title: MirageOS meeting
                 … and so on: docs/configuration.md has an example to copy"
  `);
  expect(told("series: []\n")).toMatchInlineSnapshot(`
    "meetbot.yaml has 1 fault.

    line 1, series
      The list is empty, and needs at least one entry.
      Write: series: [{id: mirageos, title: MirageOS meeting}]"
  `);
  expect(told("- id: harbour\n")).toMatchInlineSnapshot(`
    "meetbot.yaml has 1 fault.

      The file does not begin with series:, which has one entry a meeting.
      Write: series:
               - id: mirageos
                 title: MirageOS meeting
                 … and so on: docs/configuration.md has an example to copy"
  `);
});

test("Every fault is told at once, in the order of the lines, with what to write", () => {
  const text = `serie: 1
series:
  - id: Harbour Town
    titel: Harbour meeting
    pad: http://pad.example.org/harbour
    call: meet.example.org/harbour
    timezone: CET
    channel: https://discord.com/channels/123456789012345678/234567890123456789
    reminders: [15m, PT24H, P1D]
    filing:
      policy: Stated
      limit: 1000
      default: other/boats
      repositories: [harbour]
      kindLabels: { fixx: bug }
    routes:
      - { match: [], repository: elsewhere/boats }
    people:
      Ada: ada
    maintainers: [123456789012345678]
  - id: second
    title: 2024
    pad: pad.example.org/second
    timeZone: Europe/Pariss
    channel: terminal
    filing:
    routes:
`;
  expect(told(text)).toMatchInlineSnapshot(`
    "meetbot.yaml has 26 faults.

    line 1, serie
      There is no setting "serie" here.
      Write: series: 1

    line 3, series[0].id
      "Harbour Town" is no id: small letters, digits and hyphens between them, at most 32.
      Write: id: harbour-town

    line 3, series[0].title
      It is missing, and there is no default.
      Write: title: MirageOS meeting

    line 3, series[0].timeZone
      It is missing, and there is no default.
      Write: timeZone: Europe/Paris

    line 4, series[0].titel
      There is no setting "titel" here.
      Write: title: Harbour meeting

    line 5, series[0].pad
      Plain http can be read and changed on its way; it is taken for this machine alone.
      Write: pad: https://pad.example.org/harbour

    line 6, series[0].call
      This is no web address.
      Write: call: https://meet.example.org/harbour

    line 7, series[0].timezone
      There is no setting "timezone" here.
      Write: timeZone: CET

    line 8, series[0].channel
      "https://discord.com/channels/123456789012345678/234567890123456789" is no channel: it is discord:, the server's id, a slash and the channel's id (Discord's developer mode copies ids), or terminal:.
      Write: channel: discord:123456789012345678/234567890123456789

    line 9, series[0].reminders[0]
      "15m" is no ISO 8601 duration of weeks, days, hours and minutes.
      Write: PT15M

    line 9, series[0].reminders[2]
      "P1D" is as long as "PT24H": one reminder, not two, goes out then.
      Write: nothing: take "P1D" out

    line 11, series[0].filing.policy
      "Stated" is none of stated, confirm.
      Write: policy: stated

    line 12, series[0].filing.limit
      1000 is too much; the most is 50.
      Write: limit: 50

    line 13, series[0].filing.default
      "other/boats" is outside filing.repositories (harbour), and nothing is ever written there.
      Write: repositories: […, other/boats]

    line 14, series[0].filing.repositories[0]
      "harbour" is neither owner/repo nor owner/*.
      Write: harbour/*

    line 15, series[0].filing.kindLabels.fixx
      There is no setting "fixx" here.
      Write: fix: bug

    line 17, series[0].routes[0].match
      The list is empty, and needs at least one entry.
      Write: match: [solo5, pthread]

    line 17, series[0].routes[0].repository
      "elsewhere/boats" is outside filing.repositories (harbour), and nothing is ever written there.
      Write: repositories: […, elsewhere/boats]

    line 19, series[0].people.Ada
      This is text, where a mapping of keys to values is expected.
      Write: Ada: {github: hannesm}

    line 20, series[0].maintainers[0]
      This is a number, where text is expected.
      Write: "123456789012345678"

    line 22, series[1].title
      This is a number, where text is expected.
      Write: title: "2024"

    line 23, series[1].pad
      This is neither the https address of a pad, as copied from a browser, nor file:PATH.
      Write: pad: https://pad.example.org/second

    line 24, series[1].timeZone
      There is no time zone "Europe/Pariss".
      Write: timeZone: Europe/Paris

    line 25, series[1].channel
      "terminal" is no channel: it is discord:, the server's id, a slash and the channel's id (Discord's developer mode copies ids), or terminal:.
      Write: channel: "terminal:"

    line 26, series[1].filing
      Nothing stands here.
      Write: filing: {default: mirage/mirage, repositories: [mirage/*]}

    line 27, series[1].routes
      Nothing stands here.
      Write: routes: []"
  `);
});

test("A key of another name is guessed, and keeps what was written", () => {
  expect(toldWith("reminder: [P1D]")).toMatchInlineSnapshot(`
    "meetbot.yaml has 1 fault.

    line 8, series[0].reminder
      There is no setting "reminder" here.
      Write: reminders: …"
  `);
  expect(toldWith("anounce: { tags: [boats] }")).toMatchInlineSnapshot(`
    "meetbot.yaml has 1 fault.

    line 8, series[0].anounce
      There is no setting "anounce" here.
      Write: announce: …"
  `);
  expect(toldWith("colour: blue")).toMatchInlineSnapshot(`
    "meetbot.yaml has 1 fault.

    line 8, series[0].colour
      There is no setting "colour" here; there are id, title, pad, writePad, call, timeZone, recurrence, channel, reminders, event, eventPicture, maintainers, chair, filing, comments, routes, people, announce, doors.
      Write: nothing: take "colour" out"
  `);
});

test("Two series of one id are told apart by their lines", () => {
  expect(told(least + least.replace("series:\n", ""))).toMatchInlineSnapshot(`
    "meetbot.yaml has 1 fault.

    line 8, series[1].id
      The series on line 2 has the id "harbour" too.
      Write: id: harbour-2"
  `);
});

test("A series with web pages is not called as something else of the web server", () => {
  const named = least.replace("id: harbour", "id: metrics");
  expect(told(named + "    doors: { web: true }\n")).toMatchInlineSnapshot(`
    "meetbot.yaml has 1 fault.

    line 2, series[0].id
      The pages of a series are under its id, and /metrics of the web server is something else.
      Write: id: metrics-meeting"
  `);
  expect(told(named)).toMatchInlineSnapshot(`"no fault"`);
});

test("Nothing may be written outside the allow-list", () => {
  const outside = least
    .replace("[harbour/*]", "[harbour/boats]")
    .replace("default: harbour/boats", "default: harbour/www");
  const routes =
    "    routes: [{ match: [sail], repository: harbour/sails }, { match: [net], repository: Harbour/Boats }]\n";
  expect(told(outside + routes)).toMatchInlineSnapshot(`
    "meetbot.yaml has 2 faults.

    line 7, series[0].filing.default
      "harbour/www" is outside filing.repositories (harbour/boats), and nothing is ever written there.
      Write: repositories: […, harbour/www]

    line 8, series[0].routes[0].repository
      "harbour/sails" is outside filing.repositories (harbour/boats), and nothing is ever written there.
      Write: repositories: […, harbour/sails]"
  `);
});

test("Two reminders of one length are one too many", () => {
  expect(toldWith("reminders: [PT60M, P1D, PT1H, PT24H]")).toMatchInlineSnapshot(`
    "meetbot.yaml has 2 faults.

    line 8, series[0].reminders[2]
      "PT1H" is as long as "PT60M": one reminder, not two, goes out then.
      Write: nothing: take "PT1H" out

    line 8, series[0].reminders[3]
      "PT24H" is as long as "P1D": one reminder, not two, goes out then.
      Write: nothing: take "PT24H" out"
  `);
});
