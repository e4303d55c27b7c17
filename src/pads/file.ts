import { readFile, stat } from "node:fs/promises";

import { UserError, type PadError } from "../errors.ts";
import type { Pad, Plan, Written } from "../ports/pad.ts";
import { applyChanges } from "../plans/apply-changes.ts";
import { contentVersion } from "./content-version.ts";
import { fileFailures } from "./file-failures.ts";
import { replaceFile } from "./replace-file.ts";
import { utf8 } from "../utf8.ts";

export type FileOptions = {
  /** Gives the text of notes or of a mail that carries them; throws a `UserError` where it can't. */
  readonly decode: (bytes: Uint8Array) => Promise<string>;
  readonly maxBytes?: number;
};

const tries = 3;

/** Gives a local file as a pad. The version is a hash of its bytes: touching or rewriting it changes nothing. */
export function filePad(path: string, { decode, maxBytes = 1024 * 1024 }: FileOptions): Pad {
  async function readBytes(): Promise<Uint8Array> {
    const found = await stat(path);
    if (found.isDirectory()) throw fileFailures.folder(path);
    if (!found.isFile()) throw fileFailures.notFile(path); // reading from a pipe or a device may never end
    if (found.size > maxBytes) throw fileFailures.tooLarge(path, maxBytes);
    return readFile(path);
  }

  async function readText(bytes: Uint8Array): Promise<string> {
    // A mail says itself in which encoding it is.
    if (!isMail(path) && utf8(bytes) === null) throw fileFailures.notUtf8(path);
    try {
      return await decode(bytes);
    } catch (error) {
      throw error instanceof UserError ? fileFailures.undecodable(path, error) : error;
    }
  }

  async function reading<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw readingFailure(error, path) ?? error;
    }
  }

  /** Plans on the file as it stands, and once more where somebody saved it meanwhile. */
  async function write(plan: Plan): Promise<Written> {
    for (let time = 0; time < tries; time += 1) {
      const bytes = await reading(readBytes);
      const text = await readText(bytes);
      const changes = plan(text) ?? [];
      if (changes.length === 0) return { text, changes };
      const file = asText(bytes);
      if (file?.text !== text) throw fileFailures.notItself(path);
      const changed = applyChanges(text, changes);
      const isSame = async () => contentVersion(await reading(readBytes)) === contentVersion(bytes);
      if (await replaceFile(path, `${file.mark}${changed}`, isSame)) return { text: changed, changes };
    }
    throw fileFailures.changed(path);
  }

  return {
    link: null,

    async read(known) {
      const bytes = await reading(readBytes);
      const version = contentVersion(bytes);
      return version === known ? null : { text: await readText(bytes), version };
    },

    async write(plan) {
      if (isMail(path)) throw fileFailures.mail(path);
      return write(plan);
    },
  };
}

/** Gives what an error of the file system means to a person; null where it is none. */
function readingFailure(error: unknown, path: string): PadError | null {
  if (!(error instanceof Error && "syscall" in error && "code" in error)) return null;
  const code = String(error.code);
  if (code === "ENOENT" || code === "ENOTDIR") return fileFailures.missing(path, error);
  if (code === "EACCES" || code === "EPERM") return fileFailures.closed(path, error);
  return fileFailures.unreadable(path, code, error);
}

function isMail(path: string): boolean {
  return /\.eml$/i.test(path);
}

/** The text of a file and the byte order mark before it, which is kept; null where it is no text. */
function asText(bytes: Uint8Array): { readonly text: string; readonly mark: string } | null {
  const text = utf8(bytes);
  if (text === null) return null;
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return { text, mark: hasMark ? "\u{feff}" : "" };
}
