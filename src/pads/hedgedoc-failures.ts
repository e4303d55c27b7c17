import { PadError } from "../errors.ts";
import { serverFailures } from "./server-failures.ts";

const inBrowser = "Open it in a browser, and check that it is a pad of HedgeDoc 1.x.";

/**
 * Why a HedgeDoc pad could not be read, and what to do: one sentence or two for each reason. They are shown in chat:
 * URLs come in without user info, query and fragment.
 */
export const hedgedocFailures = {
  missing: (link: string) =>
    new PadError(
      "missing",
      `There is no pad at ${link} (any more). Open it in a browser, and correct the pad's address if it lives elsewhere.`,
    ),

  closed: (link: string) =>
    new PadError(
      "closed",
      `The pad at ${link} is closed to guests, and I read as a guest. Its owner can set it to Freely, Editable or Locked in the pad's menu at the top right.`,
    ),

  forbidden: (link: string, status: number) =>
    new PadError(
      "closed",
      `The server of ${link} turns me away with HTTP ${status}: a log-in or a bot filter stands in front of the pad. Let me through there, or give the address of a pad that is open.`,
    ),

  unexpected: (link: string, status: number) =>
    new PadError("not-a-pad", `${link} answered HTTP ${status}, which no HedgeDoc pad does. ${inBrowser}`),

  notMarkdown: (link: string, contentType: string) =>
    new PadError(
      "not-a-pad",
      `What is at ${link} is no HedgeDoc pad: it gives ${contentType} in place of Markdown. ${inBrowser}`,
    ),

  notUtf8: (link: string) =>
    new PadError(
      "not-a-pad",
      `What is at ${link} is no HedgeDoc pad: it gives something other than UTF-8 text. ${inBrowser}`,
    ),

  ...serverFailures,
};
