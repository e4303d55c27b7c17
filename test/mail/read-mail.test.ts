import { expect, test } from "vitest";
import { readMail } from "../../src/mail/read-mail.ts";

const head = "From: Ida <ida@example.org>\nSubject: Notes\nDate: Wed, 25 Feb 2026 23:30:00 +0100\nMIME-Version: 1.0\n";

test("text without a mail's headers is given back as it is", async () => {
  const pad = "Date: 2026-02-25\nSubject: doors\n\n- TODO: oil them\n";
  const { text, lineOf, sent, subject } = await readMail(pad);
  expect({ text, third: lineOf(3), sent, subject }).toEqual({ text: pad, third: 3, sent: null, subject: null });
});

test("a mail's text, day and subject are read, and its lines keep the numbers they have in the file", async () => {
  const { text, lineOf, sent, subject } = await readMail(
    `${head}Content-Type: text/plain\n\nHello,\n\n- TODO: oil the doors\n`,
  );
  const line = text.split("\n").indexOf("- TODO: oil the doors") + 1;
  expect({ todo: lineOf(line), sent, subject }).toEqual({ todo: 9, sent: "2026-02-25", subject: "Notes" });
});

test("quoted-printable lines are found by what they decode to", async () => {
  const body =
    "Gr=C3=BC=C3=9Fe,\n\n- TODO: =C3=96l f=C3=BCr die T=C3=BCren kaufen, und zwar genug f=C3=BCr alle=\n Scharniere\n- fertig\n";
  const encoding = "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n";
  const { text, lineOf } = await readMail(head + encoding + body);
  const lines = text.split("\n");
  expect(lines.map((line, index) => `${lineOf(index + 1)}: ${line}`).slice(0, 4)).toEqual([
    "8: Grüße,",
    "9: ",
    "10: - TODO: Öl für die Türen kaufen, und zwar genug für alle Scharniere",
    "12: - fertig",
  ]);
});

test("a mail in base64 is read, and its lines keep their own numbers", async () => {
  const encoded = Buffer.from("one\n- TODO: two\n").toString("base64");
  const { text, lineOf } = await readMail(
    `${head}Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n${encoded}\n`,
  );
  expect({ text, second: lineOf(2) }).toEqual({ text: "one\n- TODO: two\n", second: 2 });
});

test("of an HTML mail the headings, lists, links and strikes are kept, scripts are not", async () => {
  const html =
    "<style>p{}</style><h2>Doors</h2><ul><li>TODO: oil &amp; paint</li><li><s>TODO: sell</s></li></ul><p>See <a href='https://example.org/a'>this</a>.</p><script>x()</script>";
  const { text } = await readMail(`${head}Content-Type: text/html; charset=utf-8\n\n${html}\n`);
  expect(text).toMatchInlineSnapshot(`
    "## Doors

    - TODO: oil & paint
    - ~~TODO: sell~~

    See [this](https://example.org/a)."
  `);
});

test("a mail from an mbox begins after its envelope line", async () => {
  const mbox = `From ida at example.org  Wed Feb 25 23:30:00 2026\n${head}\nHello\n`;
  const { text, lineOf } = await readMail(new TextEncoder().encode(mbox));
  expect({ text: text.trim(), first: lineOf(1) }).toEqual({ text: "Hello", first: 7 });
});
