import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { expect, test } from "vitest";
import { changelogSection } from "../../src/todos/venues/changelog-section.ts";
import { releaseText } from "../../src/todos/venues/release-text.ts";
import { announcedRelease } from "../../src/todos/venues/release-repositories.ts";
import { series, todoOf } from "./samples.ts";

const at = { repository: "mirage/mirage", url: "https://github.com/mirage/mirage/releases/tag/v1" };
const textOf = (text: string, form: "markdown" | "plain" = "markdown") => releaseText({ ...at, text }, form);

test("the part of a version is found in the forms that changelogs have", () => {
  const of = (text: string, version = "1.2.0") => changelogSection(text, { name: "tcpip", version });
  const forms = [
    "# Changes\n\n## v1.2.0 (2024-12-09)\n\n- new\n\n### Fixed\n\n- old bug\n\n## v1.1.0\n\n- before\n",
    "## [1.2.0] - 2024-12-09\n\n- new\n\n## [1.1.0]\n- before",
    "1.2.0 (2024-12-09)\n------------------\n\n- new\n\n1.1.0\n-----\n- before",
    "1.2.0:\n- new\n1.1.0:\n- before",
    "* tcpip 1.2.0:\n  - new\n* tcpip 1.1.0:\n  - before",
  ];
  expect(forms.map((text) => of(text))).toMatchInlineSnapshot(`
    [
      "- new

    ### Fixed

    - old bug",
      "- new",
      "- new",
      "- new",
      "  - new",
    ]
  `);
  expect([of("## 1.2.0.1\n- x"), of("## 11.2.0\n- x"), of("## 1.2.0\n\n## 1.1.0\n- x"), of("")]).toEqual([
    null,
    null,
    null,
    null,
  ]);
  expect(of("## 1.2.0~rc1\n- first\n\n## 1.2.0\n- last")).toBe("- last");
});

test("what acts in a changelog does not act in the draft", () => {
  expect(
    [
      "thanks @ada and @mirage/core, ada@example.org (#12, fixes #13)",
      "<img src=x onerror=alert(1)> `<b>` <https://mirage.io> &#x6a;avascript",
      "[a](javascript:alert(1)) [b](<data:text/html,x>) [c](/docs) [d][e] ![f](https://evil.example/f.png)",
      "[e]: javascript:alert(1)",
      "see https://github.com/mirage/mirage/pull/7#issuecomment-1",
      "---",
      "```\n<script>@ada</script>",
    ].map((text) => textOf(text)),
  ).toMatchInlineSnapshot(`
    [
      "thanks ada and mirage/core, ada@example.org ([#12](https://github.com/mirage/mirage/issues/12), fixes [#13](https://github.com/mirage/mirage/issues/13))",
      "&lt;img src=x onerror=alert(1)> \`<b>\` <https://mirage.io> &amp;#x6a;avascript",
      "a b c d [f](https://evil.example/f.png)",
      "",
      "see https://github.com/mirage/mirage/pull/7#issuecomment-1",
      "",
      "\`\`\`
    <script>@ada</script>
    \`\`\`",
    ]
  `);
  expect(textOf("thanks @ada <b> (#12)\u202e", "plain")).toBe("thanks ada <b> (#12)");
});

test("whatever a changelog says, no HTML, image or address but of the web comes out of the draft, and it is not long", () => {
  const markdown = new MarkdownIt({ html: true, linkify: false });
  const piece = fc.oneof(
    fc.string({ unit: "binary", maxLength: 12 }),
    fc.constantFrom(
      "<script>",
      "](javascript:x)",
      "![",
      "[x]",
      "[x]: data:y",
      "`",
      "```\n",
      "~~~\n",
      "\n",
      "&#106;",
      "@ada",
      "<!--",
      "#1",
      "\\",
      "(",
      "<",
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = textOf(pieces.join(""));
      const tokens = markdown.parse(text, {}).flatMap((token) => [token, ...(token.children ?? [])]);
      expect(tokens.filter(({ type }) => /^(?:html_|image)/.test(type))).toEqual([]);
      const targets = tokens.filter(({ type }) => type === "link_open").map((token) => String(token.attrGet("href")));
      expect(targets.filter((href) => !/^https?:/.test(href))).toEqual([]);
    }),
    { numRuns: 2000 },
  );
  expect(textOf("x".repeat(1_000_000)).length).toBeLessThan(8000);
  expect(textOf("- a line\n".repeat(100_000)).length).toBeLessThan(8000);
});

test("a release is looked for where it is called so, and outside of what the series has only if it is public", () => {
  const of = (line: string) => announcedRelease(todoOf(`## 2024-12-09\n${line}`), series);
  expect(of("- TODO announce the ocaml-solo5 1.0.0 release")).toMatchInlineSnapshot(`
    {
      "release": {
        "name": "ocaml-solo5",
        "version": "1.0.0",
      },
      "repositories": [
        {
          "onlyPublic": false,
          "repository": "mirage/ocaml-solo5",
        },
      ],
    }
  `);
  expect(of("- TODO announce solo5 0.9.0, see Solo5/solo5#12")).toMatchInlineSnapshot(`
    {
      "release": {
        "name": "solo5",
        "version": "0.9.0",
      },
      "repositories": [
        {
          "onlyPublic": true,
          "repository": "Solo5/solo5",
        },
        {
          "onlyPublic": false,
          "repository": "mirage/solo5",
        },
      ],
    }
  `);
  expect(of("- TODO announce the meeting")).toBeNull();
});
