import * as fc from "fast-check";
import { expect, test } from "vitest";
import { toldWith } from "./told.ts";

/** What is wrong with a setting, and what to write, without the heading. */
const advice = (setting: string) =>
  toldWith(setting)
    .split("\n")
    .filter((line) => line.startsWith("  "))
    .map((line) => line.trim())
    .join(" ");

const table = (settings: readonly string[]) =>
  settings.map((setting) => `${setting}\n    ${advice(setting)}`).join("\n");

test("Time zones", () => {
  const written = [
    "CET",
    "pst",
    "GMT",
    "+01:00",
    "UTC+1",
    "Paris",
    "europe/paris",
    "America/New York",
    "Mars/Olympus",
    "EST5EDT",
  ];
  expect(table(written.map((zone) => `timeZone: "${zone}"`))).toMatchInlineSnapshot(`
    "timeZone: "CET"
        "CET" is an abbreviation, and does not say when the clocks change. A zone is named by region and city. Write: timeZone: Europe/Paris
    timeZone: "pst"
        "pst" is an abbreviation, and does not say when the clocks change. A zone is named by region and city. Write: timeZone: America/Los_Angeles
    timeZone: "GMT"
        "GMT" is an abbreviation, and does not say when the clocks change. A zone is named by region and city. Write: timeZone: Europe/London
    timeZone: "+01:00"
        "+01:00" is an offset, and does not say when the clocks change. A zone is named by region and city. Write: timeZone: Europe/Paris
    timeZone: "UTC+1"
        "UTC+1" is an offset, and does not say when the clocks change. A zone is named by region and city. Write: timeZone: Europe/Paris
    timeZone: "Paris"
        There is no time zone "Paris". Write: timeZone: Europe/Paris
    timeZone: "europe/paris"
        There is no time zone "europe/paris". Write: timeZone: Europe/Paris
    timeZone: "America/New York"
        There is no time zone "America/New York". Write: timeZone: America/New_York
    timeZone: "Mars/Olympus"
        There is no time zone "Mars/Olympus". Write: timeZone: Europe/Paris
    timeZone: "EST5EDT"
        "EST5EDT" is an abbreviation, and does not say when the clocks change. A zone is named by region and city. Write: timeZone: America/New_York"
  `);
});

test("Doors of mail", () => {
  const written = [
    "{ to: all@lists.example.org }",
    '{ to: all@lists.example.org, from: "Harbour harbour@example.org" }',
    '{ to: all@lists.example.org, from: "a@example.org\\r\\nBcc: b@example.org" }',
    "{ to: Harbour <all@lists.example.org>, from: a@example.org }",
    "{ to: all@lists.example.org, from: a@example.org, announce: PT0S }",
  ];
  expect(table(written.map((mail) => `doors: { mail: ${mail} }`))).toMatchInlineSnapshot(`
    "doors: { mail: { to: all@lists.example.org } }
        It is missing, and there is no default. Write: from: MirageOS meetings <meetings@example.org>
    doors: { mail: { to: all@lists.example.org, from: "Harbour harbour@example.org" } }
        "Harbour harbour@example.org" is no sender of mail. Write: from: Our meetings <harbour@example.org>
    doors: { mail: { to: all@lists.example.org, from: "a@example.org\\r\\nBcc: b@example.org" } }
        "a@example.org Write: from: Our meetings <a@example.org>
    doors: { mail: { to: Harbour <all@lists.example.org>, from: a@example.org } }
        "Harbour <all@lists.example.org>" is no mail address. Write: to: all@lists.example.org
    doors: { mail: { to: all@lists.example.org, from: a@example.org, announce: PT0S } }
        "PT0S" is no ISO 8601 duration of weeks, days, hours and minutes. Write: announce: P3D"
  `);
});

test("Durations", () => {
  const written = ["15m", "1 day", "1h30", "pt15m", "P15M", "P1Y", "PT0S", "-PT15M", "15", "soon", "PT", "P1DT"];
  expect(table(written.map((lead) => `reminders: ["${lead}"]`))).toMatchInlineSnapshot(`
    "reminders: ["15m"]
        "15m" is no ISO 8601 duration of weeks, days, hours and minutes. Write: PT15M
    reminders: ["1 day"]
        "1 day" is no ISO 8601 duration of weeks, days, hours and minutes. Write: P1D
    reminders: ["1h30"]
        "1h30" is no ISO 8601 duration of weeks, days, hours and minutes. Write: PT1H30M
    reminders: ["pt15m"]
        "pt15m" is no ISO 8601 duration of weeks, days, hours and minutes. Write: PT15M
    reminders: ["P15M"]
        "P15M" counts in months, which differ in length; minutes have a T before them. Write: PT15M
    reminders: ["P1Y"]
        "P1Y" is no ISO 8601 duration of weeks, days, hours and minutes. Write: P7D
    reminders: ["PT0S"]
        "PT0S" is no ISO 8601 duration of weeks, days, hours and minutes. Write: P7D
    reminders: ["-PT15M"]
        "-PT15M" is no ISO 8601 duration of weeks, days, hours and minutes. Write: P7D
    reminders: ["15"]
        "15" is no ISO 8601 duration of weeks, days, hours and minutes. Write: PT15M
    reminders: ["soon"]
        "soon" is no ISO 8601 duration of weeks, days, hours and minutes. Write: P7D
    reminders: ["PT"]
        "PT" is no ISO 8601 duration of weeks, days, hours and minutes. Write: P7D
    reminders: ["P1DT"]
        "P1DT" is no ISO 8601 duration of weeks, days, hours and minutes. Write: P7D"
  `);
});

test("Folders of a repository", () => {
  const written = ["data/blog/", "/data/blog", "./posts", "../posts", "a b", "data//blog", "."];
  expect(table(written.map((folder) => `announce: { posts: "${folder}" }`))).toMatchInlineSnapshot(`
    "announce: { posts: "data/blog/" }
        "data/blog/" is no folder of a repository, named from its top. Write: posts: data/blog
    announce: { posts: "/data/blog" }
        "/data/blog" is no folder of a repository, named from its top. Write: posts: data/blog
    announce: { posts: "./posts" }
        "./posts" is no folder of a repository, named from its top. Write: posts: posts
    announce: { posts: "../posts" }
        "../posts" is no folder of a repository, named from its top. Write: posts: data/blog
    announce: { posts: "a b" }
        "a b" is no folder of a repository, named from its top. Write: posts: data/blog
    announce: { posts: "data//blog" }
        "data//blog" is no folder of a repository, named from its top. Write: posts: data/blog
    announce: { posts: "." }
        "." is no folder of a repository, named from its top. Write: posts: data/blog"
  `);
});

test("Addresses", () => {
  const written = [
    "pad: pad.example.org/x",
    "pad: http://pad.example.org/x?secret=1",
    "pad: https://ada:secret@pad.example.org/x",
    "pad: https://pad.example.org/",
    "pad: notes.md",
    "pad: 'file:'",
    "pad: ftp://pad.example.org/x",
    "call: meet.example.org/harbour",
    "call: in the office",
    "announce: { forum: forum.example.org }",
    "announce: { list: 'Harbour <all@harbour.example.org>' }",
    "announce: { list: harbour }",
  ];
  expect(table(written)).toMatchInlineSnapshot(`
    "pad: pad.example.org/x
        This is neither the https address of a pad, as copied from a browser, nor file:PATH. Write: pad: https://pad.example.org/x
    pad: http://pad.example.org/x?secret=1
        Plain http can be read and changed on its way; it is taken for this machine alone. Write: pad: https://pad.example.org/x
    pad: https://ada:secret@pad.example.org/x
        This address holds a user name or a password, and addresses are posted for all to see. Write: pad: https://pad.data.coop/To6IOSeNSOK9kFVlgo7XWw
    pad: https://pad.example.org/
        This is the address of the server, not of one of its pads. Write: pad: https://pad.data.coop/To6IOSeNSOK9kFVlgo7XWw
    pad: notes.md
        This is neither the https address of a pad, as copied from a browser, nor file:PATH. Write: pad: file:notes.md
    pad: 'file:'
        This is neither the https address of a pad, as copied from a browser, nor file:PATH. Write: pad: https://pad.data.coop/To6IOSeNSOK9kFVlgo7XWw
    pad: ftp://pad.example.org/x
        This is neither the https address of a pad, as copied from a browser, nor file:PATH. Write: pad: https://pad.data.coop/To6IOSeNSOK9kFVlgo7XWw
    call: meet.example.org/harbour
        This is no web address. Write: call: https://meet.example.org/harbour
    call: in the office
        This is no web address. Write: call: https://meet.jit.si/MirageOS
    announce: { forum: forum.example.org }
        This is no web address. Write: forum: https://forum.example.org
    announce: { list: 'Harbour <all@harbour.example.org>' }
        "Harbour <all@harbour.example.org>" is no mail address. Write: list: all@harbour.example.org
    announce: { list: harbour }
        "harbour" is no mail address. Write: list: mirageos-devel@lists.xenproject.org"
  `);
});

test("Channels and people", () => {
  const written = [
    "channel: discord:123/456",
    "channel: https://discord.com/channels/123456789012345678/234567890123456789",
    "channel: terminal",
    "channel: '#general'",
    "maintainers: [123456789012345678]",
    "maintainers: ['<@123456789012345678>', '<@&345678901234567890>', ada]",
    "chair: 123456789012345678",
    "chair: '<@123456789012345678>'",
    "chair: role:345678901234567890",
    "people: { Ada: { github: '@ada' } }",
    "people: { Ada: { github: https://github.com/ada } }",
    "people: { Ada: ada }",
    "people: { Ada: { gitlab: ada } }",
  ];
  expect(table(written)).toMatchInlineSnapshot(`
    "channel: discord:123/456
        "discord:123/456" is no channel: it is discord:, the server's id, a slash and the channel's id (Discord's developer mode copies ids), or terminal:. Write: channel: discord:123456789012345678/234567890123456789
    channel: https://discord.com/channels/123456789012345678/234567890123456789
        "https://discord.com/channels/123456789012345678/234567890123456789" is no channel: it is discord:, the server's id, a slash and the channel's id (Discord's developer mode copies ids), or terminal:. Write: channel: discord:123456789012345678/234567890123456789
    channel: terminal
        "terminal" is no channel: it is discord:, the server's id, a slash and the channel's id (Discord's developer mode copies ids), or terminal:. Write: channel: "terminal:"
    channel: '#general'
        "#general" is no channel: it is discord:, the server's id, a slash and the channel's id (Discord's developer mode copies ids), or terminal:. Write: channel: discord:123456789012345678/234567890123456789
    maintainers: [123456789012345678]
        This is a number, where text is expected. Write: "123456789012345678"
    maintainers: ['<@123456789012345678>', '<@&345678901234567890>', ada]
        "<@123456789012345678>" is neither the id of a person (17 to 20 digits) nor role: and the id of a role. Write: "123456789012345678" "<@&345678901234567890>" is neither the id of a person (17 to 20 digits) nor role: and the id of a role. Write: role:345678901234567890 "ada" is neither the id of a person (17 to 20 digits) nor role: and the id of a role. Write: role:345678901234567890
    chair: 123456789012345678
        This is a number, where text is expected. Write: chair: "123456789012345678"
    chair: '<@123456789012345678>'
        "<@123456789012345678>" is no id of a person: 17 to 20 digits, in quotes (Discord's developer mode copies ids). Write: chair: "123456789012345678"
    chair: role:345678901234567890
        "role:345678901234567890" is no id of a person: 17 to 20 digits, in quotes (Discord's developer mode copies ids). Write: chair: "456789012345678901"
    people: { Ada: { github: '@ada' } }
        "@ada" is no login of GitHub. Write: github: ada
    people: { Ada: { github: https://github.com/ada } }
        "https://github.com/ada" is no login of GitHub. Write: github: ada
    people: { Ada: ada }
        This is text, where a mapping of keys to values is expected. Write: Ada: {github: hannesm}
    people: { Ada: { gitlab: ada } }
        There is no setting "gitlab" here. Write: github: ada"
  `);
});

const filing = (setting: string) => `filing: { default: harbour/boats, repositories: [harbour/*], ${setting} }`;

test("Repositories and filing", () => {
  const written = [
    "filing: { default: boats, repositories: [harbour/*] }",
    "filing: { default: harbour/boats, repositories: ['*', harbour, https://github.com/harbour/boats.git, harbour/..] }",
    "filing: { default: harbour/boats }",
    "filing: {}",
    filing("policy: always"),
    filing("limit: -1"),
    filing("limit: 2.5"),
    filing("limit: many"),
    filing("quiet: 30 min"),
    filing("labels: meeting"),
    filing("kindLabels: { bug: bug }"),
    filing(`labels: [${"long".repeat(13)}]`),
  ];
  expect(table(written)).toMatchInlineSnapshot(`
    "filing: { default: boats, repositories: [harbour/*] }
        "boats" is no repository of the form owner/repo. Write: default: mirage/mirage
    filing: { default: harbour/boats, repositories: ['*', harbour, https://github.com/harbour/boats.git, harbour/..] }
        "*" is neither owner/repo nor owner/*. Write: mirage/* "harbour" is neither owner/repo nor owner/*. Write: harbour/* "https://github.com/harbour/boats.git" is neither owner/repo nor owner/*. Write: harbour/boats "harbour/.." is neither owner/repo nor owner/*. Write: mirage/* "harbour/boats" is outside filing.repositories (*, harbour, https://github.com/harbour/boats.git, harbour/..), and nothing is ever written there. Write: repositories: […, harbour/boats]
    filing: { default: harbour/boats }
        It is missing, and there is no default. Write: repositories: [mirage/*, ocurrent/mirage-ci, Solo5/solo5]
    filing: {}
        It is missing, and there is no default. Write: default: mirage/mirage It is missing, and there is no default. Write: repositories: [mirage/*, ocurrent/mirage-ci, Solo5/solo5]
    filing: { default: harbour/boats, repositories: [harbour/*], policy: always }
        "always" is none of stated, confirm. Write: policy: stated
    filing: { default: harbour/boats, repositories: [harbour/*], limit: -1 }
        -1 is too little; the least is 0. Write: limit: 0
    filing: { default: harbour/boats, repositories: [harbour/*], limit: 2.5 }
        This is a number, where a whole number is expected. Write: limit: 10
    filing: { default: harbour/boats, repositories: [harbour/*], limit: many }
        This is text, where a number is expected. Write: limit: 10
    filing: { default: harbour/boats, repositories: [harbour/*], quiet: 30 min }
        "30 min" is no ISO 8601 duration of weeks, days, hours and minutes. Write: quiet: PT30M
    filing: { default: harbour/boats, repositories: [harbour/*], labels: meeting }
        This is text, where a list is expected. Write: labels: [meeting]
    filing: { default: harbour/boats, repositories: [harbour/*], kindLabels: { bug: bug } }
        There is no setting "bug" here; there are announcement, pr-split, fix, review, investigate, task. Write: nothing: take "bug" out
    filing: { default: harbour/boats, repositories: [harbour/*], labels: [longlonglonglonglonglonglonglonglonglonglonglonglong] }
        The text is too long; the most is 50 characters. Write: meeting"
  `);
});

test("Recurrence rules", () => {
  const written = ["every second Monday", "FREQ=SOMETIMES", "FREQ=WEEKLY;BYDAY=XX", "RRULE:FREQ=MONTHLY;BYMONTHDAY=99"];
  expect(table(written.map((rule) => `recurrence: ${rule.includes(":") ? `"${rule}"` : rule}`))).toMatchInlineSnapshot(`
    "recurrence: every second Monday
        "every second Monday" is no recurrence rule of RFC 5545 (it has no FREQ). Write: recurrence: FREQ=MONTHLY;BYDAY=2MO;BYHOUR=10;BYMINUTE=0
    recurrence: FREQ=SOMETIMES
        "FREQ=SOMETIMES" is no recurrence rule of RFC 5545 (Invalid FREQ value: SOMETIMES). Write: recurrence: FREQ=MONTHLY;BYDAY=2MO;BYHOUR=10;BYMINUTE=0
    recurrence: FREQ=WEEKLY;BYDAY=XX
        "FREQ=WEEKLY;BYDAY=XX" is no recurrence rule of RFC 5545 (Invalid BYDAY value: XX). Write: recurrence: FREQ=MONTHLY;BYDAY=2MO;BYHOUR=10;BYMINUTE=0
    recurrence: "RRULE:FREQ=MONTHLY;BYMONTHDAY=99"
        "
  `);
});

test("Kinds of values", () => {
  const written = [
    "title: 2024",
    "title: ''",
    "title: [a]",
    "event: yes",
    "routes: solo5",
    "routes:",
    "people: []",
    "title: true",
  ];
  expect(table(written)).toMatchInlineSnapshot(`
    "title: 2024
        This is a number, where text is expected. Write: title: "2024"
    title: ''
        The text is empty. Write: title: MirageOS meeting
    title: [a]
        This is a list, where text is expected. Write: title: MirageOS meeting
    event: yes
        This is text, where true or false is expected. Write: event: true
    routes: solo5
        This is text, where a list is expected. Write: routes: [{match: [solo5, pthread], repository: mirage/ocaml-solo5}]
    routes:
        Nothing stands here. Write: routes: []
    people: []
        This is a list, where a mapping of keys to values is expected. Write: people: {Hannes: {github: hannesm}}
    title: true
        This is true or false, where text is expected. Write: title: "true""
  `);
});

test("A duration that no clock can count is a fault", () => {
  expect(toldWith("reminders: [P1D, P99999999999999999D]")).toMatchInlineSnapshot(`
    "meetbot.yaml has 1 fault.

    line 8, series[0].reminders[1]
      "P99999999999999999D" is no ISO 8601 duration of weeks, days, hours and minutes.
      Write: P7D"
  `);
  expect(toldWith("reminders: [3448637420801736]")).toMatchInlineSnapshot(`
    "meetbot.yaml has 1 fault.

    line 8, series[0].reminders[0]
      This is a number, where text is expected.
      Write: P7D"
  `);
});

test("Whatever is written for a setting, there is an answer and no exception", () => {
  const setting = fc.constantFrom(
    "id",
    "pad",
    "timeZone",
    "channel",
    "reminders",
    "filing",
    "people",
    "recurrence",
    "announce",
  );
  const property = fc.property(setting, fc.jsonValue({ maxDepth: 3 }), (name, value) => {
    expect(toldWith(`${name}: ${JSON.stringify(value)}`)).toMatch(/^(?:meetbot\.yaml has \d+ faults?\.\n|no fault$)/);
  });
  fc.assert(property);
});
