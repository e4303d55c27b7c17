import { PadError } from "../../errors.ts";
import { serverFailures } from "../server-failures.ts";

/** Why a note of HackMD could not be read or written, and what to do: a sentence or two for each reason. */
export const hackmdFailures = {
  noToken: (link: string) =>
    new PadError(
      "closed",
      `The pad at ${link} is on HackMD, which I read with an API token, and I have none. Create one under Settings, API there, and set HACKMD_TOKEN to it.`,
    ),

  wrongToken: (link: string) =>
    new PadError(
      "closed",
      `HackMD refuses my API token, so I can't read ${link}. Create a new one under Settings, API there, and set HACKMD_TOKEN to it.`,
    ),

  closed: (link: string) =>
    new PadError(
      "closed",
      `The pad at ${link} is closed to the account of my API token. Invite that account to the note or to its team, or let everybody who is signed in read it.`,
    ),

  readOnly: (link: string) =>
    new PadError(
      "read-only",
      `The account of my API token may read the pad at ${link} but not write there. Invite it to edit the note, or let everybody who is signed in write.`,
    ),

  missing: (link: string) =>
    new PadError(
      "missing",
      `There is no note at ${link} that the account of my API token can see (any more). Open it in a browser and copy its address from there, or invite that account to the note or to its team.`,
    ),

  quota: (link: string) =>
    new PadError(
      "busy",
      `HackMD lets me make no more calls just now, so I can't read ${link}: the plan's calls of this month are used up, or there were more than 100 within 5 minutes. If it stays so, set HACKMD_MONTHLY_CALLS to what the plan has.`,
    ),

  unexpected: (link: string, status: number) =>
    new PadError(
      "not-a-pad",
      `HackMD gives an answer for ${link} that is no note (HTTP ${status}). Open it in a browser, and check that it is a note and not a book or a folder.`,
    ),

  notTaken: (link: string) =>
    new PadError(
      "unreachable",
      `HackMD took what I wrote into ${link}, and does not show it. Nothing of yours was changed: look whether somebody's browser tab has the note open without a connection, and let me try again.`,
    ),

  mixed: (link: string) =>
    new PadError(
      "changed",
      `HackMD took only a part of what I wrote into ${link}, three times. Please look at the note, and at its versions where something is missing.`,
    ),

  ...serverFailures,
};
