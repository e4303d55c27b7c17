import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { UserError } from "../../errors.ts";
import { replies } from "../../replies.ts";
import type { SiteFile } from "../../site/site-file.ts";
import { digestOf, manifestName, manifestText, readManifest } from "./manifest.ts";

/** What was done: how many files; `kept`: those no longer of the site that were left, as somebody changed them. */
export type Written = {
  readonly written: number;
  readonly same: number;
  readonly removed: number;
  readonly kept: readonly string[];
};

/**
 * Brings a folder up to date with the site. Only what was written here before is written over or removed; where something else
 * is in the way, nothing is written. Throws a `UserError` that says what, or why the folder can't be written into.
 */
export function writeSite(folder: string, files: readonly SiteFile[]): Written {
  const before = readManifest(folder);
  const contents = new Map(files.map(({ path, body }) => [path.slice(1), body()]));
  const inTheWay = [...contents.keys()].filter((path) => !before.has(path) && existsSync(join(folder, path)));
  if (inTheWay.length > 0) throw new UserError(replies.siteInTheWay(folder, inTheWay));
  try {
    return bringUpToDate(folder, contents, [...before]);
  } catch (error) {
    if (!(error instanceof Error) || !("code" in error)) throw error;
    throw new UserError(replies.siteUnwritable(folder, error.message), { cause: error });
  }
}

function bringUpToDate(
  folder: string,
  contents: ReadonlyMap<string, string>,
  before: readonly (readonly [string, string])[],
): Written {
  const gone = before.filter(([path]) => !contents.has(path) && existsSync(join(folder, path)));
  const [own, changed] = [gone.filter(isAsWritten), gone.filter((one) => !isAsWritten(one))];
  mkdirSync(folder, { recursive: true });
  // Written first: whatever ends this, what was written is known the next time.
  const all = new Map([...own, ...[...contents].map(([path, content]) => [path, digestOf(content)] as const)]);
  writeFileSync(join(folder, manifestName), manifestText(all));
  const fresh = [...contents].filter(([path, content]) => contentOf(folder, path) !== content);
  for (const [path, content] of fresh) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  for (const [path] of own) remove(folder, path);
  for (const [path] of own) all.delete(path);
  writeFileSync(join(folder, manifestName), manifestText(all));
  return {
    written: fresh.length,
    same: contents.size - fresh.length,
    removed: own.length,
    kept: changed.map(([path]) => path),
  };

  function isAsWritten([path, digest]: readonly [string, string]): boolean {
    return digestOf(readFileSync(join(folder, path))) === digest;
  }
}

function contentOf(folder: string, path: string): string | null {
  const file = join(folder, path);
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}

/** Removes a file, and the folders that are empty without it. */
function remove(folder: string, path: string): void {
  rmSync(join(folder, path));
  for (let around = dirname(path); around !== "."; around = dirname(around)) {
    if (readdirSync(join(folder, around)).length > 0) return;
    rmdirSync(join(folder, around));
  }
}
