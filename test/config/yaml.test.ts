import { expect, test } from "vitest";
import { least, told } from "./told.ts";

test("A tab is told with its line and column", () => {
  expect(told("series:\n\t- id: harbour\n")).toMatchInlineSnapshot(`
    "meetbot.yaml has 1 fault.

    line 2, column 1
      A tab stands at the beginning of this line.
      Write: spaces, as on the lines around it"
  `);
});

test("A bracket that is not closed is told where it was missed", () => {
  expect(told(least.replace("[harbour/*] }", "[harbour/*"))).toMatchInlineSnapshot(`
    "meetbot.yaml has 1 fault.

    line 8, column 1
      Flow sequence in block collection must be sufficiently indented and end with a ].
      Write: valid YAML here"
  `);
});

test("A value with a colon at its end asks for quotes", () => {
  expect(told(least.replace('"terminal:"', "terminal:"))).toMatchInlineSnapshot(`
    "meetbot.yaml has 1 fault.

    line 6, column 14
      A second colon stands on this line. A value that ends with ":" or holds ": " needs quotes.
      Write: channel: "terminal:""
  `);
});

test("Keys that stand twice are told each", () => {
  expect(told(`${least}    title: Other\n    pad: file:x\n`)).toMatchInlineSnapshot(`
    "meetbot.yaml has 2 faults.

    line 8, column 5
      This key stands here for the second time.
      Write: it once

    line 9, column 5
      This key stands here for the second time.
      Write: it once"
  `);
});

test("A second document and a tag are refused", () => {
  expect(told(`${least}---\n${least}`)).toMatchInlineSnapshot(`
    "meetbot.yaml has 1 fault.

    line 8, column 1
      A line of three hyphens begins a second document.
      Write: all series in one list"
  `);
  expect(told(least.replace("Harbour meeting", "!secret Harbour"))).toMatchInlineSnapshot(`
    "meetbot.yaml has 1 fault.

    line 3, column 12
      Tags (a ! before a value) are not read.
      Write: the value alone"
  `);
});

test("An alias saves writing a thing twice; a bomb of them is refused", () => {
  const aliased = least
    .replace("Harbour meeting", "&name Harbour meeting")
    .concat("    announce: { tags: [*name] }\n    people: { Ada: &ada {}, Bo: *ada }\n");
  expect(told(aliased)).toBe("no fault");

  const bomb = [
    "a0: &a0 [x, x]",
    ...Array.from({ length: 25 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}]`),
  ].join("\n");
  expect(told(bomb)).toMatchInlineSnapshot(`
    "meetbot.yaml has 1 fault.

      An alias can't be followed (Excessive alias count indicates a resource exhaustion attack).
      Write: the value itself, in each place"
  `);
  expect(told("series: *nobody\n")).toMatchInlineSnapshot(`
    "meetbot.yaml has 1 fault.

      An alias can't be followed (Unresolved alias (the anchor must be set before the alias): nobody).
      Write: the value itself, in each place"
  `);
});

test("A byte order mark and the line ends of Windows change nothing", () => {
  expect(told(`\uFEFF${least.replaceAll("\n", "\r\n")}`)).toBe("no fault");
});

test("A key that every object has is not taken for a setting", () => {
  expect(told(least.replace("id: harbour", "constructor: harbour\n    __proto__: { id: x }"))).toMatchInlineSnapshot(`
    "meetbot.yaml has 3 faults.

    line 2, series[0].id
      It is missing, and there is no default.
      Write: id: mirageos

    line 2, series[0].constructor
      There is no setting "constructor" here; there are id, title, pad, writePad, call, timeZone, recurrence, channel, reminders, event, eventPicture, maintainers, chair, filing, comments, routes, people, announce, doors.
      Write: nothing: take "constructor" out

    line 3, series[0].__proto__
      There is no setting "__proto__" here; there are id, title, pad, writePad, call, timeZone, recurrence, channel, reminders, event, eventPicture, maintainers, chair, filing, comments, routes, people, announce, doors.
      Write: nothing: take "__proto__" out"
  `);
});
