import { UserError } from "../errors.ts";
import { sentences } from "./sentences.ts";

/**
 * Gives the error to throw where the store's file failed: a `UserError` for what a person can put right, otherwise the
 * error as it is. Codes: https://www.sqlite.org/rescode.html (the primary code is the low byte); SQLite's own fault codes
 * are told apart from those of the file system by `errcode`.
 */
export function storeFault(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || error instanceof UserError) return error;
  const message = messageFor(error, file);
  return message === null ? error : new UserError(message, { cause: error });
}

function messageFor(error: Error, file: string): string | null {
  if ("errcode" in error && typeof error.errcode === "number") {
    switch (error.errcode & 0xff) {
      case 5:
      case 6:
        return sentences.busy(file);
      case 8:
        return sentences.readOnly(file);
      case 10:
        return sentences.ioError(file);
      case 11:
        return sentences.corrupt(file);
      case 13:
        return sentences.full(file);
      case 14:
        return sentences.cannotOpen(file, error.message);
      case 26:
        return sentences.notOurs(file);
      default:
        return null;
    }
  }
  if ("code" in error && "syscall" in error) {
    return error.code === "ENOSPC" ? sentences.full(file) : sentences.cannotOpen(file, error.message);
  }
  return null;
}
