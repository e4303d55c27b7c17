import { expect, test } from "vitest";
import { CallError } from "../../src/errors.ts";
import type { Mail } from "../../src/ports/mailer.ts";
import { smtpMailer } from "../../src/smtp/smtp-mailer.ts";
import { type MailFault, serverCertificate, startMailServer } from "../support/fake-mail-server.ts";

const mail: Mail = {
  from: "Meetings <meetings@example.org>",
  to: "list@lists.example.org",
  subject: "Réunion",
  messageId: "<announcement.mirageos.2025-01-14.meetbot@example.org>",
  thread: [],
  date: "2025-01-11T09:00:00Z",
  text: "Hello,\n.\n",
  html: "<p>Hello",
  calendar: null,
};

/** What came of sending: the outcome and the sentence. */
async function outcome(sending: Promise<unknown>): Promise<string> {
  try {
    await sending;
    return "sent";
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    return `${error.outcome}: ${error.message}`;
  }
}

async function sendWith(fault: MailFault): Promise<string> {
  const server = await startMailServer();
  server.faults.push(fault);
  return outcome(smtpMailer(server.server).send(mail));
}

test("a mail that the server takes is there once, from and to whom it says", async () => {
  const server = await startMailServer();
  expect(await outcome(smtpMailer(server.server).send(mail))).toBe("sent");
  expect(server.taken.map(({ from, to }) => [from, to])).toEqual([
    ["meetings@example.org", ["list@lists.example.org"]],
  ]);
  expect(server.taken[0]?.raw.split("\r\n\r\n")[0]?.replaceAll(/NmP-\w+/g, "…")).toMatchInlineSnapshot(`
    "Auto-Submitted: auto-generated
    From: Meetings <meetings@example.org>
    To: list@lists.example.org
    Subject: =?UTF-8?Q?R=C3=A9union?=
    Message-ID: <announcement.mirageos.2025-01-14.meetbot@example.org>
    Date: Sat, 11 Jan 2025 09:00:00 +0000
    MIME-Version: 1.0
    Content-Type: multipart/alternative;
     boundary="--_…-Part_1""
  `);
});

test("4xx is tried later, 5xx is refused, whether said to the recipient or to the whole mail", async () => {
  expect([
    await sendWith({ at: "recipient", answer: 451, text: "4.7.1 greylisted" }),
    await sendWith({ at: "message", answer: 452 }),
    await sendWith({ at: "recipient", answer: 550, text: "5.7.1 members only" }),
    await sendWith({ at: "message", answer: 554, text: "5.6.0 looks like spam\nand more" }),
  ]).toMatchInlineSnapshot(`
    [
      "later: The mail server localhost does not take the mail now (451 4.7.1 greylisted).",
      "later: The mail server localhost does not take the mail now (452 no).",
      "refused: The mail server localhost does not take the mail (550 5.7.1 members only). Check the addresses under doors.mail, and whether this sender may write to the list.",
      "refused: The mail server localhost does not take the mail (554 5.6.0 looks like spam and more). Check the addresses under doors.mail, and whether this sender may write to the list.",
    ]
  `);
});

test("a line that is cut before the mail was given means later, after it nobody knows", async () => {
  expect([await sendWith({ cut: "before the message" }), await sendWith({ cut: "after the message" })])
    .toMatchInlineSnapshot(`
      [
        "later: The mail server localhost ended the connection before it took the mail.",
        "unknown: The connection to the mail server localhost broke after it was given the mail, so it is not known whether it has it.",
      ]
    `);
});

test("a server that is not there is tried later", async () => {
  const server = await startMailServer();
  await server.close();
  expect(await outcome(smtpMailer(server.server).send(mail))).toMatchInlineSnapshot(
    `"later: The mail server localhost could not be reached."`,
  );
});

test("where TLS is required and refused, or its certificate is nobody's, nothing is told", async () => {
  const login = { user: "me", pass: "s3cret" };
  const plain = await startMailServer({ disabledCommands: ["STARTTLS"] });
  const strange = await startMailServer();
  const sent = [plain, strange].map(({ server }) =>
    outcome(smtpMailer({ ...server, startTls: "required", login }).send(mail)),
  );
  expect(await Promise.all(sent)).toMatchInlineSnapshot(`
    [
      "later: The connection to the mail server localhost can't be made secure, so nothing was sent. Check its certificate and the port in SMTP_URL.",
      "later: The connection to the mail server localhost can't be made secure, so nothing was sent. Check its certificate and the port in SMTP_URL.",
    ]
  `);
  expect([plain.offered(), strange.offered()]).toEqual([0, 0]);
});

test("a server that wants a name and a password has them over TLS; wrong ones are refused, and not repeated in what is said", async () => {
  const server = await startMailServer({
    authOptional: false,
    onAuth: ({ username, password }, _session, callback) =>
      password === "s3cret" ? callback(null, { user: username }) : callback(new Error("5.7.8 wrong")),
  });
  const trust = { trust: serverCertificate };
  const as = (pass: string) =>
    outcome(smtpMailer({ ...server.server, startTls: "required", login: { user: "me", pass } }, trust).send(mail));
  expect([await as("s3cret"), await as("wr0ng")]).toMatchInlineSnapshot(`
    [
      "sent",
      "refused: The mail server localhost does not accept the bot's name and password (535 5.7.8 wrong). Check SMTP_URL, and start the bot again.",
    ]
  `);
  expect(server.taken.length).toBe(1);
});
