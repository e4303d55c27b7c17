import { expect, test } from "vitest";
import { splitMbox } from "../../src/mail/split-mbox.ts";

/** The parts as text, with the number of their first line. */
function split(text: string): string {
  const parts = splitMbox(new TextEncoder().encode(text));
  const seen = parts.map(
    ({ bytes, linesBefore }) => `${linesBefore + 1}: ${JSON.stringify(new TextDecoder().decode(bytes))}`,
  );
  return seen.join("\n");
}

test("an mbox is split where a mail begins, and nowhere else", () => {
  const first =
    "From ada@example.org Mon Mar  3 18:00:00 2025\nSubject: Café\n\nFrom here on we meet\n\nFrom now on: weekly\n";
  expect(split(`${first}\nFrom noor@example.org Mon Apr  7 18:00:00 2025\nSubject: Two\n\n>From quoted\n`))
    .toMatchInlineSnapshot(`
    "1: "From ada@example.org Mon Mar  3 18:00:00 2025\\nSubject: Café\\n\\nFrom here on we meet\\n\\nFrom now on: weekly\\n\\n"
    8: "From noor@example.org Mon Apr  7 18:00:00 2025\\nSubject: Two\\n\\n>From quoted\\n""
  `);
});

test("lines may end as on Windows, and there may be blank ones before the first mail", () => {
  expect(split("\r\nFrom a@b Mon\r\nSubject: One\r\n\r\nHi\r\n\r\nFrom c@d Tue\r\nSubject: Two\r\n\r\nHo\r\n"))
    .toMatchInlineSnapshot(`
    "1: "\\r\\nFrom a@b Mon\\r\\nSubject: One\\r\\n\\r\\nHi\\r\\n\\r\\n"
    7: "From c@d Tue\\r\\nSubject: Two\\r\\n\\r\\nHo\\r\\n""
  `);
});

test("what does not begin as an mbox stays whole", () => {
  const notes = "# Meeting\n\nFrom a@b Mon\nSubject: One\n\nFrom c@d Tue\nSubject: Two\n";
  expect(splitMbox(new TextEncoder().encode(notes))).toHaveLength(1);
  expect(split("From the chair: welcome\n\n# Meeting\n")).toMatchInlineSnapshot(
    `"1: "From the chair: welcome\\n\\n# Meeting\\n""`,
  );
});
