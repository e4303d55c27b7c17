import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { backtest } from "../../src/cli/backtest.ts";
import { UserError } from "../../src/errors.ts";
import { columnsOf } from "../../src/terminal/columns.ts";
import { communityYaml } from "../support/community-yaml.ts";
import { countedBytes } from "../support/counted-bytes.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { backtestJson } from "./backtest-json.ts";

const root = path.join(import.meta.dirname, "../..");
const doc = readFileSync(path.join(root, "docs/backtest.md"), "utf8");

type Call = { readonly env?: Record<string, string>; readonly input?: string; readonly columns?: number };

/** `meetbot backtest …` on a day in 2025; `columns`: standard error is a terminal of this width. */
async function run(words: readonly string[], { env = {}, input = "", columns }: Call = {}) {
  const said = { stdout: "", stderr: "" };
  const drawn: string[] = [];
  const face = {
    env,
    now: () => Temporal.Instant.from("2025-06-02T08:00:00Z"),
    random: countedBytes(),
    write: (text: string) => void (said.stdout += `${text}\n`),
    complain: (text: string) => void (said.stderr += `${text}\n`),
    readInput: () => new TextEncoder().encode(input),
    terminal: columns === undefined ? null : { columns: () => columns, write: (text: string) => void drawn.push(text) },
  };
  try {
    return { code: await backtest(face, words), drawn, ...said };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { code: 1, drawn, stdout: said.stdout, stderr: `${said.stderr}${error.message}\n` };
  }
}

/** Files by their names in a folder of their own. */
function notesAt(files: Readonly<Record<string, string>>) {
  const { folder, remove } = temporaryFolder();
  onTestFinished(remove);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  const env = { MEETBOT_CONFIG: path.join(folder, "meetbot.yaml") };
  return {
    folder,
    env,
    /** What a terminal shows of it; `!` marks standard error. */
    async meetbot(words: string, call: Call = {}): Promise<string> {
      const typed = words
        .split(" ")
        .filter((word) => word !== "")
        .map((word) => (word.startsWith("-") ? word : path.join(folder, word)));
      const { code, stdout, stderr } = await run(typed, call);
      const lines = [stdout.trimEnd(), stderr.trimEnd().replaceAll(/^/gm, "! "), code === 0 ? "" : `(status ${code})`];
      return lines
        .filter((line) => line !== "" && line !== "! ")
        .join("\n")
        .replaceAll(folder, "(here)");
    },
  };
}

const config = communityYaml({
  channel: "terminal:",
  pad: "file:pad.md",
  filing: "limit: 2",
  more: "    routes:\n      - { match: [solo5], repository: mirage/ocaml-solo5 }\n",
});

const march = `# Meeting 2025-03-03

- Participants: Ada, Jules, Noor

## Solo5

- TODO(Jules): write down how to build Solo5 on a small machine
- TODO(Noor): ask whether https://github.com/harbour/lights/pull/4 can wait
- TODO: order a new name plate
- Ada: the old linker is still called somewhere, and that needs to be changed
- DONE: renew the certificate
- Agreed: no meeting in August
`;
const april = `# Meeting 2025-04-07

- Participants: Ada, Noor

## Left from last time

- [x] Jules: write down how to build Solo5 on a small machine
- [ ] order a new name plate
- [ ] Ada: invite the people with the boards
`;

test("meetings are lived through in their order: each todo counts once, up to the limit, and by the series' own rules", async () => {
  const { meetbot, env } = notesAt({
    "meetbot.yaml": config,
    "b/april.md": april,
    "c/march.md": march,
    "ideas.md": "TODO: think of something\n",
    "next.md": "The next meeting is on 2025-05-05.\n\n# Meeting 2025-05-05\n\n- TODO: choose a chair\n",
  });
  expect(await meetbot("b c ideas.md next.md", { env })).toMatchInlineSnapshot(`
    "By (here)/meetbot.yaml, series mirageos:
    what the notes state is filed, 2 at most after a meeting; a person is asked about the rest.

    Monday 3 March 2025, 3 people, 1 decision
      (here)/c/march.md
      Would be filed
         7  Write down how to build Solo5 on a small machine  task  mirage/ocaml-solo5  @jules
         8  Ask whether harbour/lights#4 can wait             task  mirage/ocaml-solo5  Noor
      Would be asked, only because of the limit
         9  Order a new name plate                            task  mirage/ocaml-solo5
      Would be asked
        10  Fix: the old linker is still called               fix   mirage/ocaml-solo5
      Done, as the notes say
        11  Renew the certificate (Solo5)                     task  mirage/ocaml-solo5

    Monday 7 April 2025, 2 people
      (here)/b/april.md
      Would be filed
        9  Invite the people with the boards                 task  mirage/mirage       @ada
      Done, as the notes say
        7  Write down how to build Solo5 on a small machine  task  mirage/ocaml-solo5  @jules
      1 todo carried over from an earlier meeting

    Without a date
      (here)/ideas.md
      Would only be listed by /todo list, as the notes have no date
        1  Think of something  task  mirage/mirage

    All together
      Meetings      2, 3 March 2025 to 7 April 2025; without a date: 1
      Filed         3, 1.5 after a meeting
      Asked         2, 1.0 after a meeting; 1 only because of the limit of 2
      Most at once  2 filed and 2 asked after the meeting of 3 March 2025
      Only listed   1, as their notes have no date
      Done          2
      Carried over  1
      Decisions     1
      People        3
      Kinds         task 4, fix 1
      Repositories  mirage/ocaml-solo5 4, mirage/mirage 1
      Nowhere clear 1: nothing says where, so they go to mirage/mirage
      Not allowed   harbour/lights 4
      No account    Noor 1
      Agenda only   2025-05-05

    Nothing was filed or sent, and GitHub was not asked. When you turn the bot on, it lets meetings
    alone that ended more than a week before.
    - "routes" in meetbot.yaml sends todos to a repository by their words.
    - What names a repository that is not allowed goes elsewhere: "filing.repositories" lists yours.
    - "people" in meetbot.yaml gives names their GitHub account, so that issues are assigned."
  `);
});

test("what was done and comes up again is asked about, with what it may be; by policy confirm everything is", async () => {
  const june = "# Meeting 2025-05-05\n\n- TODO(Jules): write down how to build Solo5 on a small machine\n";
  const confirm = config.replace("limit: 2", "policy: confirm");
  const files = { "march.md": march, "april.md": april, "may.md": june };
  const { meetbot, folder, env } = notesAt({ "meetbot.yaml": config, "confirm.yaml": confirm, ...files });
  const asked = (said: string): string =>
    said
      .split("\n")
      .filter((line) => /^(?:\w+day| {2,6}\S)/.test(line))
      .join("\n");
  const [again = ""] = /Monday 5 May[^]*?(?=\n\n)/.exec(await meetbot("march.md april.md may.md", { env })) ?? [];
  expect(again).toMatchInlineSnapshot(`
    "Monday 5 May 2025
      (here)/may.md
      Would be asked
        3  Write down how to build Solo5 on a small machine  task  mirage/ocaml-solo5  @jules
          “Write down how to build Solo5 on a small machine” was done before this meeting: it may have
          come up again."
  `);
  const confirmed = await meetbot("april.md", { env: { MEETBOT_CONFIG: path.join(folder, "confirm.yaml") } });
  expect(asked(confirmed)).toMatchInlineSnapshot(`
    "Monday 7 April 2025, 2 people
      (here)/april.md
      Would be asked
        8  Order a new name plate                            task  mirage/mirage
        9  Invite the people with the boards                 task  mirage/mirage       @ada
      Done, as the notes say
        7  Write down how to build Solo5 on a small machine  task  mirage/ocaml-solo5  @jules
      Meetings      1, 7 April 2025
      Filed         0
      Asked         2
      Done          1
      Carried over  0
      Decisions     0
      People        3
      Kinds         task 2
      Repositories  mirage/mirage 2
      Nowhere clear 2: nothing says where, so they go to mirage/mirage"
  `);
});

test("a pad with many meetings is lived through like a file for each", async () => {
  const { folder, env } = notesAt({
    "meetbot.yaml": config,
    "n/april.md": april,
    "n/march.md": march,
    "pad.md": `${april}\n${march}`,
  });
  const told = async (file: string) => {
    const { meetings } = backtestJson.parse(
      JSON.parse((await run([path.join(folder, file), "--json"], { env })).stdout),
    );
    return meetings.map(({ date, todos }) => [
      date,
      ...todos.map(({ outcome, title }) => `${outcome}: ${title}`).toSorted(),
    ]);
  };
  expect(await told("pad.md")).toEqual(await told("n"));
});

test("where nothing is configured it says which rules it takes, and leaves open what nobody has chosen", async () => {
  const { meetbot } = notesAt({ "march.md": march });
  expect(await meetbot("march.md")).toMatchInlineSnapshot(`
    "There is no meetbot.yaml here, so the rules of the sample are taken. Every repository that the notes
    name may be written to, no words lead to one (routes), and nobody's account is known (people):
    what the notes state is filed, 10 at most after a meeting; a person is asked about the rest.

    Monday 3 March 2025, 3 people, 1 decision
      (here)/march.md
      Would be filed
         7  Write down how to build Solo5 on a small machine  task  harbour/lights  Jules
         8  Ask whether #4 can wait                           task  harbour/lights  Noor
         9  Order a new name plate                            task  harbour/lights
      Would be asked
        10  Fix: the old linker is still called               fix   harbour/lights
      Done, as the notes say
        11  Renew the certificate (Solo5)                     task  harbour/lights

    All together
      Meetings      1, 3 March 2025
      Filed         3
      Asked         1
      Done          1
      Carried over  0
      Decisions     1
      People        3
      Kinds         task 3, fix 1
      Repositories  harbour/lights 4
      No account    Jules 1, Noor 1

    Nothing was filed or sent, and GitHub was not asked. When you turn the bot on, it lets meetings
    alone that ended more than a week before.
    - "people" in meetbot.yaml gives names their GitHub account, so that issues are assigned.
    - With a meetbot.yaml of your own (copy examples/meetbot.yaml) this shows what your rules would do."
  `);
});

test("the documentation's transcript is what is said, and its JSON is of the form that is given", async () => {
  const env = { MEETBOT_CONFIG: "examples/meetbot.yaml" };
  const [, transcript] = /^```\n(By [^]*?)^```$/m.exec(doc) ?? [];
  expect((await run(["examples/notes.md"], { env })).stdout).toBe(transcript);
  const [, json = ""] = /^```jsonc\n([^]*?)^```$/m.exec(doc) ?? [];
  const plain = json.replace(/(?<!:)\/\/.*$/gm, "").replace(/,(?=\s*[\]}])/g, "");
  expect(() => backtestJson.parse(JSON.parse(plain))).not.toThrow();
});

test("as JSON it is one document of a form that stays", async () => {
  const { folder, env } = notesAt({ "meetbot.yaml": config, "april.md": april, "march.md": march, "b.md": "Hello\n" });
  const { stdout } = await run([folder, "--json"], { env });
  const { meetings, ...rest } = backtestJson.parse(JSON.parse(stdout.replaceAll(folder, "(here)")));
  expect(JSON.stringify(rest, null, 1)).toMatchInlineSnapshot(`
    "{
     "configuration": {
      "file": "(here)/meetbot.yaml",
      "series": "mirageos",
      "timeZone": "Europe/Paris",
      "policy": "stated",
      "limit": 2,
      "default": "mirage/mirage",
      "repositories": [
       "mirage/*",
       "ocurrent/mirage-ci"
      ]
     },
     "toCome": [],
     "blank": [
      "(here)/b.md"
     ],
     "faults": [],
     "totals": {
      "meetings": 2,
      "undated": 0,
      "first": "2025-03-03",
      "last": "2025-04-07",
      "decisions": 1,
      "people": 3,
      "outcomes": {
       "filed": 3,
       "asked": 1,
       "over-limit": 1,
       "done": 2,
       "carried": 1,
       "listed": 0
      },
      "kinds": [
       {
        "name": "task",
        "count": 4
       },
       {
        "name": "fix",
        "count": 1
       }
      ],
      "repositories": [
       {
        "name": "mirage/ocaml-solo5",
        "count": 4
       },
       {
        "name": "mirage/mirage",
        "count": 1
       }
      ],
      "nowhereClear": 1,
      "notAllowed": [
       {
        "name": "harbour/lights",
        "count": 4
       }
      ],
      "withoutAccount": [
       {
        "name": "Noor",
        "count": 1
       }
      ],
      "busiest": {
       "date": "2025-03-03",
       "filed": 2,
       "asked": 2
      }
     }
    }"
  `);
  expect(meetings.map(({ todos, ...meeting }) => JSON.stringify({ ...meeting, todos: todos.length })).join("\n"))
    .toMatchInlineSnapshot(`
    "{"date":"2025-03-03","title":"Meeting 2025-03-03","files":["(here)/march.md"],"participants":["Ada","Jules","Noor"],"decisions":1,"todos":5}
    {"date":"2025-04-07","title":"Meeting 2025-04-07","files":["(here)/april.md"],"participants":["Ada","Noor"],"decisions":0,"todos":3}"
  `);
  expect(meetings.flatMap(({ todos }) => todos.map((todo) => JSON.stringify(todo))).join("\n")).toMatchInlineSnapshot(`
    "{"outcome":"filed","id":"k63z2y1mcz","title":"Write down how to build Solo5 on a small machine","kind":"task","certainty":"stated","repository":"mirage/ocaml-solo5","repositoryBy":"route","assignees":["jules"],"withoutAccount":[],"due":null,"remark":null,"file":"(here)/march.md","line":7}
    {"outcome":"filed","id":"4qnyxcbs28","title":"Ask whether harbour/lights#4 can wait","kind":"task","certainty":"stated","repository":"mirage/ocaml-solo5","repositoryBy":"route","assignees":[],"withoutAccount":["Noor"],"due":null,"remark":null,"file":"(here)/march.md","line":8}
    {"outcome":"over-limit","id":"579eg2skcv","title":"Order a new name plate","kind":"task","certainty":"stated","repository":"mirage/ocaml-solo5","repositoryBy":"route","assignees":[],"withoutAccount":[],"due":null,"remark":null,"file":"(here)/march.md","line":9}
    {"outcome":"asked","id":"2bnrtpwqdy","title":"Fix: the old linker is still called","kind":"fix","certainty":"suggested","repository":"mirage/ocaml-solo5","repositoryBy":"route","assignees":[],"withoutAccount":[],"due":null,"remark":null,"file":"(here)/march.md","line":10}
    {"outcome":"done","id":"5wq6cff69x","title":"Renew the certificate (Solo5)","kind":"task","certainty":"stated","repository":"mirage/ocaml-solo5","repositoryBy":"route","assignees":[],"withoutAccount":[],"due":null,"remark":null,"file":"(here)/march.md","line":11}
    {"outcome":"done","id":"k63z2y1mcz","title":"Write down how to build Solo5 on a small machine","kind":"task","certainty":"stated","repository":"mirage/ocaml-solo5","repositoryBy":"route","assignees":["jules"],"withoutAccount":[],"due":null,"remark":null,"file":"(here)/april.md","line":7}
    {"outcome":"carried","id":"579eg2skcv","title":"Order a new name plate","kind":"task","certainty":"stated","repository":"mirage/mirage","repositoryBy":"default","assignees":[],"withoutAccount":[],"due":null,"remark":null,"file":"(here)/april.md","line":8}
    {"outcome":"filed","id":"xf1k5b6nnc","title":"Invite the people with the boards","kind":"task","certainty":"stated","repository":"mirage/mirage","repositoryBy":"default","assignees":["ada"],"withoutAccount":[],"due":null,"remark":null,"file":"(here)/april.md","line":9}"
  `);
  const unconfigured = backtestJson.parse(JSON.parse((await run([folder, "--json"])).stdout));
  expect(JSON.stringify(unconfigured.configuration)).toMatchInlineSnapshot(
    `"{"file":null,"series":null,"timeZone":"Europe/Paris","policy":"stated","limit":10,"default":null,"repositories":["harbour/lights"]}"`,
  );
});

test("a bar on the terminal tells how far it is, and is gone in the end", async () => {
  const { folder, env } = notesAt({ "meetbot.yaml": config, "n/april.md": april, "n/march.md": march });
  const { drawn, stderr } = await run([path.join(folder, "n")], { env, columns: 44 });
  const erase = "\r\u001b[2K";
  expect(drawn.map((text) => text.replace(erase, "⟲")).join("\n")).toMatchInlineSnapshot(`
    "⟲[........................] 0/2 …/n/april.md
    ⟲[############............] 1/2 …/n/march.md
    ⟲[############............] 1/2 2025-03-03
    ⟲[########################] 2/2 2025-04-07
    ⟲"
  `);
  expect(drawn.filter((text) => columnsOf(text.replace(erase, "")) >= 44)).toEqual([]);
  expect(stderr).toBe("");
});

test("what can't be read is told in a line each, and the rest goes on", async () => {
  const { meetbot } = notesAt({ "march.md": march, "photo.md": "PNG\0\0", "empty/README.md": "Notes of ours\n" });
  const said = await meetbot("nowhere.md photo.md empty march.md");
  expect(
    said
      .split("\n")
      .filter((line) => /^!|^Monday|status/.test(line))
      .join("\n"),
  ).toMatchInlineSnapshot(`
    "Monday 3 March 2025, 3 people, 1 decision
    ! (here)/nowhere.md can't be read: there is no such file.
    ! (here)/empty can't be read: there are no notes in this folder.
    ! (here)/photo.md can't be read: it is no text.
    (status 1)"
  `);
  expect(await meetbot("nowhere.md")).toMatchInlineSnapshot(`
    "There is no meetbot.yaml here, so the rules of the sample are taken. Every repository that the notes
    name may be written to, no words lead to one (routes), and nobody's account is known (people):
    what the notes state is filed, 10 at most after a meeting; a person is asked about the rest.

    No meeting was found in these notes.
    ! (here)/nowhere.md can't be read: there is no such file.
    (status 1)"
  `);
});

test("a folder stands for the notes in it and below, in the order of their names, but not for what is about the folder", async () => {
  const { folder } = notesAt({
    "2024/b.md": march,
    "2024/a.txt": april,
    "2024/data.json": "{}",
    "README.md": april,
    ".git/c.md": march,
    "node_modules/d.md": march,
    "z.markdown": "Nothing\n",
  });
  const { stdout } = await run([folder, path.join(folder, "2024/b.md"), "--json"]);
  const { meetings, blank } = backtestJson.parse(JSON.parse(stdout.replaceAll(folder, "(here)")));
  expect([...meetings.flatMap(({ files }) => files), ...blank].join("\n")).toMatchInlineSnapshot(`
    "(here)/2024/b.md
    (here)/2024/a.txt
    (here)/z.markdown"
  `);
});

const mail = (date: string, text: string) =>
  `From list@example.org Mon Mar  3 18:00:00 2025\nFrom: Ada <ada@example.org>\nDate: ${date}\nSubject: Notes\nContent-Type: text/plain; charset=utf-8\n\n${text}\n`;

test("a mail is read as one, and an mbox mail by mail, with the lines of the file", async () => {
  const { meetbot } = notesAt({
    "one.eml": mail("Mon, 3 Mar 2025 18:00:00 +0100", march).split("\n").slice(1).join("\n"),
    "all.mbox": [mail("Mon, 3 Mar 2025 18:00:00 +0100", march), mail("Mon, 7 Apr 2025 18:00:00 +0200", april)].join(
      "\n",
    ),
  });
  const rows = async (words: string, call: Call = {}): Promise<string> =>
    (await meetbot(words, call))
      .split("\n")
      .filter((line) => /^\w+day|^ {4}|\(here\)|input/.test(line))
      .join("\n");
  expect(await rows("one.eml")).toMatchInlineSnapshot(`
    "Monday 3 March 2025, 3 people, 1 decision
      (here)/one.eml
        12  Write down how to build Solo5 on a small machine  task  harbour/lights  Jules
        13  Ask whether #4 can wait                           task  harbour/lights  Noor
        14  Order a new name plate                            task  harbour/lights
        15  Fix: the old linker is still called               fix   harbour/lights
        16  Renew the certificate (Solo5)                     task  harbour/lights"
  `);
  expect(await rows("all.mbox")).toMatchInlineSnapshot(`
    "Monday 3 March 2025, 3 people, 1 decision
      (here)/all.mbox
        13  Write down how to build Solo5 on a small machine  task  harbour/lights  Jules
        14  Ask whether #4 can wait                           task  harbour/lights  Noor
        15  Order a new name plate                            task  harbour/lights
        16  Fix: the old linker is still called               fix   harbour/lights
        17  Renew the certificate (Solo5)                     task  harbour/lights
    Monday 7 April 2025, 2 people
      (here)/all.mbox
        35  Invite the people with the boards                 task  -  Ada
        33  Write down how to build Solo5 on a small machine  task  -  Jules"
  `);
  expect(await rows("-", { input: april })).toMatchInlineSnapshot(`
    "Monday 7 April 2025, 2 people
      standard input
        8  Order a new name plate                            task  -
        9  Invite the people with the boards                 task  -  Ada
        7  Write down how to build Solo5 on a small machine  task  -  Jules"
  `);
  expect(await rows("one.eml all.mbox")).toMatchInlineSnapshot(`
    "Monday 3 March 2025, 3 people, 1 decision
      1: (here)/one.eml
      2: (here)/all.mbox
        1:12  Write down how to build Solo5 on a small machine  task  harbour/lights  Jules
        1:13  Ask whether #4 can wait                           task  harbour/lights  Noor
        1:14  Order a new name plate                            task  harbour/lights
        1:15  Fix: the old linker is still called               fix   harbour/lights
        1:16  Renew the certificate (Solo5)                     task  harbour/lights
    Monday 7 April 2025, 2 people
      (here)/all.mbox
        35  Invite the people with the boards                 task  -  Ada
        33  Write down how to build Solo5 on a small machine  task  -  Jules"
  `);
});

test("what is hostile in notes or in a file's name does not reach the terminal", async () => {
  const hostile = `# Meeting 2025-03-03

- Participants: Ada, J\u001b[5mules

## Boards\u001b]0;title\u0007

- TODO(Ada): wipe \u001b[2J the \u009b31m old \u202edraob\u202c of https://github.com/harbour/li\u001bghts/pull/4
- Ada: the \u2066clock\u2069 \u001b[8m needs to be changed
`;
  const { folder, env } = notesAt({ "meetbot.yaml": config, "n/a\u001b[31m.md": hostile });
  const said: string[] = [];
  for (const words of [[], ["--json"]]) {
    for (const call of [{ env, columns: 200 }, {}]) {
      const { stdout, stderr, drawn } = await run(
        [path.join(folder, "n"), `${folder}/no\u001b[31m.md`, ...words],
        call,
      );
      said.push(stdout, stderr, drawn.join("").replaceAll("\r\u001b[2K", ""));
    }
  }
  expect(said.map((text) => text.match(/[\p{Cc}\p{Cf}]/gu)?.filter((sign) => sign !== "\n") ?? [])).toEqual(
    said.map(() => []),
  );
  expect(said[0]?.split("\n").slice(3, 10).join("\n").replaceAll(folder, "(here)")).toMatchInlineSnapshot(`
    "Monday 3 March 2025, 1 person
      (here)/n/a [31m.md
      Would be filed
        7  Wipe [2J the 31m old draob of github.com/harbour/li ghts/pull/4  task  mirage/mirage  @ada
      Would be asked
        8  Change the clock [8m                                             fix   mirage/mirage
    "
  `);
});

test("no line of the table is longer than 100 columns, whatever the notes hold", async () => {
  const long = (word: string): string => Array.from({ length: 60 }, () => word).join(" ");
  const todos = ["long", "時計を直す", "🦑"]
    .map((word, place) => `- TODO(Person${place}${word}): buy ${long(word)}\n`)
    .join("");
  const many = Array.from(
    { length: 90 },
    (_, place) => `- TODO(Someone${place}): buy boat ${place} of fleet ${place}\n`,
  ).join("");
  const repository = `${"harbour".repeat(5)}/${"lights".repeat(15)}`;
  const { folder, env } = notesAt({
    "meetbot.yaml": config,
    [`${"deep/".repeat(20)}a-long-name-of-a-file-of-notes.md`]: `# Meeting 2025-03-03\n\n${todos}- TODO: look at https://github.com/${repository}/pull/4\n${many}`,
    "b.md": `# Meeting 2025-03-03\n\n${todos}`,
    "c.md": `# Meeting\n\n${todos}\n- TODO: nothing\n`,
  });
  for (const call of [{ env }, {}]) {
    const { stdout } = await run([folder], call);
    expect(stdout.split("\n").filter((line) => columnsOf(line) > 100)).toEqual([]);
  }
});

test("it says what is wrong with what was typed, and whose rules it could take", async () => {
  const two =
    config + communityYaml({ id: "harbour", channel: "terminal:", pad: "file:h.md" }).replace("series:\n", "");
  const { meetbot, folder } = notesAt({ "two.yaml": two, "bad.yaml": "series: []\n", "march.md": march });
  const by = (name: string): Call => ({ env: { MEETBOT_CONFIG: path.join(folder, name) } });
  const said = [
    await meetbot(""),
    await meetbot("march.md --series=harbour"),
    await meetbot("march.md --time-zone=Paris"),
    await meetbot("march.md", by("two.yaml")),
    await meetbot("march.md --series=island", by("two.yaml")),
    await meetbot("march.md", by("bad.yaml")),
    await meetbot("march.md", by("none.yaml")),
    (await meetbot("march.md --series=harbour", by("two.yaml"))).split("\n", 1)[0],
  ];
  expect(said.join("\n\n")).toMatchInlineSnapshot(`
    "! Name files or folders of old notes, or - for standard input: meetbot backtest FILE… [--json] [--series ID] [--time-zone ZONE]
    (status 1)

    ! There is no configuration here, so there is no series "harbour". Name yours in MEETBOT_CONFIG, or leave --series out.
    (status 1)

    ! "Paris" is no time zone. Write it as in the zone database, such as Europe/Paris.
    (status 1)

    ! Which series do you mean? Add --series with one of: mirageos, harbour.
    (status 1)

    ! There is no series "island". There are: mirageos, harbour.
    (status 1)

    ! (here)/bad.yaml has 1 fault.
    ! 
    ! line 1, series
    !   The list is empty, and needs at least one entry.
    !   Write: series: [{id: mirageos, title: MirageOS meeting}]
    (status 1)

    ! There is no configuration at (here)/none.yaml. Copy examples/meetbot.yaml there and make it yours, or name yours in MEETBOT_CONFIG.
    (status 1)

    By (here)/two.yaml, series harbour:"
  `);
});
