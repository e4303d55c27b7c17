import { expect, test } from "vitest";
import { smtpServer } from "../../src/smtp/smtp-server.ts";

const told = (address: string): string => {
  const read = smtpServer(address);
  if (read === null) return "none";
  const { host, port, secure, startTls, login } = read;
  return `${host}:${port} ${secure ? "TLS" : `STARTTLS ${startTls}`}${login === null ? "" : ` ${login.user} ${login.pass}`}`;
};

test("a password goes to another machine over TLS alone, and to this one as it is", () => {
  expect(
    [
      "smtp://mail.example.org",
      "smtp://mail.example.org:25",
      "smtp://me:pass@mail.example.org:2525",
      "smtps://me%40example.org:p%3Aw@mail.example.org",
      "smtp://me:pass@localhost:1025",
      "smtp://[::1]:25",
      "https://mail.example.org",
      "smtp://mail.example.org/path",
      "smtp://mail.example.org?tls.rejectUnauthorized=false",
    ].map((address) => `${address} → ${told(address)}`),
  ).toMatchInlineSnapshot(`
    [
      "smtp://mail.example.org → mail.example.org:587 STARTTLS offered",
      "smtp://mail.example.org:25 → mail.example.org:25 STARTTLS offered",
      "smtp://me:pass@mail.example.org:2525 → mail.example.org:2525 STARTTLS required me pass",
      "smtps://me%40example.org:p%3Aw@mail.example.org → mail.example.org:465 TLS me@example.org p:w",
      "smtp://me:pass@localhost:1025 → localhost:1025 STARTTLS none me pass",
      "smtp://[::1]:25 → ::1:25 STARTTLS none",
      "https://mail.example.org → none",
      "smtp://mail.example.org/path → none",
      "smtp://mail.example.org?tls.rejectUnauthorized=false → none",
    ]
  `);
});
