import { expect, test } from "vitest";
import { mailtoLink } from "../../src/mail-text/mailto.ts";
import { messageIdOf, nameOf } from "../../src/mail-text/message-id.ts";
import type { Mail } from "../../src/ports/mailer.ts";

const mail: Mail = {
  from: "Meetings <meetings@example.org>",
  to: "list@lists.example.org",
  subject: "Réunion & co?",
  messageId: "<b@example.org>",
  thread: ["<a@example.org>"],
  date: "2025-01-11T09:00:00Z",
  text: "Hello,\n\nis it (really) 10:00?\n",
  html: "",
  calendar: null,
};

test("the link fills in the subject, what is answered and the text", () => {
  expect(mailtoLink(mail)).toMatchInlineSnapshot(
    `"mailto:list@lists.example.org?subject=R%C3%A9union%20%26%20co%3F&In-Reply-To=%3Ca%40example.org%3E&body=Hello%2C%0D%0A%0D%0Ais%20it%20%28really%29%2010%3A00%3F%0D%0A%0D%0A"`,
  );
});

test("of a long text it holds whole lines, as many as fit", () => {
  const link = mailtoLink({ ...mail, text: "a line of some words\n".repeat(1000) });
  expect(link.length).toBeLessThanOrEqual(1200);
  const body = new URL(link).searchParams.get("body") ?? "";
  expect(new Set(body.split("\r\n"))).toEqual(new Set(["a line of some words", ""]));
});

test("a Message-ID names the effect and the sender's domain, a name is found with and without quotes", () => {
  expect(messageIdOf("mail/minutes/mirageos/2024-12-09", mail.from)).toBe(
    "<minutes.mirageos.2024-12-09.meetbot@example.org>",
  );
  expect(["A <a@b.c>", '"A, B" <a@b.c>', "<a@b.c>", "a@b.c"].map(nameOf)).toEqual(["A", "A, B", null, null]);
});
