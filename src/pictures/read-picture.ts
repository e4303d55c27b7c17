import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { UserError } from "../errors.ts";
import type { Series } from "../meetings/series.ts";
import type { Log } from "../ports/log.ts";
import type { Picture, ReadPicture } from "../ports/picture.ts";
import { pictureSentences as sentences } from "./sentences.ts";

/** What is sent is a third longer: the bytes go as base64, within a JSON body. */
const mostBytes = 8 * 1024 * 1024;

/** How the files begin (https://docs.discord.com/developers/reference#image-data names the three). */
const kinds: readonly (readonly [type: string, head: string])[] = [
  ["image/png", "89504e470d0a1a0a"],
  ["image/jpeg", "ffd8ff"],
  ["image/gif", "47494638"],
];

type Known = { readonly stamp: string; readonly picture: Picture };

/** Gives pictures from files. A file is read again only when its size or time has changed. */
export function pictureFiles({ log }: { readonly log: Pick<Log, "warn"> }): ReadPicture {
  const known = new Map<string, Known>();
  const troubles = new Map<string, string>();
  return async ({ eventPicture: file }) => {
    if (file === null) return null;
    try {
      const read = await readPicture(file, known.get(file) ?? null);
      known.set(file, read);
      troubles.delete(file);
      return read.picture;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      if (troubles.get(file) !== error.message)
        log.warn({ why: error.message }, "The picture of the events can't be used");
      troubles.set(file, error.message);
      return undefined;
    }
  };
}

/** Throws a `UserError` where the file of a series' picture can't be used. */
export async function checkPictureFile({ eventPicture }: Pick<Series, "eventPicture">): Promise<void> {
  if (eventPicture !== null) await readPicture(eventPicture, null);
}

async function readPicture(file: string, before: Known | null): Promise<Known> {
  const { size, mtimeMs } = await lookAt(file);
  const stamp = `${size} ${mtimeMs}`;
  return before?.stamp === stamp ? before : { stamp, picture: pictureOf(file, await bytesOf(file)) };
}

async function lookAt(file: string): Promise<{ readonly size: number; readonly mtimeMs: number }> {
  const found = await stat(file).catch((error: unknown) => fail(file, error));
  // Reading from a pipe or a device may never end.
  if (!found.isFile()) throw new UserError(sentences.noPicture(file));
  if (found.size > mostBytes) throw new UserError(sentences.tooLarge(file));
  return found;
}

function bytesOf(file: string): Promise<Buffer> {
  return readFile(file).catch((error: unknown) => fail(file, error));
}

function fail(file: string, error: unknown): never {
  const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
  throw new UserError(code === "ENOENT" ? sentences.missing(file) : sentences.unreadable(file, code), { cause: error });
}

function pictureOf(file: string, bytes: Buffer): Picture {
  const head = bytes.subarray(0, 8).toString("hex");
  const type = kinds.find(([, begins]) => head.startsWith(begins))?.[0];
  if (type === undefined) throw new UserError(sentences.noPicture(file));
  const digest = createHash("sha256").update(bytes).digest("hex").slice(0, 32);
  return { digest, dataUri: `data:${type};base64,${bytes.toString("base64")}` };
}
