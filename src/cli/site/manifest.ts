import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/** The name of the list, in the folder, of what was written there. */
export const manifestName = ".meetbot-site.json";

const schema = z.object({ version: z.literal(1), files: z.record(z.string(), z.string()) });

/** Each file that was written, by its path from the folder on, with a digest of what was written. */
export type Manifest = ReadonlyMap<string, string>;

/** Reads the list of a folder; empty where there is none, or none that can be read: then nothing there counts as ours. */
export function readManifest(folder: string): Manifest {
  const file = join(folder, manifestName);
  if (!existsSync(file)) return new Map();
  try {
    const { files } = schema.parse(JSON.parse(readFileSync(file, "utf8")));
    // A list that somebody changed must not lead out of the folder.
    return new Map(Object.entries(files).filter(([path]) => isInside(path)));
  } catch {
    return new Map();
  }
}

/** The list as text. */
export function manifestText(manifest: Manifest): string {
  return `${JSON.stringify({ version: 1, files: Object.fromEntries(manifest) }, null, 1)}\n`;
}

/** What a file's content is known by. */
export function digestOf(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

function isInside(path: string): boolean {
  return (
    !/^[/\\]|\\|^[A-Za-z]:/.test(path) && path.split("/").every((part) => part !== "" && part !== "." && part !== "..")
  );
}
