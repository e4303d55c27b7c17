import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { temporaryFolder } from "./support/temporary-folder.ts";

const root = path.join(import.meta.dirname, "..");
const readme = readFileSync(path.join(root, "README.md"), "utf8");
const blocks = [...readme.matchAll(/^```\n([^]*?)^```$/gm)].map((match) => match[1] ?? "");

/** Runs one of the package's programs as npm would, with nothing configured. */
function run(words: readonly string[]): string {
  const { folder, remove } = temporaryFolder();
  onTestFinished(remove);
  const env = { PATH: process.env["PATH"], MEETBOT_DATA: folder };
  return execFileSync(process.execPath, [...words], {
    cwd: root,
    env,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
}

/** `npm start` and `npm run -s meetbot -- …` as package.json spells them out. */
function wordsOf(command: string): readonly string[] | null {
  if (command === "npm start") return ["src/main.ts"];
  const [, rest] = /^npm run -s meetbot -- (.*)$/.exec(command) ?? [];
  return rest === undefined ? null : ["src/cli.ts", ...rest.split(" ")];
}

test("the README's commands run, and npm start says what its transcript shows", () => {
  const commands = blocks.flatMap((block) => block.trim().split("\n")).filter((line) => line.startsWith("npm "));
  expect(commands).toEqual([
    "npm ci",
    "npm start",
    "npm run -s meetbot -- extract examples/notes.md",
    "npm run -s meetbot -- backtest examples/notes.md",
  ]);
  const said = commands
    .map(wordsOf)
    .filter((words) => words !== null)
    .map(run);
  const transcript = blocks.find((block) => block.startsWith("I filed")) ?? "no transcript";
  expect(said[0]).toContain(transcript);
}, 60_000);
