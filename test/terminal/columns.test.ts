import { expect, test } from "vitest";
import { columnsOf, cutTo, fillTo } from "../../src/terminal/columns.ts";

const lines = ["plain words", "時計を直す", "é", "👩‍💻 ok", "ｆｕｌｌ", "한국어", "⚠️", ""];

test("East Asian signs and emoji take two columns, marks on letters none", () => {
  expect(lines.map((line) => `${line}: ${columnsOf(line)}`).join("\n")).toMatchInlineSnapshot(`
    "plain words: 11
    時計を直す: 10
    é: 1
    👩‍💻 ok: 5
    ｆｕｌｌ: 8
    한국어: 6
    ⚠️: 2
    : 0"
  `);
});

test("a line is cut between signs, at its end or its beginning, and filled on either side", () => {
  const cut = lines.map((line) => `|${fillTo(6, cutTo(6, line))}|${fillTo(6, cutTo(6, line, "start"), "right")}|`);
  expect(cut.join("\n")).toMatchInlineSnapshot(`
    "|plain…|…words|
    |時計… | …直す|
    |é     |     é|
    |👩‍💻 ok | 👩‍💻 ok|
    |ｆｕ… | …ｌｌ|
    |한국어|한국어|
    |⚠️    |    ⚠️|
    |      |      |"
  `);
  for (let columns = 1; columns < 12; columns++)
    for (const line of lines) expect(columnsOf(cutTo(columns, line))).toBeLessThanOrEqual(columns);
});
