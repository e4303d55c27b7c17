import { access, chown, constants, open, realpath, rename, rm, stat } from "node:fs/promises";

import type { PadError } from "../errors.ts";
import { fileFailures } from "./file-failures.ts";

/**
 * Puts a text in a file's place, whole or not at all: into a file beside it that takes its name, on disk before it does, with
 * the file's mode. Gives false, and leaves the file alone, where `isSame` says at the last moment that somebody has saved it
 * meanwhile. Throws `PadError`.
 */
export async function replaceFile(path: string, text: string, isSame: () => Promise<boolean>): Promise<boolean> {
  try {
    const target = await realpath(path); // a link stays a link
    await access(target, constants.W_OK);
    return await replace(target, text, isSame);
  } catch (error) {
    throw writingFailure(error, path) ?? error;
  }
}

async function replace(target: string, text: string, isSame: () => Promise<boolean>): Promise<boolean> {
  const { mode, uid, gid } = await stat(target);
  const beside = `${target}.meetbot-${process.pid}.tmp`;
  try {
    await using file = await open(beside, "w", mode);
    await file.writeFile(text);
    await file.chmod(mode); // what the process masks at creation
    await file.sync();
    await chown(beside, uid, gid).catch(() => {}); // only root may give files away
    if (!(await isSame())) return false;
    await rename(beside, target);
    return true;
  } finally {
    await rm(beside, { force: true });
  }
}

/** Gives what an error of the file system means to a person; null where it is none. */
function writingFailure(error: unknown, path: string): PadError | null {
  if (!(error instanceof Error && "syscall" in error && "code" in error)) return null;
  const code = String(error.code);
  if (["EACCES", "EPERM", "EROFS"].includes(code)) return fileFailures.readOnly(path, error);
  if (code === "ENOENT") return fileFailures.missing(path, error);
  return fileFailures.unwritable(path, code, error);
}
