import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const src = path.join(import.meta.dirname, "../../src");

/** All files that a file imports, and those import, types left out. */
function reachedFrom(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file) || !file.endsWith(".ts")) return seen.add(file);
  seen.add(file);
  const text = readFileSync(file, "utf8");
  for (const [, to = ""] of text.matchAll(/^(?:import|export) (?!type\b)[^"';]*\bfrom "([^"]+)"/gm))
    reachedFrom(to.startsWith(".") ? path.join(path.dirname(file), to) : to, seen);
  return seen;
}

test("a backtest can't reach the network, for it imports nothing that does", () => {
  const reached = [...reachedFrom(path.join(src, "cli/backtest.ts"))].map((file) => path.relative(src, file));
  expect(reached).toContain("todos/decide.ts");
  expect(reached.filter((file) => /^(?:github|discord|pads|store|web|outbox|sweep)\//.test(file))).toEqual([]);
  const outside = [...reachedFrom(path.join(src, "cli/backtest.ts"))].filter((file) => !file.startsWith("/"));
  expect(
    outside.filter((name) => /^node:(?:http|net|tls|dns|dgram|child_process)|octokit|discord|undici/.test(name)),
  ).toEqual([]);
});
