import { expect, test } from "vitest";
import { inert } from "../../src/todos/inert.ts";

const shown = (lines: readonly string[]) =>
  lines
    .map((line) => `${line}\n    ${inert(line)}`)
    .join("\n")
    .replaceAll("\u200b", "\u2423");

test("what GitHub would act on stays readable and does nothing (␣ is a zero-width space)", () => {
  expect(
    shown([
      "ask @hannesm and @mirage/core, &#64;reynir, &commat;palainp, *@*shym",
      "see #12, mirage/ocaml-solo5#144, hannesm#7, GH-12 and G**H**-12",
      "closes #12, fixes mirage/mirage#3, resolves https://github.com/mirage/mirage/issues/3",
      "https://github.com/mirage/ocaml-solo5/pull/144#issuecomment-1 and <https://www.GitHub.com/a/b/commit/a5c3785ed8d6a35868bc169f07e40e889087fd2e>",
      "[harmless](https://github.com/mirage/mirage/pull/1) or [docs](/mirage/mirage/pull/1) or [ssl](https://evil.example/ 'title')",
      "commit a5c3785ed8d6a35868bc169f07e40e889087fd2e, a5c3785, mirage/mirage@a5c3785",
      "<script>alert(1)</script> <img src=x onerror=y> <!-- hidden --> <!-- meetbot:abcdefghjk -->",
      "`<!-- meetbot:abcdefghjk -->` and meetbot:abcdefghjk",
      "![](https://evil.example/pixel.png) ![alt @me](https://evil.example/pixel.png)",
      "``` code `inside ``` and `` ` `` and a lone ` backtick",
      "right\u202eto\u2066left, zero\u200bwidth @\u200bname, soft\u00adhyphen, bell\u0007",
      "mail mirageos-devel@lists.xenproject.org, www.github.com/a/b/issues/1, ftp://host/x",
      "# no heading",
      "- [ ] no task",
      "1. no list",
      "| a | b |",
      "~~struck~~ **strong** _soft_ snake_case_name 2 < 3 & 4 > 3 &amp;",
      "",
    ]),
  ).toMatchInlineSnapshot(`
    "ask @hannesm and @mirage/core, &#64;reynir, &commat;palainp, *@*shym
        ask @␣hannesm and @␣mirage/core, @␣reynir, @␣palainp, \\*@␣\\*shym
    see #12, mirage/ocaml-solo5#144, hannesm#7, GH-12 and G**H**-12
        see \`#12\`, \`mirage/ocaml-solo5#144\`, \`hannesm#7\`, \`GH-12\` and \`GH-12\`
    closes #12, fixes mirage/mirage#3, resolves https://github.com/mirage/mirage/issues/3
        closes \`#12\`, fixes \`mirage/mirage#3\`, resolves [\`mirage/mirage#3\`](<https://redirect.github.com/mirage/mirage/issues/3>)
    https://github.com/mirage/ocaml-solo5/pull/144#issuecomment-1 and <https://www.GitHub.com/a/b/commit/a5c3785ed8d6a35868bc169f07e40e889087fd2e>
        [\`mirage/ocaml-solo5#144\`](<https://redirect.github.com/mirage/ocaml-solo5/pull/144#issuecomment-1>) and [\`a/b@a5c3785\`](<https://redirect.github.com/a/b/commit/a5c3785ed8d6a35868bc169f07e40e889087fd2e>)
    [harmless](https://github.com/mirage/mirage/pull/1) or [docs](/mirage/mirage/pull/1) or [ssl](https://evil.example/ 'title')
        harmless ([\`mirage/mirage#1\`](<https://redirect.github.com/mirage/mirage/pull/1>)) or docs (\`/mirage/mirage/pull/1\`) or ssl (<https://evil.example/>)
    commit a5c3785ed8d6a35868bc169f07e40e889087fd2e, a5c3785, mirage/mirage@a5c3785
        commit \`a5c3785ed8d6a35868bc169f07e40e889087fd2e\`, \`a5c3785\`, \`mirage/mirage@a5c3785\`
    <script>alert(1)</script> <img src=x onerror=y> <!-- hidden --> <!-- meetbot:abcdefghjk -->
        &lt;script&gt;alert(1)&lt;/script&gt; &lt;img src=x onerror=y&gt; &lt;␣!-- hidden --&gt; &lt;␣!-- meetbot␣:abcdefghjk --&gt;
    \`<!-- meetbot:abcdefghjk -->\` and meetbot:abcdefghjk
        \`<␣!-- meetbot␣:abcdefghjk -->\` and meetbot␣:abcdefghjk
    ![](https://evil.example/pixel.png) ![alt @me](https://evil.example/pixel.png)
        <https://evil.example/pixel.png> alt @␣me (<https://evil.example/pixel.png>)
    \`\`\` code \`inside \`\`\` and \`\` \` \`\` and a lone \` backtick
        \`\`code \`inside\`\` and \`\` \` \`\` and a lone \\\` backtick
    right‮to⁦left, zero␣width @␣name, soft­hyphen, bell
        righttoleft, zerowidth @␣name, softhyphen, bell
    mail mirageos-devel@lists.xenproject.org, www.github.com/a/b/issues/1, ftp://host/x
        mail mirageos-devel@lists.xenproject.org, \`www.github.com/a/b/issues/1\`, \`ftp://host/x\`
    # no heading
        \\# no heading
    - [ ] no task
        \\- \\[ \\] no task
    1. no list
        1\\. no list
    | a | b |
        \\| a \\| b \\|
    ~~struck~~ **strong** _soft_ snake_case_name 2 < 3 & 4 > 3 &amp;
        ~~struck~~ strong soft snake_case_name 2 &lt; 3 & 4 &gt; 3 &

        "
  `);
});

test("plain words are left as they are", () => {
  const text = "If we separate pthread_cond_destroy() into another PR, we can merge that now (50% done, isn't it?).";
  expect(inert(text)).toBe(text);
});

test("lines stay lines", () => {
  expect(inert("one\r\n> two\n\n    three")).toMatchInlineSnapshot(`
    "one
    &gt; two

    three"
  `);
});

test("a commit is none, though it stands where a mail address would end", () => {
  const hash = "a5c3785ed8d6a35868bc169f07e40e889087fd2e";
  expect(inert(`team@1.${hash}`)).toBe(`team@\u200b1.\`${hash}\``);
});
