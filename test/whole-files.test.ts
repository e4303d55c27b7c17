import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const places = [
  "README.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  "src",
  "commands",
  "templates",
  "docs",
  "scripts",
  "bench",
];

function filesIn(place: string): string[] {
  if (statSync(place).isFile()) return [place];
  const found = readdirSync(place, { recursive: true, encoding: "utf8" }).map((file) => path.join(place, file));
  return found.filter((file) => statSync(file).isFile());
}

test("no file keeps the marks that a merge leaves behind, nor what a formatter makes of them", () => {
  const marked = places.flatMap(filesIn).filter((file) => /^(<{7}|>{7}|> > > > )/m.test(readFileSync(file, "utf8")));
  expect(marked).toEqual([]);
});
