import { describe, expect, test } from "vitest";
import { addAgendaItem } from "../../src/plans/agenda/add-agenda-item.ts";
import { removeAgendaItem } from "../../src/plans/agenda/remove-agenda-item.ts";
import { after, context, pad, shown } from "./transcript.ts";

const asked = { item: "Release 2.0", by: "Ann", date: "2026-12-07", context };
const add = addAgendaItem(asked);

describe("an item goes to the end of the meeting's agenda, in the style of its points", () => {
  test("bullets, indentation and checkboxes are those of the list; what stands below the last point stays there", () => {
    const before = pad(`
      # 2026-12-07

      ## Agenda

      * [x] Disks
      * [ ] Mirrors
          * which ones?
        \`\`\`
        df -h
        \`\`\`

      ## Notes
    `);
    expect(shown(add, before)).toMatchInlineSnapshot(`
      "  # 2026-12-07

        ## Agenda

        * [x] Disks
        * [ ] Mirrors
            * which ones?
          \`\`\`
          df -h
          \`\`\`
      + * [ ] Release 2.0 (Ann)

        ## Notes"
    `);
  });

  test("numbers go on", () => {
    expect(shown(add, "# 2026-12-07\nAgenda:\n1) Disks\n2) Mirrors\n\nSee you there!\n")).toMatchInlineSnapshot(`
      "  # 2026-12-07
        Agenda:
        1) Disks
        2) Mirrors
      + 3) Release 2.0 (Ann)

        See you there!"
    `);
  });

  test("a list that counts on Markdown to number it stays so", () => {
    expect(shown(add, "# 2026-12-07\n## Agenda\n1. Disks\n1. Mirrors\n")).toMatchInlineSnapshot(`
      "  # 2026-12-07
        ## Agenda
        1. Disks
        1. Mirrors
      + 1. Release 2.0 (Ann)"
    `);
  });

  test("points that are set apart stay so", () => {
    expect(shown(add, "# 2026-12-07\n\n## Topics\n\n- Disks\n\n- Mirrors\n\n## Notes\n")).toMatchInlineSnapshot(`
      "  # 2026-12-07

        ## Topics

        - Disks

        - Mirrors

      + - Release 2.0 (Ann)
      + 
        ## Notes"
    `);
  });

  test("what is meant to come last does", () => {
    expect(shown(add, "# 2026-12-07\n## Agenda\n- Disks\n- AOB\n- Next meeting\n")).toMatchInlineSnapshot(`
      "  # 2026-12-07
        ## Agenda
        - Disks
      + - Release 2.0 (Ann)
        - AOB
        - Next meeting"
    `);
  });

  test("an agenda that is itself a point has its items below it", () => {
    expect(shown(add, "# 2026-12-07\n- Participants: Ida, Dev\n- Agenda\n  - Disks\n- Notes\n")).toMatchInlineSnapshot(`
      "  # 2026-12-07
        - Participants: Ida, Dev
        - Agenda
          - Disks
      +   - Release 2.0 (Ann)
        - Notes"
    `);
  });

  test("an agenda for new points is preferred", () => {
    expect(shown(add, "# 2026-12-07\n## Agenda\n- Welcome\n## New agenda items\n- Disks\n## Notes\n"))
      .toMatchInlineSnapshot(`
      "  # 2026-12-07
        ## Agenda
        - Welcome
        ## New agenda items
        - Disks
      + - Release 2.0 (Ann)
        ## Notes"
    `);
  });

  test("an agenda in another language is one", () => {
    expect(shown(add, "# Réunion du 7 décembre 2026\n\n## Ordre du jour\n\n- Disques\n")).toMatchInlineSnapshot(`
      "  # Réunion du 7 décembre 2026

        ## Ordre du jour

        - Disques
      + - Release 2.0 (Ann)"
    `);
  });
});

describe("an agenda without points gets its first", () => {
  test("below a heading, as far from it as this pad has it", () => {
    expect(shown(add, "## 2026-12-07\n\n### Agenda\n\n### Disks\n\n- slow\n")).toMatchInlineSnapshot(`
      "  ## 2026-12-07

        ### Agenda

      + - Release 2.0 (Ann)
      + 
        ### Disks

        - slow"
    `);
    expect(shown(add, "## 2026-12-07\n### Agenda\n### Disks\n- slow\n")).toMatchInlineSnapshot(`
      "  ## 2026-12-07
        ### Agenda
      + - Release 2.0 (Ann)
        ### Disks
        - slow"
    `);
  });

  test("below what is said there already", () => {
    expect(shown(add, "## 2026-12-07\n\n### Agenda\n\n(please add your points)\n\n### Disks\n")).toMatchInlineSnapshot(`
      "  ## 2026-12-07

        ### Agenda

        (please add your points)

      + - Release 2.0 (Ann)
      + 
        ### Disks"
    `);
  });
});

describe("a part without an agenda", () => {
  test("has its points in its head", () => {
    expect(shown(add, "# 2026-12-07\n\nCall: https://meet.example.org/x\n\n- Disks\n- Mirrors\n"))
      .toMatchInlineSnapshot(`
      "  # 2026-12-07

        Call: https://meet.example.org/x

        - Disks
        - Mirrors
      + - Release 2.0 (Ann)"
    `);
  });

  test("has the item after its participants", () => {
    expect(shown(add, "## Meeting Dec 7th\n- Participants: Ida, Dev\n### Disks\n- slow\n")).toMatchInlineSnapshot(`
      "  ## Meeting Dec 7th
        - Participants: Ida, Dev
      + - Release 2.0 (Ann)
        ### Disks
        - slow"
    `);
  });

  test("gets a heading such as other meetings of the pad have", () => {
    const before = pad(`
      ## 2026-12-07

      Participants: Ida, Dev

      ## 2026-11-23

      **Agenda:**

      - Disks
    `);
    expect(shown(add, before)).toMatchInlineSnapshot(`
      "  ## 2026-12-07

        Participants: Ida, Dev

      + **Agenda:**
      + 
      + - Release 2.0 (Ann)
      + 
        ## 2026-11-23

        **Agenda:**

        - Disks"
    `);
  });

  test("gets a heading as its topics have, not below a list of people", () => {
    expect(shown(add, "= Harbour meeting 2026-12-07 =\n\n== Present ==\n * Ida\n * Dev\n\n== Disks ==\n * slow\n"))
      .toMatchInlineSnapshot(`
      "  = Harbour meeting 2026-12-07 =

        == Present ==
         * Ida
         * Dev
      + == Agenda ==
      + * Release 2.0 (Ann)

        == Disks ==
         * slow"
    `);
    expect(shown(add, "Meeting 2026-12-07\n==================\n\nDisks\n-----\n\n- slow\n")).toMatchInlineSnapshot(`
      "  Meeting 2026-12-07
        ==================

      + Agenda
      + ------
      + 
      + - Release 2.0 (Ann)
      + 
        Disks
        -----

        - slow"
    `);
  });

  test("gets a heading below its own where it is empty", () => {
    expect(shown(add, "# Pad\n\n## 2026-12-07\n\n## 2026-11-23\n\n- Disks\n")).toMatchInlineSnapshot(`
      "  # Pad

        ## 2026-12-07

      + ### Agenda
      + 
      + - Release 2.0 (Ann)
      + 
        ## 2026-11-23

        - Disks"
    `);
  });
});

describe("what people write stays whole", () => {
  test("a last line that nothing ends is not cut off from who is typing there", () => {
    expect(shown(add, "# 2026-12-07\n## Agenda\n- Disks\n- Mirr")).toMatchInlineSnapshot(`
      "  # 2026-12-07
        ## Agenda
        - Disks
      + - Release 2.0 (Ann)
        - Mirr"
    `);
  });

  test("line breaks of Windows stay, and none is added", () => {
    expect(after(add, "# 2026-12-07\r\n## Agenda\r\n- Disks\r\n")).toBe(
      "# 2026-12-07\r\n## Agenda\r\n- Disks\r\n- Release 2.0 (Ann)\n",
    );
  });

  test("emoji, combining marks, right-to-left text and tabs before it move nothing", () => {
    const before = "# 2026-12-07 👩‍👩‍👧 cafe\u0301 \u05e9\u05dc\u05d5\u05dd\n\n## Agenda\n\n-\tשלום 🎉\n";
    expect(after(add, before)).toBe(`${before}-\tRelease 2.0 (Ann)\n`);
  });

  test("nothing goes into a comment, front matter or a passage off the record", () => {
    expect(shown(add, "---\ntitle: Pad\n---\n# 2026-12-07\n## Agenda\n- Disks <!-- not\n\n- today -->\n## Notes\n"))
      .toMatchInlineSnapshot(`
      "  ---
        title: Pad
        ---
        # 2026-12-07
        ## Agenda
        - Disks <!-- not

        - today -->
      + - Release 2.0 (Ann)
        ## Notes"
    `);
    expect(shown(add, "# 2026-12-07\n## Agenda\n- Disks\n[off]\n- Staff\n[on]\n## Notes\n")).toMatchInlineSnapshot(`
      "  # 2026-12-07
        ## Agenda
        - Disks
        [off]
        - Staff
        [on]
      + - Release 2.0 (Ann)
        ## Notes"
    `);
  });

  test("an agenda in code or in a quotation is none", () => {
    expect(shown(add, "# 2026-12-07\n\n```\n## Agenda\n- x\n```\n\n> ## Agenda\n> - y\n")).toMatchInlineSnapshot(`
      "  # 2026-12-07

        \`\`\`
        ## Agenda
        - x
        \`\`\`

        > ## Agenda
        > - y

      + - Release 2.0 (Ann)
      +"
    `);
  });
});

describe("whatever the words are, they stay one harmless point", () => {
  test.each([
    ["# A heading", "\\# A heading"],
    ["one\ntwo\r\nthree", "one two three"],
    ["<!-- hide the rest", "\\<!-- hide the rest"],
    ["[off] the record", "\\[off\\] the record"],
    ["```", "\\```"],
    ["1. first", "1\\. first"],
    ["[ ] done?", "\\[ ] done?"],
    ["> quoted", "\\> quoted"],
    ["[x]: https://example.org", "\\[x]: https://example.org"],
    [
      "**bold** [link](https://example.org) `code` mirage/mirage#12",
      "**bold** [link](https://example.org) `code` mirage/mirage#12",
    ],
    ["a\u202Eb\u0000c", "a b c"],
  ])("%j", (item, written) => {
    const before = "# 2026-12-07\n## Agenda\n- Disks\n\n## Notes\n\n- TODO Ida: sweep\n";
    expect(after(addAgendaItem({ ...asked, item }), before)).toBe(
      before.replace("- Disks\n", `- Disks\n- ${written} (Ann)\n`),
    );
  });
});

test("an item that stands there already is not added again, however it is marked", () => {
  expect(shown(add, "# 2026-12-07\n## Agenda\n- [x] Release 2.0 (Ann)\n")).toBe("done");
  expect(shown(add, "# 2026-12-07\n### Release 2.0 (Ann)\n- here we go\n")).toBe("done");
});

test("a meeting without a part in the pad is said to have none", () => {
  expect(shown(add, "# 2026-11-23\n## Agenda\n- Disks\n")).toBe("no-section");
  expect(shown(add, "")).toBe("no-section");
});

describe("taking an item back", () => {
  const remove = removeAgendaItem(asked);

  test("takes the bot's own line alone", () => {
    expect(shown(remove, "# 2026-12-07\n## Agenda\n- Disks\n- Release 2.0 (Ann)\n- Mirrors\n")).toMatchInlineSnapshot(`
      "  # 2026-12-07
        ## Agenda
        - Disks
      - - Release 2.0 (Ann)
        - Mirrors"
    `);
  });

  test("undoes what adding did", () => {
    const before = "# 2026-12-07\n## Agenda\n1. [ ] Disks\n\n1. [ ] AOB\n\n## Notes\n";
    const added = after(add, before);
    expect(after(remove, added).replaceAll("\n", "")).toBe(before.replaceAll("\n", ""));
  });

  test.each([
    ["edited", "- Release 2.0, at last (Ann)", "gone"],
    ["ticked off", "- [x] Release 2.0 (Ann)", "gone"],
    ["struck out", "- ~~Release 2.0 (Ann)~~", "gone"],
    ["somebody else's", "- Release 2.0 (Bob)", "gone"],
    ["answered", "- Release 2.0 (Ann)\n  - Bob: good", "answered"],
    ["copied", "- Release 2.0 (Ann)\n- Release 2.0 (Ann)", "unclear"],
  ])("leaves a line that was %s", (_, line, obstacle) => {
    expect(
      shown(remove, `# 2026-12-07\n## Agenda\n- Disks\n${line}\n\n# 2026-11-23\n## Agenda\n- Release 2.0 (Ann)\n`),
    ).toBe(obstacle);
  });
});
