import { expect, test } from "vitest";
import { htmlPart } from "../../src/mail-text/html-part.ts";

const body = (text: string): string => /<body>\n([^]*)<\/body>/.exec(htmlPart(text))?.[1] ?? "";

test("lines, lists and addresses are what they look like", () => {
  expect(body("Hello,\nsee https://example.org/a_b.\n\n## Agenda\n\n- one\n  - two")).toMatchInlineSnapshot(`
    "<p>Hello,<br>
    see <a href="https://example.org/a_b">https://example.org/a_b</a>.</p>
    <h2>Agenda</h2>
    <ul>
    <li>one
    <ul>
    <li>two</li>
    </ul>
    </li>
    </ul>
    "
  `);
});

test("HTML, pictures and links that are no links to the web are text", () => {
  const text =
    "<img src=x onerror=alert(1)> ![spy](https://evil.example.org/a.png) [a](javascript:alert(1)) [b](data:text/html,x) <script>";
  expect(body(text)).toMatchInlineSnapshot(`
    "<p>&lt;img src=x onerror=alert(1)&gt; !<a href="https://evil.example.org/a.png">spy</a> [a](javascript:alert(1)) [b](data:text/html,x) &lt;script&gt;</p>
    "
  `);
});
