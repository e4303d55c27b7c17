import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import PostalMime, { type Email } from "postal-mime";
import { smtpServer } from "../src/smtp/smtp-server.ts";
import { openCommunity } from "../test/support/community.ts";

/**
 * Sends an announcement and its minutes through a real mail server, OpenSMTPD of Debian's package `opensmtpd`, to a mailbox on this
 * machine, and reads what was delivered: the thread, the event, the text. It takes root, as the server does.
 *
 *     apt-get install opensmtpd && node scripts/check-mail-server.ts
 */
const program = "/usr/sbin/smtpd";

/** How long the server may take to start, and to deliver. */
const patienceMs = 20_000;

const agenda = `## Meeting 2025-01-14, 10:00 - 11:00 CET

### Réunion — 会議

- is 4.9 ready?
`;
const notes = `${agenda}- Participants: Ada, Zoë
- TODO: announce the 4.9 release on discuss.example.org, and tell everybody who has been waiting for it since the summer
- Decision: we release on Friday
`;
const doors = `    doors: { mail: { to: mirageos@lists.example.org, from: "MirageOS meetings <meetings@example.org>" } }\n`;

process.exitCode = await main();

async function main(): Promise<number> {
  if (!existsSync(program)) return fail(`${program} is missing: apt-get install opensmtpd`);
  const folder = mkdtempSync(path.join(tmpdir(), "meetbot-mail-"));
  chmodSync(folder, 0o755);
  try {
    const { port, box, stop } = await startServer(folder);
    try {
      await sendBoth(folder, port);
      const faults = faultsOf(await delivered(box));
      if (faults.length > 0) return fail(faults.join("\n"));
    } finally {
      await stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  process.stdout.write("2 mails delivered by OpenSMTPD, in one thread\n");
  return 0;
}

function fail(text: string): number {
  process.stderr.write(`${text}\n`);
  return 1;
}

/** Runs the server in the foreground, on a port of this machine alone; each mail becomes a file in `box`. */
async function startServer(folder: string) {
  const box = path.join(folder, "box");
  mkdirSync(box);
  chmodSync(box, 0o777); // the server delivers as nobody
  const deliver = path.join(folder, "deliver.sh");
  writeFileSync(deliver, `#!/bin/sh\ncat >"$(mktemp ${box}/XXXXXX)"\n`, { mode: 0o755 });
  const port = await freePort();
  const config = path.join(folder, "smtpd.conf");
  const lines = [
    `listen on 127.0.0.1 port ${port} hostname localhost`,
    `action "box" mda "${deliver}" virtual { "@" = "nobody" }`,
    `match from any for domain "lists.example.org" action "box"`,
  ];
  writeFileSync(config, `${lines.join("\n")}\n`, { mode: 0o600 });
  const server = spawn(program, ["-d", "-f", config], { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  server.stderr.setEncoding("utf8").on("data", (text: string) => (said += text));
  const ended = once(server, "exit");
  const stop = async (): Promise<void> => {
    server.kill("SIGTERM");
    await ended;
  };
  const until = Date.now() + patienceMs;
  while (!(await answers(port))) {
    if (server.exitCode !== null || Date.now() > until) {
      if (server.exitCode === null) await stop();
      throw new Error(`The mail server did not start: ${said}`);
    }
    await pause(100);
  }
  return { port, box, stop };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("a TCP port was asked for");
  return address.port;
}

function answers(port: number): Promise<boolean> {
  const socket = connect(port, "127.0.0.1");
  const { promise, resolve } = Promise.withResolvers<boolean>();
  socket.once("data", () => resolve(true)).once("error", () => resolve(false));
  return promise.finally(() => socket.destroy());
}

/** Lives through a meeting from its announcement to its minutes. */
async function sendBoth(folder: string, port: number): Promise<void> {
  const server = smtpServer(`smtp://127.0.0.1:${port}`);
  const connections = { discord: null, github: null, smtp: server && { server } };
  const at = "2025-01-11T09:00:00Z";
  const community = await openCommunity({ connections, channel: "terminal:", folder, at, pad: agenda, more: doors });
  await community.sweep();
  await community.pass({ minutes: 5 });
  community.write(notes);
  for (const hours of [73, 1, 1]) await community.pass({ hours });
  await community.close();
}

/** What was delivered of the bot's; the server's queue is one for the whole machine, and may hold others'. */
async function delivered(box: string): Promise<readonly Email[]> {
  const until = Date.now() + patienceMs;
  let mails: readonly Email[] = [];
  while (mails.length < 2 && Date.now() < until) {
    await pause(200);
    const files = readdirSync(box).map((name) => readFileSync(path.join(box, name)));
    const read = await Promise.all(files.map((file) => PostalMime.parse(file, { attachmentEncoding: "utf8" })));
    // A file is there before all of it is.
    mails = read.filter(
      ({ messageId = "", html }) => messageId.endsWith(".meetbot@example.org>") && html !== undefined,
    );
  }
  await pause(200);
  return mails.toSorted((one, other) => String(one.date).localeCompare(String(other.date)));
}

/** What is not as it was sent, each in a line. */
function faultsOf(mails: readonly Email[]): readonly string[] {
  const [announcement, minutes] = mails;
  if (mails.length !== 2 || announcement === undefined || minutes === undefined)
    return [`${mails.length} mails were delivered, not 2: ${mails.map(({ subject }) => subject).join("; ")}`];
  const [event] = announcement.attachments;
  const calendar = typeof event?.content === "string" ? event.content : "";
  const lines = mails.flatMap(({ text = "" }) => text.split("\n"));
  const checks: readonly (readonly [boolean, string])[] = [
    [
      announcement.subject?.startsWith("MirageOS meeting: Tuesday 14 January 2025") === true,
      "the announcement's subject",
    ],
    [announcement.inReplyTo === undefined, "the announcement begins a thread"],
    [minutes.inReplyTo === announcement.messageId, "the minutes answer the announcement"],
    [minutes.references === announcement.messageId, "the minutes' references"],
    [announcement.text?.includes("Réunion — 会議") === true, "the agenda in every script"],
    [minutes.text?.includes("Zoë") === true, "the participants"],
    [(minutes.html ?? "").includes("<h2>Decisions</h2>"), "the HTML part"],
    [lines.every((line) => line.length <= 72), "lines of at most 72"],
    [event?.mimeType === "text/calendar" && event.method === "PUBLISH", "the event's type"],
    [calendar.includes("UID:mirageos/2025-01-14@meetbot"), "the event's name"],
    [calendar.includes("DTSTART;TZID=Europe/Paris:20250114T100000"), "the event's time"],
  ];
  return checks.flatMap(([holds, what]) => (holds ? [] : [`not as sent: ${what}`]));
}
