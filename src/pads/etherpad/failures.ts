import { PadError } from "../../errors.ts";
import { serverFailures } from "../server-failures.ts";

const unwritten = "Nothing was written.";

/** Why an Etherpad could not be read or written, and what to do: a sentence or two for each reason. */
export const etherpadFailures = {
  noKey: (link: string) =>
    new PadError(
      "closed",
      `The pad at ${link} is an Etherpad, which I read with its API key, and I have none. Set ETHERPAD_API_KEY to what stands in APIKEY.txt on its server.`,
    ),

  wrongKey: (link: string) =>
    new PadError(
      "closed",
      `The server of ${link} refuses my API key. Set ETHERPAD_API_KEY to what stands in its APIKEY.txt; from Etherpad 2 on, "authenticationMethod" in its settings.json must be "apikey".`,
    ),

  forbidden: (link: string, status: number) =>
    new PadError(
      "closed",
      `The server of ${link} turns me away with HTTP ${status}: a log-in or a bot filter stands in front of its API. Let me through to /api there.`,
    ),

  missing: (link: string) =>
    new PadError(
      "missing",
      `There is no pad at ${link} (any more). Open it in a browser, which creates it, or correct the pad's address.`,
    ),

  noApi: (link: string, status: number) =>
    new PadError(
      "not-a-pad",
      `The server of ${link} has no API of Etherpad 1.8 or later (HTTP ${status}). Check that it is an Etherpad, and that its proxy lets /api through.`,
    ),

  unexpected: (link: string) =>
    new PadError("not-a-pad", `The server of ${link} gives an answer that no Etherpad gives. Check the pad's address.`),

  formatted: (link: string) =>
    new PadError(
      "read-only",
      `The pad at ${link} has lists, bold text or other formatting, and Etherpad's API would take all of it away with a write in the middle. ${unwritten} I can add at the end alone: please paste the rest yourself.`,
    ),

  overtaken: (link: string, revision: number) =>
    new PadError(
      "changed",
      `Somebody wrote into the pad at ${link} in the same moment as I did, and what they wrote then may have gone. It stands in revision ${revision} of its timeslider: please copy it back from ${link}/timeslider#${revision}.`,
    ),

  ...serverFailures,
};
