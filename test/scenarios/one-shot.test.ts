import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { checkConfig } from "../../src/cli/check.ts";
import { extract } from "../../src/cli/extract.ts";
import type { Face } from "../../src/cli/face.ts";
import { oneShot } from "../../src/cli/one-shot.ts";
import { runSweep } from "../../src/cli/run-sweep.ts";
import { UserError } from "../../src/errors.ts";
import { openStore } from "../../src/store/open-store.ts";
import { runChild } from "../support/child.ts";
import { openScene } from "../support/scene.ts";
import { countedBytes } from "../support/counted-bytes.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

type Ended = { readonly code: number; readonly stdout: string; readonly stderr: string };

/** `meetbot …`, as `src/cli.ts` runs it, in this process. */
async function run(words: string, { env = {} } = {}): Promise<Ended> {
  const said = { stdout: "", stderr: "" };
  const face: Face = {
    env: { LOG_LEVEL: "silent", ...env },
    now: () => Temporal.Now.instant(),
    random: countedBytes(),
    write: (text) => void (said.stdout += `${text}\n`),
    complain: (text) => void (said.stderr += `${text}\n`),
    readInput: () => new Uint8Array(),
    terminal: null,
  };
  const [name = "", ...rest] = words.split(" ");
  const faces = { sweep: runSweep, extract, check: checkConfig };
  try {
    const own = Object.entries(faces).find(([known]) => known === name)?.[1];
    return { code: await (own === undefined ? oneShot(face, [name, ...rest]) : own(face, rest)), ...said };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    face.complain(error.message);
    return { code: 1, ...said };
  }
}

/** The same as a terminal shows it; `!` marks standard error. */
async function meetbot(...call: Parameters<typeof run>): Promise<string> {
  const { code, stdout, stderr } = await run(...call);
  const lines = [`$ meetbot ${call[0]}`, stdout.trimEnd(), stderr.trimEnd().replaceAll(/^/gm, "! ")];
  return [...lines.filter((line) => line !== "" && line !== "! "), ...(code === 0 ? [] : [`(status ${code})`])].join(
    "\n",
  );
}

/** Where nothing is configured: a data folder, and files by their names. */
function emptyPlace(files: Readonly<Record<string, string>> = {}) {
  const { folder, remove } = temporaryFolder();
  onTestFinished(remove);
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  return { folder, env: { MEETBOT_DATA: folder } };
}

test("a dry sweep tells what it would do, and does and writes nothing", async () => {
  const pad =
    "## Meeting 2025-01-13, 10:00 - 11:00\n\n- Participants: Ada, Jules\n- TODO(Jules): write down how a release is cut\n";
  const { sweep, stop, folder, environment, github, discord } = await openScene({ at: "2025-01-13T10:05:00Z", pad });
  await sweep();
  await stop();
  const stored = async (): Promise<string> => {
    const store = await openStore({ folder });
    const all = await Promise.all(
      [store.series, store.todos, store.effects, store.snapshots].map((records) => records.all()),
    );
    await store.close();
    return JSON.stringify(all);
  };
  const [before, asked, told] = [await stored(), github.requests.length, discord.requests.length];
  const env = environment();
  const [said, json] = await Promise.all([
    meetbot("sweep --at 2025-01-13T10:35:00Z --dry-run", { env }),
    run("sweep --at 2025-01-13T10:35:00Z --dry-run --json", { env }),
  ]);
  expect(said).toMatchInlineSnapshot(`
    "$ meetbot sweep --at 2025-01-13T10:35:00Z --dry-run
    would file an issue in mirage/mirage: Write down how a release is cut"
  `);
  expect(json.stdout).toMatchInlineSnapshot(`
    "{
      "at": "2025-01-13T10:35:00Z",
      "effects": [
        {
          "id": "issue/bz0db737g9",
          "series": "mirageos",
          "expires": null,
          "type": "file-issue",
          "todo": "bz0db737g9",
          "draft": {
            "repository": "mirage/mirage",
            "title": "Write down how a release is cut",
            "body": "> TODO(Jules): write down how a release is cut\\n\\nSaid in the MirageOS meeting of 13 January 2025.",
            "labels": [
              "meeting"
            ],
            "assignees": [
              "jules"
            ],
            "marker": "meetbot:bz0db737g9"
          },
          "unassignable": []
        }
      ]
    }
    "
  `);
  expect(await stored()).toBe(before);
  expect(
    github
      .calls()
      .slice(asked)
      .filter((call) => !call.startsWith("GET")),
  ).toEqual([]);
  expect(discord.requests.slice(told)).toEqual([]);
});

test("one-shot commands without a configuration play the sample", async () => {
  const { env } = emptyPlace();
  const dry = await run("sweep --at 2025-01-13T08:45:00Z --dry-run --json", { env });
  const { at, effects } = z
    .object({ at: z.string(), effects: z.array(z.object({ id: z.string() })) })
    .parse(JSON.parse(dry.stdout));
  expect([at, ...effects.map(({ id }) => id)].join("\n")).toMatchInlineSnapshot(`
    "2025-01-13T08:45:00Z
    reminder/sample/2025-01-13T09:00:00Z/PT15M
    event/sample/2025-01-13T09:00:00Z/0"
  `);
  const said: string[] = [];
  for (const words of [
    "todo file",
    "todo fyle",
    "agenda show --series nobody",
    "meeting set --date tomorrow",
    "sweep --at noon",
  ])
    said.push(await meetbot(words, { env }));
  expect(said.join("\n")).toMatchInlineSnapshot(`
    "$ meetbot todo file
    ! Which todo? Give its short name, as /todo list shows it, or "all" to file all that the notes state.
    (status 1)
    $ meetbot todo fyle
    ! /todo has no "fyle". It takes one of: list, show, file, edit, skip, done, keep, retry, draft, post, delete, link, merge, split, undo.
    (status 1)
    $ meetbot agenda show --series nobody
    ! There is no series "nobody". There are: sample.
    (status 1)
    $ meetbot meeting set --date tomorrow
    ! "tomorrow" is no date. Write it as year-month-day, such as 2025-01-13.
    (status 1)
    $ meetbot sweep --at noon
    ! "noon" is no instant. Write it as 2025-01-13T08:45:00Z.
    (status 1)"
  `);
});

test("extract reads a mail from standard input", async () => {
  const mail = `From: Ada <ada@example.org>
Date: Mon, 13 Jan 2025 12:00:00 +0100
Subject: Notes of our meeting
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

## Meeting 2025-01-13, 10:00 - 11:00 CET

- Participants: Ada, Jules

### Caf=C3=A9

- TODO(Jules): write down how a release is cut
`;
  const { code, stdout } = await runChild(["src/cli.ts", "extract", "-"], {}, mail);
  expect(`${stdout}(status ${code})`).toMatchInlineSnapshot(`
    "## Meeting 2025-01-13
    Date: Monday 13 January 2025, 10:00–11:00 (Europe/Paris)
    Participants: Ada, Jules
    Topics: Café

    - line 13, stated task: write down how a release is cut (Jules)

    Next meeting: not told
    (status 0)"
  `);
});

test("check says what a pad takes besides its address, and lets a key be told to one server alone", async () => {
  const one = (id: string, pad: string) =>
    `  - id: ${id}\n    title: Harbour\n    pad: ${pad}\n    timeZone: Europe/Paris\n    channel: "terminal:"\n    filing: { default: harbour/harbour, repositories: [harbour/*] }\n`;
  const etherpad = one("harbour", "https://pad.example.org/p/harbour");
  const { folder, env } = emptyPlace({
    "pads.yaml": `series:\n${etherpad}${one("quay", "https://hackmd.io/@quay/weekly")}`,
    "two.yaml": `series:\n${etherpad}${one("quay", "https://other.example.org/etherpad/p/quay")}`,
    "page.yaml": `series:\n${one("quay", "https://hackmd.io/@quay")}`,
  });
  const keys = { ETHERPAD_API_KEY: "a-key", HACKMD_TOKEN: "a-token" };
  const check = (name: string, more = {}) => meetbot(`check ${folder}/${name}.yaml`, { env: { ...env, ...more } });
  const said = [
    await check("pads"),
    await check("pads", keys),
    await check("two", keys),
    await check("page", keys),
    await meetbot("agenda show", { env: { ...env, ...keys, MEETBOT_CONFIG: `${folder}/two.yaml` } }),
  ];
  expect(said.join("\n").replaceAll(folder, "(here)")).toMatchInlineSnapshot(`
    "$ meetbot check (here)/pads.yaml
    ! The environment has 2 faults.
    ! 
    ! ETHERPAD_API_KEY
    !   It is missing, and a pad is on the Etherpad at https://pad.example.org/, whose API takes a key.
    !   Write: ETHERPAD_API_KEY= and what stands in APIKEY.txt on that server (docs/operating.md)
    ! 
    ! HACKMD_TOKEN
    !   It is missing, and the pad https://hackmd.io/@quay/weekly is on HackMD, whose API takes a token.
    !   Write: HACKMD_TOKEN= and a token made under Settings, API on hackmd.io (docs/operating.md)
    (status 1)
    $ meetbot check (here)/pads.yaml
    The configuration is right.
    $ meetbot check (here)/two.yaml
    ! The environment has 1 fault.
    ! 
    ! ETHERPAD_API_KEY
    !   Pads are on 2 Etherpads (https://pad.example.org/, https://other.example.org/etherpad/), and the key of one would be told to the others.
    !   Write: pads of one Etherpad into this meetbot.yaml, and run a second bot for the others
    (status 1)
    $ meetbot check (here)/page.yaml
    ! The pad's address names no note. Open the note at https://hackmd.io and copy the address from there, for example https://pad.example.org/team-meeting, or file:notes.md.
    (status 1)
    $ meetbot agenda show
    ! The environment has 1 fault.
    ! 
    ! ETHERPAD_API_KEY
    !   Pads are on 2 Etherpads (https://pad.example.org/, https://other.example.org/etherpad/), and the key of one would be told to the others.
    !   Write: pads of one Etherpad into this meetbot.yaml, and run a second bot for the others
    (status 1)"
  `);
});

test("check says whether a configuration is right, and names every fault of one that is not", async () => {
  const good =
    "series:\n  - id: harbour\n    title: Harbour\n    pad: file:pad.md\n    timeZone: Europe/Paris\n    channel: discord:436568060288172042/436568060288172043\n    filing: { default: harbour/harbour, repositories: [harbour/*] }\n";
  const { folder, env } = emptyPlace({
    "good.yaml": good,
    "bad.yaml": good.replace("Europe/Paris", "Paris").replace("filing", "fillng"),
  });
  const said = await Promise.all(["good", "bad", "no"].map((name) => meetbot(`check ${folder}/${name}.yaml`, { env })));
  expect(said.join("\n").replaceAll(folder, "(here)")).toMatchInlineSnapshot(`
    "$ meetbot check (here)/good.yaml
    The configuration is right.
    $ meetbot check (here)/bad.yaml
    ! (here)/bad.yaml has 3 faults.
    ! 
    ! line 2, series[0].filing
    !   It is missing, and there is no default.
    !   Write: filing: {default: mirage/mirage, repositories: [mirage/*]}
    ! 
    ! line 5, series[0].timeZone
    !   There is no time zone "Paris".
    !   Write: timeZone: Europe/Paris
    ! 
    ! line 7, series[0].fillng
    !   There is no setting "fillng" here.
    !   Write: filing: …
    (status 1)
    $ meetbot check (here)/no.yaml
    ! There is no configuration at (here)/no.yaml. Copy examples/meetbot.yaml there and make it yours, or name yours in MEETBOT_CONFIG.
    (status 1)"
  `);
});

test("what waits in the outbox is listed and decided from the shell, too", async () => {
  const pad =
    "## Meeting 2025-01-13, 10:00 - 11:00\n\n- Participants: Ada, Jules\n- TODO(Jules): write down how a release is cut\n";
  const { on, sweep, github, environment, issues } = await openScene({ at: "2025-01-13T10:05:00Z", pad });
  await sweep();
  github.fail(/POST .*\/issues$/, "403 no permission");
  await on("2025-01-13T10:35:00Z");
  const env = environment();
  const said = [
    await meetbot("outbox list", { env }),
    await meetbot("outbox drop nope", { env }),
    await meetbot("outbox drop r1nk", { env }),
    await meetbot("outbox list", { env }),
  ];
  expect(said).toMatchInlineSnapshot(`
    [
      "$ meetbot outbox list
    Stuck: this waits for a person (\`/outbox retry\`, \`/outbox done\` or \`/outbox drop\`)
    1. \`r1nk\` file an issue in mirage/mirage: Write down how a release is cut, since <t:1736764500:F>
      GitHub did not let the bot go on while creating an issue in mirage/mirage. Give its token or App the permission "Issues: read and write" there, or ask an owner of the repository.
    [Retry 1] /outbox retry effect:r1nk3wkw5g   [Drop 1] /outbox drop effect:r1nk3wkw5g",
      "$ meetbot outbox drop nope
    ! Nothing waits under "nope". /outbox list shows what waits, with short names.
    (status 1)",
      "$ meetbot outbox drop r1nk
    Dropped, and never done: file an issue in mirage/mirage: Write down how a release is cut. Its todo is skipped.",
      "$ meetbot outbox list
    Nothing waits.",
    ]
  `);
  await on("2025-01-13T11:35:00Z");
  expect(await issues()).toBe("");
});
