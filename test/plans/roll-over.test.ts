import { describe, expect, test } from "vitest";
import { archiveText, verifyArchive } from "../../src/plans/roll-over/archive.ts";
import { oldPart } from "../../src/plans/roll-over/old-part.ts";
import { replaceOldPart } from "../../src/plans/roll-over/replace-old-part.ts";
import type { PadEdit } from "../../src/plans/pad-edit.ts";
import { after, context, shown } from "./transcript.ts";

const home = { title: "Harbour", link: "https://pad.example.org/now" };
const link = "https://pad.example.org/old";
const newestFirst =
  "# Harbour\n\nWelcome!\n\n## 2026-11-23\n\n- d\n\n## 2026-11-09\n\n- c\n\n## 2026-10-26\n\n- b\n\n## 2026-10-12\n\n- a\n";
const newestLast =
  "# Harbour\n\nWelcome!\n\n## 2026-10-12\n\n- a\n\n## 2026-10-26\n\n- b\n\n## 2026-11-09\n\n- c\n\n## 2026-11-23\n\n- d";

/** The roll-over of a pad whose archive was saved as it should be. */
function rollOver(pad: string, keep = 2, at = link): PadEdit<string> {
  const part = oldPart(pad, keep, context);
  const archive = part === null ? null : verifyArchive(part, archiveText(part, home), at);
  if (archive === null) throw new Error("nothing is old");
  return replaceOldPart({ archive, by: "Ann", keep, context });
}

test("all but the newest meetings is old, and what stands above the first is not", () => {
  expect(oldPart(newestFirst, 2, context)).toMatchInlineSnapshot(`
    {
      "at": 61,
      "first": "2026-10-12",
      "last": "2026-10-26",
      "text": "## 2026-10-26

    - b

    ## 2026-10-12

    - a
    ",
    }
  `);
  expect(oldPart(newestLast, 3, context)?.text).toBe("## 2026-10-12\n\n- a\n\n");
  expect(oldPart(newestFirst, 4, context)).toBeNull();
  expect(oldPart("", 2, context)).toBeNull();
});

test("the archive says what it is, and has the part as it is", () => {
  const part = oldPart(newestLast, 3, context);
  expect(part === null ? null : archiveText(part, home)).toMatchInlineSnapshot(`
    "# Harbour: 2026-10-12

    These meetings were moved here from https://pad.example.org/now

    ## 2026-10-12

    - a

    "
  `);
});

describe("the old part gives way to a link", () => {
  test("at the end", () => {
    expect(shown(rollOver(newestFirst), newestFirst)).toMatchInlineSnapshot(`
      "  # Harbour

        Welcome!

        ## 2026-11-23

        - d

        ## 2026-11-09

        - c

      - ## 2026-10-26
      - 
      - - b
      - 
      - ## 2026-10-12
      - 
      - - a
      + ## Past meetings
      + 
      + - [2026-10-12 to 2026-10-26](https://pad.example.org/old)
      +"
    `);
  });

  test("at the beginning", () => {
    expect(shown(rollOver(newestLast), newestLast)).toMatchInlineSnapshot(`
      "  # Harbour

        Welcome!

      - ## 2026-10-12
      - 
      - - a
      - 
      - ## 2026-10-26
      - 
      - - b
      + ## Past meetings
      + 
      + - [2026-10-12 to 2026-10-26](https://pad.example.org/old)

        ## 2026-11-09

        - c

        ## 2026-11-23

        - d"
    `);
  });

  test.each([newestFirst, newestLast])("and later to another one beside it", (before) => {
    const once = after(rollOver(before, 3), before);
    const twice = after(rollOver(once, 2, `${link}er`), once);
    const past = ["## Past meetings", `- [2026-10-26](${link}er)`, `- [2026-10-12](${link})`];
    const kept = ["## 2026-11-23", "- d", "## 2026-11-09", "- c"];
    const ordered = before === newestFirst ? [...kept, ...past] : [...past, ...kept.slice(2), ...kept.slice(0, 2)];
    expect(twice.match(/^(?:##|- ).*$/gmu)).toEqual(ordered);
  });
});

describe("nothing is removed", () => {
  test("that the archive does not hold", () => {
    const part = oldPart(newestFirst, 2, context);
    expect(part === null ? null : verifyArchive(part, archiveText(part, home).replace("- b", "- B"), link)).toBeNull();
    expect(part === null ? null : verifyArchive(part, "", link)).toBeNull();
  });

  test("that somebody has changed since", () => {
    expect(shown(rollOver(newestFirst), newestFirst.replace("- a", "- a!"))).toBe("changed");
    expect(shown(rollOver(newestFirst), `${newestFirst}\n- one more`)).toBe("changed");
  });

  test("twice", () => {
    const edit = rollOver(newestFirst);
    expect(shown(edit, after(edit, newestFirst))).toBe("done");
  });
});

test("what people write elsewhere meanwhile stays", () => {
  expect(after(rollOver(newestFirst), newestFirst.replace("- d", "- d\n- e"))).toContain("- d\n- e\n");
});
