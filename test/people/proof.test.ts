import fc from "fast-check";
import { expect, test } from "vitest";
import { readName } from "../../src/people/claim-name.ts";
import { readProofPlace } from "../../src/people/proof-place.ts";
import { isPending, proofWord, weighProof } from "../../src/people/proof.ts";
import { readLogin } from "../../src/people/read-login.ts";
import { readLead, readQuiet, readZone } from "../../src/people/read-reminders.ts";

const word = "meetbot-0123456789abcdef";
const pending = { login: "ada", word, askedAt: "2025-01-13T10:00:00Z" };
const writing = { author: "Ada", url: "https://gist.github.com/ada/1", texts: [word], edited: false };

test("a word is as long as its bytes, and different bytes make different words", () => {
  const bytes = fc.uint8Array({ minLength: 10, maxLength: 10 });
  fc.assert(
    fc.property(bytes, bytes, (one, other) => {
      expect(proofWord(one)).toMatch(/^meetbot-[0-9a-hjkmnp-tv-z]{16}$/);
      expect(proofWord(one) === proofWord(other)).toBe(one.join() === other.join());
    }),
  );
});

test("a word proves only where it stands alone on its line, whatever is around it", () => {
  const holds = (text: string) => weighProof(pending, [{ ...writing, texts: [text] }]) !== "no word";
  expect([word, ` \`${word}\` `, `Hi\r\n**${word.toUpperCase()}**\r\nBye`, `${word}.txt`].map(holds)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect([`> ${word}`, `is it ${word}?`, `${word}x`, "", "meetbot-"].map(holds)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
});

test("no text by anybody else, and nothing that was edited, proves an account", () => {
  const writings = fc.array(
    fc.record({
      author: fc.constantFrom("ada", "ADA", "jules", "ada-", null),
      url: fc.constant(""),
      texts: fc.array(fc.constantFrom(word, `> ${word}`, "hello"), { maxLength: 3 }),
      edited: fc.boolean(),
    }),
  );
  fc.assert(
    fc.property(writings, (all) => {
      const verdict = weighProof(pending, all);
      const proof = all.find(
        ({ author, texts, edited }) => author?.toLowerCase() === "ada" && texts.includes(word) && !edited,
      );
      expect(typeof verdict === "string" ? undefined : verdict).toBe(proof);
    }),
  );
});

test("a word is good for the hour after it was given, and for that login alone", () => {
  const at = (time: string, login = "ada") => isPending(pending, login, Temporal.Instant.from(`2025-01-13T${time}Z`));
  expect([at("10:00:00"), at("10:59:59", "ADA"), at("11:00:00"), at("10:30:00", "jules")]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test("addresses are read for what they name, whatever host they have; others are refused", () => {
  const read = (typed: string) => JSON.stringify(readProofPlace(typed));
  expect(
    [
      "https://gist.github.com/ada/0A1b2c3d4e5f60718293",
      "https://gist.github.com/0a1b2c3d4e5f60718293#file-hello-txt",
      "https://github.example.org/gist/ada/0a1b2c3d4e5f60718293",
      "https://github.com/mirage/mirage/issues/12#issuecomment-345",
      "https://github.com/mirage/mirage/pull/12/files?w=1#issuecomment-345",
      "https://github.com/mirage/mirage/issues/12",
      "https://github.com/mirage/mirage/pull/12#discussion_r345",
      "https://gist.github.com/ada",
      "https://gist.github.com/ada/../0a1b2c3d4e5f60718293",
      "http://gist.github.com/ada/0a1b2c3d4e5f60718293",
      "file:///etc/passwd",
    ].map(read),
  ).toMatchInlineSnapshot(`
    [
      "{"kind":"gist","id":"0a1b2c3d4e5f60718293"}",
      "{"kind":"gist","id":"0a1b2c3d4e5f60718293"}",
      "{"kind":"gist","id":"0a1b2c3d4e5f60718293"}",
      "{"kind":"comment","owner":"mirage","repo":"mirage","id":345}",
      "{"kind":"comment","owner":"mirage","repo":"mirage","id":345}",
      "null",
      "null",
      "null",
      "null",
      "null",
      "null",
    ]
  `);
});

test("what people type is read in the forms that they use, or not at all", () => {
  const show = (typed: unknown) => (typed === undefined ? "?" : JSON.stringify(typed));
  expect({
    logins: ["ada", "@Ada-L", "https://github.com/ada/", "a--b", "-a", "a b", "https://github.com/a/b"]
      .map(readLogin)
      .map(show),
    leads: ["P1D", "pt90m", "1 day", "2 weeks", "90min", "3h", "0 days", "P2M", "40 days", "soon"]
      .map(readLead)
      .map(show),
    quiet: ["22:00-08:00", "22-8", "23:30 to 7", "none", "0-24", "8-8", "25-3", "always"].map(readQuiet).map(show),
    zones: ["europe/paris", "UTC", "America/New York", "CET", "+02:00", "Europe/Nowhere"].map(readZone).map(show),
    names: ["Ada", " Ada  Lovelace ", "Jean-Noël d’Arc", "@ada", "a\nb", "ada: owner", "7", "x".repeat(61), "`x`"]
      .map(readName)
      .map(show),
  }).toMatchInlineSnapshot(`
    {
      "leads": [
        ""P1D"",
        ""PT90M"",
        ""P1D"",
        ""P2W"",
        ""PT90M"",
        ""PT3H"",
        "null",
        "null",
        "null",
        "null",
      ],
      "logins": [
        ""ada"",
        ""Ada-L"",
        ""ada"",
        "null",
        "null",
        "null",
        "null",
      ],
      "names": [
        ""Ada"",
        ""Ada Lovelace"",
        ""Jean-Noël d’Arc"",
        "null",
        "null",
        "null",
        "null",
        "null",
        "null",
      ],
      "quiet": [
        "{"from":"22:00","to":"08:00"}",
        "{"from":"22:00","to":"08:00"}",
        "{"from":"23:30","to":"07:00"}",
        "null",
        "?",
        "?",
        "?",
        "?",
      ],
      "zones": [
        ""Europe/Paris"",
        ""UTC"",
        ""America/New_York"",
        "null",
        "null",
        "null",
      ],
    }
  `);
});
