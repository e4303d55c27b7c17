import { PadError, type UserError } from "../errors.ts";
import { kibibytes } from "./kibibytes.ts";

/** Why a local file could not be read as a pad, and what to do. */
export const fileFailures = {
  missing: (path: string, cause: unknown) =>
    new PadError("missing", `There is no file ${path}. Create it, or correct the pad's address.`, { cause }),

  closed: (path: string, cause: unknown) =>
    new PadError("closed", `The file ${path} may not be read by the user I run as. Give that user leave to read it.`, {
      cause,
    }),

  folder: (path: string) =>
    new PadError(
      "not-a-pad",
      `${path} is a folder. Write the path of the file with the notes, such as ${path}/notes.md.`,
    ),

  notFile: (path: string) =>
    new PadError("not-a-pad", `${path} is no ordinary file. Write the path of a file with the notes.`),

  tooLarge: (path: string, maxBytes: number) =>
    new PadError(
      "too-large",
      `The file ${path} is larger than ${kibibytes(maxBytes)}, more than I read. Move old meetings into a file of their own.`,
    ),

  notUtf8: (path: string) =>
    new PadError(
      "not-a-pad",
      `The file ${path} is no text in UTF-8. Save it as UTF-8; if it is a mail, let its name end in .eml.`,
    ),

  undecodable: (path: string, error: UserError) =>
    new PadError("not-a-pad", `The file ${path} can't be read as notes. ${error.message}`, { cause: error }),

  unreadable: (path: string, code: string, cause: unknown) =>
    new PadError("unreachable", `The file ${path} can't be read just now (${code}). I try again soon.`, { cause }),

  mail: (path: string) =>
    new PadError("read-only", `The file ${path} is a mail, and mails are only read. Paste the text where you need it.`),

  notItself: (path: string) =>
    new PadError(
      "read-only",
      `The file ${path} is a mail by what stands in it, and mails are only read. Paste the text where you need it.`,
    ),

  readOnly: (path: string, cause: unknown) =>
    new PadError(
      "read-only",
      `The file ${path} may not be written by the user I run as. Give that user leave to write it and its folder.`,
      { cause },
    ),

  changed: (path: string) =>
    new PadError(
      "changed",
      `The file ${path} is saved by somebody else just now, again and again. Nothing was written: try again in a moment.`,
    ),

  unwritable: (path: string, code: string, cause: unknown) =>
    new PadError("unreachable", `The file ${path} can't be written just now (${code}). It is as it was: try again.`, {
      cause,
    }),
};
