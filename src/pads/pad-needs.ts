import { UserError } from "../errors.ts";
import { type PadAddress, readPadAddress } from "./pad-address.ts";

/** What pads take besides their addresses; `etherpads` are the servers, each once, `hackmds` the addresses of notes, each once. */
export type PadNeeds = { readonly etherpads: readonly string[]; readonly hackmds: readonly string[] };

/** Gives what the pads at these addresses take. An address that is none takes nothing: who opens it is told. */
export function padNeeds(copied: readonly string[]): PadNeeds {
  const addresses = copied.flatMap(readOrNone);
  return {
    etherpads: unique(addresses.flatMap((it) => (it.kind === "etherpad" ? new URL("../..", it.api).href : []))),
    hackmds: unique(addresses.flatMap((it) => (it.kind === "hackmd" ? it.link : []))),
  };
}

/**
 * Gives how often each of so many notes on HackMD can be read for three quarters of a plan's calls a month; the last quarter
 * is for writing (four calls each) and for starts.
 */
export function readingPace(notes: number, monthlyCalls: number): Temporal.Duration {
  const minutesAMonth = 31 * 24 * 60;
  return Temporal.Duration.from({ minutes: Math.max(1, Math.ceil((notes * minutesAMonth) / (monthlyCalls * 0.75))) });
}

function readOrNone(copied: string): PadAddress[] {
  try {
    return [readPadAddress(copied)];
  } catch (error) {
    if (error instanceof UserError) return [];
    throw error;
  }
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
