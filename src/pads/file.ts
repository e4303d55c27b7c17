import { readFile, stat } from "node:fs/promises";

import { UserError, type PadError } from "../errors.ts";
import type { Pad } from "../ports/pad.ts";
import { contentVersion } from "./content-version.ts";
import { fileFailures } from "./file-failures.ts";
import { utf8 } from "./utf8.ts";

export type FileOptions = {
  /** Gives the text of notes or of a mail that carries them; throws a `UserError` where it can't. */
  readonly decode: (bytes: Uint8Array) => Promise<string>;
  readonly maxBytes?: number;
};

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
    if (!/\.eml$/i.test(path) && utf8(bytes) === null) throw fileFailures.notUtf8(path);
    try {
      return await decode(bytes);
    } catch (error) {
      throw error instanceof UserError ? fileFailures.undecodable(path, error) : error;
    }
  }

  return {
    link: null,
    async read(known) {
      const bytes = await readBytes().catch((error: unknown) => {
        throw readingFailure(error, path) ?? error;
      });
      const version = contentVersion(bytes);
      return version === known ? null : { text: await readText(bytes), version };
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
