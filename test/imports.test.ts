import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

/** Who may import whom (docs/decisions/001): the folders of the house, and the packages each may use. */
const DOMAIN = [
  "notes",
  "meetings",
  "todos",
  "minutes",
  "plans",
  "outbox",
  "people",
  "archive",
  "site",
  "feeds",
  "mail-text",
];
const ADAPTERS = [
  "pads",
  "github",
  "forum",
  "discord",
  "terminal",
  "store",
  "mail",
  "smtp",
  "calendar",
  "pictures",
  "web",
  "templates",
  "config",
];
const DOMAIN_PACKAGES = ["markdown-it", "chrono-node", "rrule-temporal"];
const PACKAGES: Record<string, readonly string[]> = {
  "discord.js": ["discord"],
  "@octokit/": ["github"],
  keyv: ["store"],
  "node:sqlite": ["store"],
  liquidjs: ["templates"],
  hono: ["web"],
  "@hono/": ["web"],
  "prom-client": ["web"],
  "postal-mime": ["mail"],
  nodemailer: ["smtp"],
  "ical-generator": ["calendar"],
  ws: ["pads"],
  yaml: ["config"],
  pino: [""],
  "node-cron": [""],
};
/** What the domain may import beside itself. */
const SHARED = ["src/digest.ts", "src/errors.ts", "src/reply.ts"];

type Import = { from: string; to: string };

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => path.join(folder, file));
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, "utf8");
  const found = text.matchAll(/^(?:import|export)\s[^"';]*\sfrom "([^"]+)"|^import "([^"]+)"|\bimport\("([^"]+)"\)/gm);
  const specifiers = [...found].map((match) => match[1] ?? match[2] ?? match[3] ?? "");
  return specifiers.map((to) => ({ from: file, to: to.startsWith(".") ? path.join(path.dirname(file), to) : to }));
}

/** `src/notes/words/x.ts` → `notes`; `src/sweep.ts` → the empty text. */
function folderOf(file: string): string {
  const [, folder = "", ...below] = file.split("/");
  return below.length === 0 ? "" : folder;
}

const files = [...sources("src"), ...sources("commands")];
const all = files.flatMap(importsOf);
const show = (found: readonly Import[]): string[] => found.map(({ from, to }) => `${from} → ${to}`);
const within = (folders: readonly string[], file: string): boolean =>
  file.startsWith("src/") && folders.includes(folderOf(file));

test("the domain imports the domain, the ports' types and its three libraries alone", () => {
  const strays = all.filter(({ from, to }) => {
    if (!within(DOMAIN, from)) return false;
    if (!to.startsWith("src/")) return !DOMAIN_PACKAGES.includes(to);
    return !within(DOMAIN, to) && folderOf(to) !== "ports" && !SHARED.includes(to);
  });
  expect(show(strays)).toEqual([]);
});

test("the domain never asks what time it is, nor the environment", () => {
  const ambient = files
    .filter((file) => within(DOMAIN, file))
    .filter((file) =>
      /\bDate\.now\(|\bnew Date\(\)|\bTemporal\.Now\b|\bprocess\.|Math\.random\(/.test(readFileSync(file, "utf8")),
    );
  expect(ambient).toEqual([]);
});

test("an adapter imports no other adapter", () => {
  const strays = all.filter(
    ({ from, to }) => within(ADAPTERS, from) && within(ADAPTERS, to) && folderOf(from) !== folderOf(to),
  );
  expect(show(strays)).toEqual([]);
});

test("a foreign library is known to one folder", () => {
  const strays = all.filter(({ from, to }) => {
    const owner = Object.entries(PACKAGES).find(
      ([name]) => to === name || to.startsWith(name.endsWith("/") ? name : `${name}/`),
    );
    return owner !== undefined && !owner[1].includes(folderOf(from));
  });
  expect(show(strays)).toEqual([]);
});

test("commands know the bot's types, the reply model and the words of the domain, and nothing outside", () => {
  const strays = all.filter(
    ({ from, to }) =>
      from.startsWith("commands/") &&
      !to.startsWith("commands/") &&
      (within([...ADAPTERS, "ports"], to) || !to.startsWith("src/")),
  );
  expect(show(strays)).toEqual([]);
});

test("the environment is read in main.ts and cli.ts alone", () => {
  const readers = files.filter((file) => readFileSync(file, "utf8").includes("process.env"));
  expect(readers.filter((file) => !["src/main.ts", "src/cli.ts"].includes(file))).toEqual([]);
});
