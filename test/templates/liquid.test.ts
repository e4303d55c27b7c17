import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { liquidTemplates } from "../../src/templates/liquid.ts";

/** Templates in a folder of their own; faults are told with `templates/` in its place. */
function templates(files: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), "templates-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, `${name}.liquid`), text);
  const liquid = liquidTemplates({ folder });
  const told = (work: () => unknown) => {
    try {
      return work();
    } catch (error) {
      return String(error).replaceAll(folder, "templates");
    }
  };
  return {
    check: () => told(() => liquid.check()),
    render: (name: string, data: Record<string, unknown>) => told(() => liquid.render(name, data)),
    plain: (name: string, data: Record<string, unknown>) => told(() => liquid.plain(name, data)),
  };
}

test("a value is inert, unless a filter made it safe or the template says raw", () => {
  const { render } = templates({ a: "{{ text }} / {{ text | formatted }} / {{ text | raw }}" });
  expect(render("a", { text: "**bold** <b>" })).toMatchInlineSnapshot(
    `"\\*\\*bold\\*\\* \\<b> / **bold** \\<b> / **bold** <b>"`,
  );
});

test("in plain text a value is what was written, on one line and without signs that nobody sees", () => {
  const { plain } = templates({ a: "- {{ text }}\n- {{ text | formatted }}" });
  expect(plain("a", { text: "**bold** <b> a_b\r\nBcc: x@example.org \u202eevil" })).toMatchInlineSnapshot(`
    "- **bold** <b> a_b Bcc: x@example.org evil
    - **bold** <b> a_b Bcc: x@example.org evil"
  `);
});

test("a tag on a line of its own leaves no line behind, a tag that writes keeps its line", () => {
  const { render } = templates({
    list: '# {{ title }}\n\n{% for word in words %}\n  {% if word %}\n- {{ word }}\n  {% endif %}\n{% endfor %}\n{% render "end", n: 2 %}\nbye\n',
    end: '{% # how many %}\n{{ n | plural: "word", "words" }}\n',
  });
  expect(render("list", { title: "Words", words: ["one", null, "two"] })).toMatchInlineSnapshot(
    `
    "# Words

    - one
    - two
    2 words
    bye"
  `,
  );
});

test("filters spell dates, numbers and lists", () => {
  const { render } = templates({
    a: '{{ date | date_in_words }}; {{ date | day_in_words }}; {{ 1 | plural: "issue", "issues" }}; {{ names | listed }}; {{ one | listed }}.',
  });
  expect(render("a", { date: "2025-01-13", names: ["Sam", "@hannes", "Reynir"], one: ["Sam"] })).toMatchInlineSnapshot(
    `"13 January 2025; Monday 13 January 2025; 1 issue; Sam, @​hannes and Reynir; Sam."`,
  );
});

test("check names every fault of every template with its file, line and column", () => {
  const { check } = templates({
    fine: "{{ anything }}",
    filter: "one\n{% if a %}\n  {{ a | shout }}\n{% endif %}",
    open: "one\n\n{% for a in b %}\n{{ a }}",
    tag: "{% fi a %}",
  });
  expect(check()).toMatchInlineSnapshot(`
    "UserError: templates/filter.liquid, line 3, column 5: undefined filter: shout. Mend the template and start again.
    templates/open.liquid, line 3, column 1: tag {% for a in b %} not closed. Mend the template and start again.
    templates/tag.liquid, line 1, column 1: tag "fi" not found. Mend the template and start again."
  `);
});

test("a name that a template is not given is told with those that it is given", () => {
  const { render } = templates({
    a: '{% render "b", meeting: meeting %}',
    b: "\n\n{{ meeting.strat }}",
    c: "\n{{ serise }}",
  });
  expect(render("a", { meeting: { start: "10:00" } })).toMatchInlineSnapshot(
    `"UserError: templates/b.liquid, line 3, column 4: undefined variable: meeting.strat (there are: meeting). Mend the template and start again."`,
  );
  expect(render("c", { series: "MirageOS", meeting: {} })).toMatchInlineSnapshot(
    `"UserError: templates/c.liquid, line 2, column 4: undefined variable: serise (there are: series, meeting). Mend the template and start again."`,
  );
});

test("a template that is not there is told by its file", () => {
  expect(templates({}).render("reminder", {})).toMatchInlineSnapshot(
    `"UserError: The template templates/reminder.liquid is missing. Put it back as it came with the bot."`,
  );
});

test("the templates of the bot are whole", () => {
  const folder = join(import.meta.dirname, "../../templates");
  expect(readdirSync(folder)).toContain("reminder.liquid");
  liquidTemplates({ folder }).check();
});
