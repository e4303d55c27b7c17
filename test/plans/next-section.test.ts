import { describe, expect, test } from "vitest";
import { readNotes } from "../../src/notes/read-notes.ts";
import { addNextSection } from "../../src/plans/sections/add-next-section.ts";
import { openItems } from "../../src/plans/sections/open-items.ts";
import { renderSectionBody } from "../../src/plans/sections/section-body.ts";
import { liquidTemplates } from "../../src/templates/liquid.ts";
import { templatesFolder } from "../../src/folders.ts";
import { reconcile } from "../../src/todos/reconcile.ts";
import { after, context, pad, shown } from "./transcript.ts";

const meeting = { date: "2026-12-07", start: "10:00", end: "12:00", timeZone: "Europe/Paris" };
const body = "Call: https://meet.example.org/x\n\n### Agenda\n\n- harbour/farm#12 Mend the roof (open for 2 meetings)";
const add = addNextSection({ meeting, body, context });

describe("the next meeting's part is put where this pad has new ones, and is like the others", () => {
  test("on top, below what the pad begins with", () => {
    const before = pad(`
      # Harbour

      Everybody is welcome.

      ## Meeting Monday, November 23rd, 10:00 - 12:00 CET

      - Participants: Ida, Dev

      ### Disks

      - slow

      ## Meeting Monday, November 9th, 14:00 - 15:00 CET

      ### Mirrors
    `);
    expect(shown(add, before)).toMatchInlineSnapshot(`
      "  # Harbour

        Everybody is welcome.

      + ## Meeting Monday, December 7th, 10:00 - 12:00 CET
      + 
      + Call: https://meet.example.org/x
      + 
      + ### Agenda
      + 
      + - harbour/farm#12 Mend the roof (open for 2 meetings)
      + 
        ## Meeting Monday, November 23rd, 10:00 - 12:00 CET

        - Participants: Ida, Dev

        ### Disks

        - slow

        ## Meeting Monday, November 9th, 14:00 - 15:00 CET

        ### Mirrors"
    `);
  });

  test("at the end, with what this pad has between meetings", () => {
    expect(shown(add, "# Notes\n\n# 2026-11-09\n## Disks\n* slow\n\n---\n\n# 2026-11-23\n## Mirrors\n* fast"))
      .toMatchInlineSnapshot(`
      "  # Notes

        # 2026-11-09
        ## Disks
        * slow

        ---

        # 2026-11-23
        ## Mirrors
        * fast
      + 
      + ---
      + 
      + # 2026-12-07
      + Call: https://meet.example.org/x
      + 
      + ## Agenda
      + 
      + * harbour/farm#12 Mend the roof (open for 2 meetings)"
    `);
  });

  test("with an underline, where headings have one", () => {
    expect(shown(add, "Call of 2026-11-23\n==================\n\nDisks\n-----\n\n- slow\n")).toMatchInlineSnapshot(`
      "+ Call of 2026-12-07
      + ==================
      + 
      + Call: https://meet.example.org/x
      + 
      + ## Agenda
      + 
      + - harbour/farm#12 Mend the roof (open for 2 meetings)
      + 
        Call of 2026-11-23
        ==================

        Disks
        -----

        - slow"
    `);
  });

  test("under a date alone", () => {
    expect(shown(add, "2026-11-23\n\nPresent: Ida\n\n2026-11-09\n\nPresent: Dev\n")).toMatchInlineSnapshot(`
      "+ 2026-12-07
      + 
      + Call: https://meet.example.org/x
      + 
      + ### Agenda
      + 
      + - harbour/farm#12 Mend the roof (open for 2 meetings)
      + 
        2026-11-23

        Present: Ida

        2026-11-09

        Present: Dev"
    `);
  });

  test("without what the last meeting was about", () => {
    expect(shown(add, "## 2026-11-23: Disks\n\n- x\n\n## 2026-11-09: Mirrors\n\n- y\n")).toMatchInlineSnapshot(`
      "+ ## 2026-12-07
      + 
      + Call: https://meet.example.org/x
      + 
      + ### Agenda
      + 
      + - harbour/farm#12 Mend the roof (open for 2 meetings)
      + 
        ## 2026-11-23: Disks

        - x

        ## 2026-11-09: Mirrors

        - y"
    `);
  });

  test("with the next number", () => {
    expect(shown(add, "## Call #12 (2026-11-23)\n\n- x\n\n## Call #11 (2026-11-09)\n\n- y\n")).toMatchInlineSnapshot(`
      "+ ## Call #13 (2026-12-07)
      + 
      + Call: https://meet.example.org/x
      + 
      + ### Agenda
      + 
      + - harbour/farm#12 Mend the roof (open for 2 meetings)
      + 
        ## Call #12 (2026-11-23)

        - x

        ## Call #11 (2026-11-09)

        - y"
    `);
  });

  test("but not where other meetings, whose headings have no year, would be taken for those of another", () => {
    const far = addNextSection({ meeting: { ...meeting, date: "2028-01-10" }, body: "", context });
    expect(shown(far, "## Meeting Nov 23rd, 10:00\n\n- x\n\n## Meeting Nov 9th, 10:00\n\n- y\n")).toMatchInlineSnapshot(
      `"no-place"`,
    );
  });

  test("between others, where one for a later meeting is there already", () => {
    expect(shown(addNextSection({ meeting, body: "", context }), "# 2027-01-11\n\n# 2026-11-23\n\n# 2026-11-09\n"))
      .toMatchInlineSnapshot(`
      "  # 2027-01-11

      + # 2026-12-07
      + 
        # 2026-11-23

        # 2026-11-09"
    `);
  });
});

describe("a pad without meetings", () => {
  test("gets its first at the end", () => {
    expect(shown(add, "# Harbour\n\nWelcome!\n")).toMatchInlineSnapshot(`
      "  # Harbour

        Welcome!

      + ## Meeting Monday 7 December 2026, 10:00–12:00 (Europe/Paris)
      + 
      + Call: https://meet.example.org/x
      + 
      + ### Agenda
      + 
      + - harbour/farm#12 Mend the roof (open for 2 meetings)
      +"
    `);
    expect(after(add, "")).toMatchInlineSnapshot(`
      "## Meeting Monday 7 December 2026, 10:00–12:00 (Europe/Paris)

      Call: https://meet.example.org/x

      ### Agenda

      - harbour/farm#12 Mend the roof (open for 2 meetings)
      "
    `);
  });

  test("is left alone where it is one meeting's notes, without a heading that dates them", () => {
    expect(shown(add, "Date: 2026-11-23\nPresent: Ida, Dev\n\n- TODO Ida: sweep\n")).toBe("unheaded");
  });
});

test("it is made once, whoever made it", () => {
  expect(shown(add, "## Meeting Dec 7th\n\n## Meeting Nov 23rd\n")).toBe("done");
});

test("a pad with Windows line breaks, front matter and code gets it whole, and keeps what it has", () => {
  const before = "---\r\ntitle: x\r\n---\r\n\r\n# 2026-11-23\r\n\r\n```\r\n# 2026-11-24\r\n```\r\n";
  expect(after(addNextSection({ meeting, body: "", context }), before)).toBe(
    before.replace("# 2026-11-23", "# 2026-12-07\n\n# 2026-11-23"),
  );
});

test("what is open is told with its issue, and in how many meetings it has been", () => {
  const now = Temporal.Instant.from("2026-11-23T12:00:00Z");
  const text =
    "# 2026-11-23\n\n- TODO: paint <b>the</b> door\n- TODO: mend the roof\n\n# 2026-11-09\n\n- TODO: mend the roof\n\n# 2026-10-26\n\n- TODO: mend the roof\n";
  const notes = readNotes(text, context);
  const todos = reconcile({ series: "s", known: [], notes, now }).map((todo) =>
    todo.noted.text.includes("roof")
      ? {
          ...todo,
          state: "filed" as const,
          issue: { repository: "harbour/farm", number: 12, url: "https://github.com/harbour/farm/issues/12" },
        }
      : todo,
  );
  const before = { todos, notes, date: "2026-12-07" };
  expect(openItems(before)).toMatchInlineSnapshot(`
    [
      "harbour/farm#12 Mend the roof (open for 2 meetings)",
      "Paint the door (open since the last meeting)",
    ]
  `);
  const templates = liquidTemplates({ folder: templatesFolder });
  const rendered = renderSectionBody(templates, { ...before, callUrl: "https://meet.example.org/x" });
  expect(shown(addNextSection({ meeting, body: rendered, context }), text)).toMatchInlineSnapshot(`
    "+ # 2026-12-07
    + 
    + Call: https://meet.example.org/x
    + 
    + ## Agenda
    + 
    + - harbour/farm#12 Mend the roof (open for 2 meetings)
    + - Paint the door (open since the last meeting)
    + 
      # 2026-11-23

      - TODO: paint <b>the</b> door
      - TODO: mend the roof

      # 2026-11-09

      - TODO: mend the roof

      # 2026-10-26

      - TODO: mend the roof"
  `);
  expect(renderSectionBody(templates, { todos: [], notes, date: "2026-12-07", callUrl: null })).toBe("### Agenda");
});
