import type { Pad } from "../ports/pad.ts";
import { etherpadPad, type EtherpadOptions } from "./etherpad.ts";
import { filePad, type FileOptions } from "./file.ts";
import { hackmdPad, type HackmdOptions } from "./hackmd.ts";
import { hedgedocPad, type HedgedocOptions } from "./hedgedoc.ts";
import { readPadAddress } from "./pad-address.ts";

export type PadOptions = FileOptions & HedgedocOptions & EtherpadOptions & HackmdOptions;

/**
 * Gives the pad at an address as a person copied it. Open it once and keep it: it keeps its session with the server.
 * Throws a `UserError` where the address is none.
 */
export function openPad(copied: string, options: PadOptions): Pad {
  const address = readPadAddress(copied);
  switch (address.kind) {
    case "file":
      return filePad(address.path, options);
    case "etherpad":
      return etherpadPad({ ...options, address });
    case "hackmd":
      return hackmdPad({ ...options, address });
    case "hedgedoc":
      return hedgedocPad({ ...options, address });
  }
}
