import fc from "fast-check";
import { expect, test } from "vitest";
import { amendBody } from "../../src/todos/amend-body.ts";

const body = "> - [ ] forum\n\n- [ ] forum\n- [x] list\n\n<!-- meetbot:a1b2c3d4e5 -->";
const tick = { what: "replace-line", lines: ["- [ ] forum", "- [x] forum"], line: "- [x] forum: there" } as const;

test("the first line that is meant gives way, and nothing else changes", () => {
  expect(amendBody(body, tick)).toBe(body.replace("\n- [ ] forum", "\n- [x] forum: there"));
  expect(amendBody(body.replaceAll("\n", "\r\n"), tick)).toContain("\r\n- [x] forum: there\r\n");
});

test("a line that people reworded or took out stays as they want it", () => {
  expect(amendBody(body.replace("\n- [ ] forum", "\n- [ ] the forum"), tick)).toBeNull();
});

test("what is added stands before the hidden line", () => {
  expect(amendBody(body, { what: "append", lines: ["- [x] list", "- part"] })).toBe(
    body.replace("<!--", "- part\n\n<!--"),
  );
});

test("a body has no room for more than GitHub takes", () => {
  expect(amendBody("x".repeat(65_530), { what: "append", lines: ["0123456789"] })).toBeNull();
});

test("made again on its own result, any change is none", () => {
  const line = fc.string({ unit: fc.constantFrom("a", "-", " ", "[", "]", "x") }).map((text) => text.trimEnd());
  const again = fc.property(fc.array(line), fc.array(line), line, (lines, wanted, made) => {
    const changes = [
      { what: "replace-line", lines: wanted, line: made },
      { what: "append", lines: wanted },
    ] as const;
    return changes.every((change) => {
      const once = amendBody(lines.join("\n"), change);
      return once === null || amendBody(once, change) === null;
    });
  });
  expect(fc.check(again)).toMatchObject({ failed: false });
});
