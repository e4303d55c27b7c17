import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { site } from "../../src/cli/site.ts";
import { writeSite } from "../../src/cli/site/write-site.ts";
import type { SiteFile } from "../../src/site/site-file.ts";
import { countedBytes } from "../support/counted-bytes.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

function place() {
  const { folder, remove } = temporaryFolder();
  onTestFinished(remove);
  const out = path.join(folder, "out");
  const files = () =>
    readdirSync(out, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => path.relative(out, path.join(parentPath, name)))
      .toSorted();
  return { folder, out, files };
}

const file = (name: string, text = name): SiteFile => ({
  path: name,
  type: "text/html",
  body: () => text,
  lasting: false,
});

test("the first look: the sample's pages are written, its story told before", async () => {
  const { folder, out, files } = place();
  const said: string[] = [];
  const face = {
    env: { MEETBOT_DATA: folder, LOG_LEVEL: "silent" },
    now: () => Temporal.Now.instant(),
    random: countedBytes(),
    write: (text: string) => void said.push(text),
    complain: () => undefined,
    readInput: () => new Uint8Array(),
    terminal: null,
  };
  expect(await site(face, [out])).toBe(0);
  expect(await site(face, [out])).toBe(0);
  expect(said.join("\n").replaceAll(out, "out")).toMatchInlineSnapshot(`
    "The sample had no minutes yet, so its story was told first, unseen; npm start shows it.
    The pages are in out:
    - Unikernel meeting: 1 meeting
    24 files written, 0 as before, 0 removed.
    Put the folder on any web host as it is. To look at it here: npx --yes serve out, or python3 -m http.server --directory out
    The pages are in out:
    - Unikernel meeting: 1 meeting
    0 files written, 24 as before, 0 removed.
    Put the folder on any web host as it is. To look at it here: npx --yes serve out, or python3 -m http.server --directory out"
  `);
  expect(files().filter((name) => name.endsWith(".html"))).toMatchInlineSnapshot(`
    [
      "index.html",
      "sample/2024-12-09/index.html",
      "sample/decisions/index.html",
      "sample/index.html",
      "sample/people/index.html",
      "sample/search/index.html",
      "sample/todos/index.html",
    ]
  `);
  await expect(site(face, [])).rejects.toThrow("Give the folder for the pages: meetbot site DIR.");
});

test("what is no longer of the site is removed, and the folder that is empty without it; what others put there stays", () => {
  const { out, files } = place();
  writeSite(out, [file("/a/index.html"), file("/a/old/index.html")]);
  writeFileSync(path.join(out, "CNAME"), "example.org");
  expect(writeSite(out, [file("/a/index.html", "new")])).toEqual({ written: 1, same: 0, removed: 1, kept: [] });
  expect(files()).toEqual([".meetbot-site.json", "CNAME", "a/index.html"]);
  expect(existsSync(path.join(out, "a/old"))).toBe(false);
});

test("what somebody changed is not removed", () => {
  const { out, files } = place();
  writeSite(out, [file("/a.html"), file("/b.html")]);
  writeFileSync(path.join(out, "b.html"), "mine");
  expect(writeSite(out, [file("/a.html")])).toEqual({ written: 0, same: 1, removed: 0, kept: ["b.html"] });
  expect(files()).toContain("b.html");
});

test("where something else is in the way nothing is written", () => {
  const { out, files } = place();
  mkdirSync(out);
  writeFileSync(path.join(out, "index.html"), "mine");
  expect(() => writeSite(out, [file("/a.html"), file("/index.html")])).toThrow(
    `In ${out} there is already index.html, which this command did not write. Nothing was written: move it away, or give another folder.`,
  );
  expect(files()).toEqual(["index.html"]);
});

test("a list that somebody changed does not lead out of the folder", () => {
  const { folder, out } = place();
  const outside = path.join(folder, "precious");
  writeFileSync(outside, "precious");
  writeSite(out, [file("/a.html")]);
  const list = path.join(out, ".meetbot-site.json");
  const { files } = JSON.parse(readFileSync(list, "utf8"));
  const [digest] = Object.values(files);
  writeFileSync(
    list,
    JSON.stringify({ version: 1, files: { ...files, "../precious": digest, "x/../../precious": digest } }),
  );
  writeSite(out, [file("/a.html", "precious")]);
  writeSite(out, [file("/b.html")]);
  expect(existsSync(outside)).toBe(true);
});

test("a folder that can't be written into is told", () => {
  const { folder } = place();
  const taken = path.join(folder, "taken");
  writeFileSync(taken, "");
  expect(() => writeSite(taken, [file("/a.html")])).toThrow(/^The pages can't be written into .*taken: /);
});
