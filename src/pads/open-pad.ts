import type { Pad } from "../ports/pad.ts";
import { filePad, type FileOptions } from "./file.ts";
import { hedgedocPad, type HedgedocOptions } from "./hedgedoc.ts";
import { readPadAddress } from "./pad-address.ts";

/**
 * Gives the pad at an address as a person copied it. Open it once and keep it: it keeps its session with the server.
 * Throws a `UserError` where the address is none.
 */
export function openPad(address: string, options: FileOptions & HedgedocOptions): Pad {
  const read = readPadAddress(address);
  return read.kind === "file" ? filePad(read.path, options) : hedgedocPad({ ...options, address: read });
}
