import { expect, test } from "vitest";
import { UserError } from "../../src/errors.ts";
import { createLog } from "../../src/log.ts";

/** A log whose lines can be read back, without their time. */
function listen(secrets: readonly string[] = [], level: "info" | "silent" = "info") {
  const lines: string[] = [];
  const log = createLog({ level, secrets, write: (line) => lines.push(line.replace(/"time":"[^"]+",/, "")) });
  return { log, lines, all: () => lines.join("") };
}

test("An event is one line of JSON", () => {
  const { log, all } = listen();
  log.info({ series: "harbour", text: "two\nlines" }, "Read the pad");
  log.debug({}, "Not told at this level");
  expect(all()).toMatchInlineSnapshot(`
    "{"level":"info","series":"harbour","text":"two\\nlines","msg":"Read the pad"}
    "
  `);
});

test("An error is told with its causes, and without what it carries", () => {
  const { log, lines } = listen();
  const refused = Object.assign(new Error("connect ECONNREFUSED"), {
    code: "ECONNREFUSED",
    request: { body: "the pad's text" },
  });
  log.error({ error: new UserError("The pad can't be reached.", { cause: refused }) }, "Sweep failed");
  const told = JSON.parse(lines[0] ?? "", (key, value: unknown) => (key === "stack" ? undefined : value)) as unknown;
  expect(told).toMatchInlineSnapshot(`
    {
      "error": {
        "cause": {
          "code": "ECONNREFUSED",
          "message": "connect ECONNREFUSED",
          "name": "Error",
        },
        "message": "The pad can't be reached.",
        "name": "UserError",
      },
      "level": "error",
      "msg": "Sweep failed",
    }
  `);
});

test("Errors that are each other's cause come to an end", () => {
  const { log, lines } = listen();
  const first = new Error("first");
  first.cause = new Error("second", { cause: first });
  log.warn({ error: first }, "Odd");
  expect(lines).toHaveLength(1);
});

const privateKey = "-----BEGIN PRIVATE KEY-----\nMIIEvAIBADANBgkq\nhkiG9w0BAQEFAASC\n-----END PRIVATE KEY-----";

test.each([
  ["as it is", "tok-en/1", "Bearer tok-en/1"],
  ["in the middle of a word", "tok-en/1", "xtok-en/1y"],
  ["in an address", "tok-en/1", "https://example.org/?key=tok-en%2F1"],
  ["with characters that JSON writes otherwise", 'to"k\\en', 'header: to"k\\en'],
  ["of several lines", privateKey, `key: ${privateKey}`],
  ["of several lines, on one", privateKey, privateKey.replaceAll("\n", "\\n")],
  ["of several lines, one of them alone", privateKey, "bad line hkiG9w0BAQEFAASC here"],
])("A secret %s is taken out, wherever it stands", (_how, secret, text) => {
  const { log, all } = listen([secret]);
  log.error({ [text]: [{ deep: text }], error: new Error(text) }, text);
  expect(all()).toContain("[secret]");
  for (const part of [secret, "tok-en", "hkiG9w0BAQEFAASC", "MIIEvAIBADANBgkq", 'to\\"k']) {
    expect(all()).not.toContain(part);
  }
});

test.each([
  `ghs_${"a1B2".repeat(9)}`,
  `github_pat_${"a1B2".repeat(9)}`,
  "eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiIxMiJ9.c2lnbmF0dXJl",
  "MTIzNDU2Nzg5MDEyMzQ1Njc4OTA.GabcDE.abcdefghijklmnopqrstuvwxyz0123456789AB",
])("A token that was minted on the way is known by its shape: %s", (token) => {
  const { log, all } = listen();
  log.warn({ token }, `Refused ${token}`);
  expect(all()).not.toContain(token);
});

test("Addresses and headers keep what is no secret in them", () => {
  const { log, all } = listen();
  log.warn(
    {
      interaction: `POST https://discord.com/api/v10/interactions/1234/${"aW50ZXJhY3Rpb24".repeat(5)}/callback`,
      pad: "https://ada:pass@pad.example.org/harbour",
      headers: { Authorization: 'token "abc"', cookie: "connect.sid=s%3Aabc", accept: "text/markdown" },
    },
    "Refused",
  );
  expect(all()).toMatchInlineSnapshot(`
    "{"level":"warn","interaction":"POST https://discord.com/api/v10/interactions/1234/[secret]/callback","pad":"https://[secret]@pad.example.org/harbour","headers":{"Authorization":"[secret]","cookie":"[secret]","accept":"text/markdown"},"msg":"Refused"}
    "
  `);
});

test("A silent log says nothing", () => {
  const { log, lines } = listen([], "silent");
  log.error({}, "Nobody hears this");
  expect(lines).toEqual([]);
});
