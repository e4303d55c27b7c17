import type { Environment } from "./config/environment.ts";
import { environmentSentences as sentences } from "./config/environment-sentences.ts";
import { type Fault, faultsToText } from "./config/faults.ts";
import { UserError } from "./errors.ts";
import type { Series } from "./meetings/series.ts";
import type { PadOptions } from "./pads/open-pad.ts";
import { readPadAddress } from "./pads/pad-address.ts";
import { padNeeds, readingPace } from "./pads/pad-needs.ts";

type Pads = Environment["pads"];

/** Gives what pads are opened with, of what the environment says. */
export function padOptions(
  series: readonly Pick<Series, "pad">[],
  { etherpadKey, hackmdToken, hackmdApi, hackmdMonthlyCalls }: Pads,
): Pick<PadOptions, "etherpadKey" | "hackmdToken" | "hackmdApi" | "hackmdEvery"> {
  const { hackmds } = padNeeds(series.map(({ pad }) => pad));
  const hackmdEvery = readingPace(Math.max(1, hackmds.length), hackmdMonthlyCalls);
  return { etherpadKey, hackmdToken, hackmdEvery, ...(hackmdApi === null ? {} : { hackmdApi }) };
}

/** Throws a `UserError` where the one key of an Etherpad would be told to a second server. */
export function checkOneEtherpad(series: readonly Pick<Series, "pad">[]): void {
  const { etherpads } = padNeeds(series.map(({ pad }) => pad));
  if (etherpads.length > 1) throw told([fault("ETHERPAD_API_KEY", sentences.twoEtherpads(etherpads))]);
}

/** Throws a `UserError` where an address is no pad's, or what the pads take is not there. */
export function checkPadAccess(series: readonly Pick<Series, "pad">[], { etherpadKey, hackmdToken }: Pads): void {
  for (const { pad } of series) readPadAddress(pad);
  checkOneEtherpad(series);
  const { etherpads, hackmds } = padNeeds(series.map(({ pad }) => pad));
  const faults = [
    ...(etherpadKey === null ? etherpads.map((at) => fault("ETHERPAD_API_KEY", sentences.noEtherpadKey(at))) : []),
    ...(hackmdToken === null ? hackmds.map((at) => fault("HACKMD_TOKEN", sentences.noHackmdToken(at))) : []),
  ];
  if (faults.length > 0) throw told(faults);
}

function fault(path: string, sentence: { readonly problem: string; readonly write: string }): Fault {
  return { path, line: null, ...sentence };
}

function told(faults: readonly Fault[]): UserError {
  return new UserError(faultsToText(faults, "The environment"));
}
