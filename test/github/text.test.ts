import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cut } from "../../src/github/cut.ts";
import { fitDraft, limits } from "../../src/github/fit-draft.ts";
import { carriesMarker, markerLine } from "../../src/github/marker.ts";
import { openFence } from "../../src/github/open-fence.ts";
import { validationFaults } from "../../src/github/validation-faults.ts";
import { draft } from "../support/github-forge.ts";

/** Text that is hard to cut: surrogate pairs, lone surrogates, code fences, blanks, line ends of all sorts. */
const hardText = fc
  .array(fc.constantFrom("🐫", "\ud83d", "\udc2b", "word", " ", "\n", "\r\n", "\t", "```", "~~~~", "`", "<!--", "-->"))
  .map((parts) => parts.join(""));

describe("cutting", () => {
  test.each([
    ["Announce the release", 20, "Announce the release"],
    ["Announce the release of solo5", 22, "Announce the release…"],
    ["Announce_the_release", 12, "Announce_th…"],
    ["🐫🐫🐫", 4, "🐫…"],
    ["one\ntwo three", 9, "one\ntwo…"],
    ["anything", 1, "…"],
    ["anything", 0, ""],
  ])("%j to %i", (text, limit, expected) => {
    expect(cut(text, limit)).toBe(expected);
  });

  test("gives the beginning of the text, within the limit, and no half characters", () => {
    fc.assert(
      fc.property(hardText, fc.integer({ min: 0, max: 60 }), (text, limit) => {
        const short = cut(text, limit);
        expect(short.length).toBeLessThanOrEqual(limit);
        expect(short.isWellFormed()).toBe(true);
        expect(text.toWellFormed().startsWith(short.replace(/…$/, ""))).toBe(true);
      }),
    );
  });
});

describe("a draft that goes to GitHub", () => {
  test("has its marker on the last line, whole and hidden, and keeps all limits, whatever the pad says", () => {
    const length = fc.constantFrom(1, 3000, 20_000);
    fc.assert(
      fc.property(hardText, hardText, length, (title, body, times) => {
        const fitted = fitDraft(draft({ title, body: body.repeat(times) }));
        const lines = fitted.body.split("\n");
        expect([lines.at(-1), lines.at(-2)]).toEqual([markerLine(draft().marker), ""]);
        expect(openFence(lines.slice(0, -2).join("\n"))).toBe("");
        expect(fitted.body.length).toBeLessThanOrEqual(limits.body);
        expect(fitted.title.length).toBeLessThanOrEqual(limits.title);
        expect(fitted.body.isWellFormed() && fitted.title.isWellFormed()).toBe(true);
        expect(carriesMarker(fitted.body.replaceAll("\n", "\r\n"), draft().marker)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test("has a title of one line, and each label and person once", () => {
    const { title, labels, assignees } = fitDraft(
      draft({ title: " Two\n lines ", labels: [" fix ", "Fix", ""], assignees: ["ada", "Ada", "jules"] }),
    );
    expect([title, labels, assignees]).toEqual(["Two lines", ["fix"], ["ada", "jules"]]);
  });

  test("closes a code block that was left open, so that the marker stays hidden", () => {
    expect(fitDraft(draft({ body: "````text\nopen\n```" })).body).toMatchInlineSnapshot(`
      "\`\`\`\`text
      open
      \`\`\`
      \`\`\`\`

      <!-- meetbot:k3f9x2ab1c -->"
    `);
  });
});

test.each([
  ["", ""],
  ["```\ncode\n```", ""],
  ["```\ncode", "```"],
  ["~~~~ text\n```\n~~~", "~~~~"],
  ["``` a`b", ""],
  ["    ```\nindented by four", ""],
  ["```\ncode\n``` not the end", "```"],
  ["```\r\ncode\r\n```\r\n", ""],
])("the code block that is open at the end of %j is %j", (markdown, fence) => {
  expect(openFence(markdown)).toBe(fence);
});

test.each([
  ["<!-- meetbot:a -->", true],
  ["Text\r\n  <!-- meetbot:a -->\t\r\nmore", true],
  ["<!-- meetbot:ab -->", false],
  ["Text <!-- meetbot:a -->", false],
  ["<!--meetbot:a-->", false],
  ["meetbot:a", false],
  [null, false],
])("%j carries the marker meetbot:a: %s", (body, expected) => {
  expect(carriesMarker(body, "meetbot:a")).toBe(expected);
});

test("what GitHub finds fault with is told in words", () => {
  const faults = (errors: unknown[]) => validationFaults({ message: "Validation Failed", errors });
  expect([
    ...faults([{ field: "title", code: "missing_field" }]),
    ...faults([{ field: "assignees", code: "invalid", value: "nobody" }]),
    ...faults([{ field: "label", code: "custom", message: "label is too\nlong" }]),
    ...faults(["Body is too long", { code: "unknown" }]),
    ...faults([]),
    ...validationFaults("<html>"),
  ]).toMatchInlineSnapshot(`
    [
      "title is missing",
      "assignees "nobody" is not accepted",
      "label is too long",
      "Body is too long",
      "a field is not accepted",
      "Validation Failed",
      "it does not say which",
    ]
  `);
  expect(faults(Array.from({ length: 9 }, () => "x".repeat(900))).join("").length).toBe(1000);
});
