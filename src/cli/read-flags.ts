import { parseArgs } from "node:util";
import { UserError } from "../errors.ts";
import { replies } from "../replies.ts";

type Flags = Readonly<Record<string, { readonly type: "boolean" | "string" }>>;

/** Reads a command's own flags and what stands between them. Throws a `UserError` for a flag it does not have. */
export function readFlags<const F extends Flags>(flags: F, words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: flags, allowPositionals: true });
  } catch (error) {
    throw new UserError(replies.badFlag(error instanceof Error ? error.message : String(error), Object.keys(flags)));
  }
}
