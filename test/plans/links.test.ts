import { describe, expect, test } from "vitest";
import { readNotes } from "../../src/notes/read-notes.ts";
import { closedOwnLink } from "../../src/notes/references/own-links.ts";
import { rewordLink } from "../../src/plans/links/reword-link.ts";
import { linkIssue, type TodoLink } from "../../src/plans/links/link-issue.ts";
import { reconcile } from "../../src/todos/reconcile.ts";
import { after, context, shown } from "./transcript.ts";

const issue = "harbour/farm#12";
const head = "# 2026-11-23\n\nParticipants: Ida, Dev\n\n## Harbour\n\n";

/** The todo with these words in it, as the store knows it from a pad, and its issue. */
function link(pad: string, words: string): TodoLink {
  const now = Temporal.Instant.from("2026-11-23T12:00:00Z");
  const known = reconcile({ series: "harbour", known: [], notes: readNotes(pad, context), now });
  const todo = known.find(({ noted }) => noted.text.includes(words));
  if (todo === undefined) throw new Error(`no todo says ${words}`);
  return { todo, known, issue, context };
}

/** The lines of a pad below its head, after the todo with these words got its link. */
function linked(lines: string, words: string): string {
  return after(linkIssue(link(head + lines, words)), head + lines).slice(head.length);
}

describe("a filed todo gets its issue at the end of its line", () => {
  test.each([
    ["a point", "- TODO: mend the roof\n- x\n", "- TODO: mend the roof (harbour/farm#12)\n- x\n"],
    [
      "a wrapped point",
      "- TODO: mend\n  the roof\n  today\n- x\n",
      "- TODO: mend\n  the roof\n  today (harbour/farm#12)\n- x\n",
    ],
    ["a checkbox", "- [ ] Dev: mend the roof\n", "- [ ] Dev: mend the roof (harbour/farm#12)\n"],
    [
      "one of two in a paragraph",
      "TODO: mend the roof\nTODO: paint it\n",
      "TODO: mend the roof (harbour/farm#12)\nTODO: paint it\n",
    ],
    [
      "a hard line break",
      "TODO: mend the roof  \nTODO: paint it\n",
      "TODO: mend the roof (harbour/farm#12)  \nTODO: paint it\n",
    ],
    [
      "a backslash for one",
      "TODO: mend the roof\\\nTODO: paint it\n",
      "TODO: mend the roof (harbour/farm#12)\\\nTODO: paint it\n",
    ],
    [
      "a comment behind",
      "- TODO: mend the roof <!-- soon -->\n",
      "- TODO: mend the roof <!-- soon --> (harbour/farm#12)\n",
    ],
    [
      "a comment that goes on",
      "- TODO: mend the roof <!-- very\n  soon -->\n",
      "- TODO: mend the roof (harbour/farm#12) <!-- very\n  soon -->\n",
    ],
    [
      "words off the record behind",
      "- TODO: mend the roof [off] costs a lot\n",
      "- TODO: mend the roof (harbour/farm#12) [off] costs a lot\n",
    ],
    ["no final line break", "- TODO: mend the roof", "- TODO: mend the roof (harbour/farm#12)"],
    ["Windows line breaks", "- TODO: mend the roof\r\n- x\r\n", "- TODO: mend the roof (harbour/farm#12)\r\n- x\r\n"],
    [
      "emoji and right-to-left text",
      "- 🎉 שלום\n- TODO: mend the roof 👩‍👩‍👧 cafe\u0301\n",
      "- 🎉 שלום\n- TODO: mend the roof 👩‍👩‍👧 cafe\u0301 (harbour/farm#12)\n",
    ],
    [
      "points below",
      "- TODO: mend the roof\n  - with what?\n",
      "- TODO: mend the roof (harbour/farm#12)\n  - with what?\n",
    ],
    [
      "a list of actions",
      "## Action items\n\n- Dev: mend the roof\n",
      "## Action items\n\n- Dev: mend the roof (harbour/farm#12)\n",
    ],
    [
      "a table",
      "## Action items\n\n| who | what | when |\n|-|-|-|\n| Dev | mend the roof \\| walls | soon |\n",
      "## Action items\n\n| who | what | when |\n|-|-|-|\n| Dev | mend the roof \\| walls (harbour/farm#12) | soon |\n",
    ],
  ])("%s", (_, before, expected) => {
    expect(linked(before, "mend")).toBe(expected);
  });
});

describe("the todo is found again by its own words", () => {
  const before = `${head}- TODO: mend the roof\n- TODO: mend the wall\n- TODO: paint the door\n`;
  const asked = link(before, "mend the wall");

  test("wherever its line has moved to", () => {
    expect(
      shown(
        linkIssue(asked),
        `${head}## Roof\n\n- TODO: paint the door\n- TODO: mend the roof\n\n## Wall\n\n- TODO: mend the wall\n`,
      ),
    ).toMatchInlineSnapshot(`
      "  # 2026-11-23

        Participants: Ida, Dev

        ## Harbour

        ## Roof

        - TODO: paint the door
        - TODO: mend the roof

        ## Wall

      - - TODO: mend the wall
      + - TODO: mend the wall (harbour/farm#12)"
    `);
  });

  test("while somebody is typing in it", () => {
    expect(after(linkIssue(asked), before.replace("wall", "wall before win"))).toContain(
      "- TODO: mend the wall before win (harbour/farm#12)\n",
    );
    expect(after(linkIssue(asked), before.replace("wall\n", "wall (harb\n"))).toContain(
      "- TODO: mend the wall (harb (harbour/farm#12)\n",
    );
  });

  test("and not in a line that says the same elsewhere", () => {
    const twice = `${head}## Roof\n\n- TODO: mend it\n\n## Wall\n\n- TODO: mend it\n`;
    const { todo, ...others } = link(twice, "mend it");
    const ofWall = { ...todo, noted: { ...todo.noted, topic: "Wall" } };
    expect(shown(linkIssue({ todo: ofWall, ...others }), `${twice}\n# 2026-11-09\n\n- TODO: mend it\n`))
      .toMatchInlineSnapshot(`
        "  # 2026-11-23

          Participants: Ida, Dev

          ## Harbour

          ## Roof

          - TODO: mend it

          ## Wall

        - - TODO: mend it
        + - TODO: mend it (harbour/farm#12)

          # 2026-11-09

          - TODO: mend it"
      `);
  });

  test("and not at all where it is gone", () => {
    expect(shown(linkIssue(asked), `${head}- TODO: mend the roof\n- TODO: paint the door\n`)).toBe("gone");
  });
});

test("a line that names the issue already gets no other link", () => {
  expect(
    shown(
      linkIssue(link(`${head}- TODO: mend the roof`, "roof")),
      `${head}- TODO: mend the roof, see harbour/farm#12\n`,
    ),
  ).toBe("done");
  expect(
    shown(
      linkIssue(link(`${head}- TODO: mend the roof`, "roof")),
      `${head}- TODO: mend the roof [here](https://github.com/harbour/farm/issues/12)\n`,
    ),
  ).toBe("done");
});

describe("when the issue is closed, the bot's own words say so", () => {
  const before = `${head}- TODO: mend the roof (harbour/farm#12)\n- see harbour/farm#12 (harbour/farm#12)\n`;
  const asked = link(before, "roof");
  const close = rewordLink({ ...asked, words: closedOwnLink(asked.issue, null) });
  const closedBy = rewordLink({ ...asked, words: closedOwnLink(asked.issue, "harbour/farm#15") });

  test("and nothing else is touched", () => {
    expect(close.plan(before)).toEqual([{ at: before.indexOf(")\n- see"), remove: 0, insert: " closed" }]);
    expect(after(close, before)).toContain(
      "- TODO: mend the roof (harbour/farm#12 closed)\n- see harbour/farm#12 (harbour/farm#12)\n",
    );
  });

  test("with what closed it, known at once or later", () => {
    const told = after(closedBy, before);
    expect(told).toContain("- TODO: mend the roof (harbour/farm#12 closed: harbour/farm#15)\n");
    expect(after(closedBy, after(close, before))).toBe(told);
  });

  test("however people reworded the line, and in each copy of it", () => {
    const reworded = before
      .replace("mend", "please mend")
      .replace("# 2026", "# 2026-12-07\n\n- TODO: mend the roof (harbour/farm#12)\n\n# 2026");
    expect(shown(close, reworded)).toMatchInlineSnapshot(`
      "  # 2026-12-07

      - - TODO: mend the roof (harbour/farm#12)
      - 
      - # 2026-11-23
      - 
      - Participants: Ida, Dev
      - 
      - ## Harbour
      - 
      - - TODO: please mend the roof (harbour/farm#12)
      + - TODO: mend the roof (harbour/farm#12 closed)
      + 
      + # 2026-11-23
      + 
      + Participants: Ida, Dev
      + 
      + ## Harbour
      + 
      + - TODO: please mend the roof (harbour/farm#12 closed)
        - see harbour/farm#12 (harbour/farm#12)"
    `);
  });

  test("but a line without the bot's link is left alone", () => {
    expect(shown(close, `${head}- TODO: mend the roof, harbour/farm#12\n`)).toBe("unlinked");
    expect(shown(close, `${head}- TODO: mend the roof (harbour/farm#123)\n`)).toBe("unlinked");
  });

  test("and is not linked anew", () => {
    expect(linkIssue(asked).plan(after(closedBy, before))).toBeNull();
  });
});

test("what other todos are about is read as before, and none is taken for a new one, whatever the link says", () => {
  const before = `${head}- Dev opened harbour/pump#7\n- TODO: mend the roof\n- TODO: split that PR\n\n## Wall\n\n- TODO: mend the roof\n- Ida will ask the town\n`;
  const asked = link(before, "roof");
  const filed = { repository: "harbour/farm", number: 12, url: "https://github.com/harbour/farm/issues/12" };
  const known = asked.known.map((todo) =>
    todo.id === asked.todo.id ? { ...todo, state: "filed" as const, issue: filed } : todo,
  );
  const withLink = after(linkIssue(asked), before);
  const closed = after(rewordLink({ ...asked, words: closedOwnLink(asked.issue, "harbour/farm#15") }), withLink);
  for (const text of [withLink, closed]) {
    const notes = readNotes(text, context);
    const again = reconcile({ series: "harbour", known, notes, now: Temporal.Instant.from("2026-11-23T13:00:00Z") });
    expect(again.filter(({ id }) => known.every((todo) => todo.id !== id))).toEqual([]);
    const others = notes.meetings.flatMap(({ todos }) => todos).filter(({ line }) => line !== 8);
    expect(
      others.map(({ text: words, repository, references }) => [
        words,
        repository,
        references.map(({ number }) => number),
      ]),
    ).toEqual([
      ["split that PR", "harbour/pump", [7]],
      ["mend the roof", null, []],
      ["ask the town", null, []],
    ]);
  }
});
