import { PadError } from "../errors.ts";
import { kibibytes } from "./kibibytes.ts";

const inBrowser = "Open it in a browser, and check that it is a pad of HedgeDoc 1.x.";
const soon = "Nothing is lost: I read the pad again soon.";

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

  moved: (link: string, to: string) =>
    new PadError(
      "not-a-pad",
      `The server of ${link} sends its readers on to ${to}, and I don't follow. If the pad lives there, write that as its address.`,
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

  tooLarge: (link: string, maxBytes: number) =>
    new PadError(
      "too-large",
      `The pad at ${link} is larger than ${kibibytes(maxBytes)}, more than I read. Move old meetings into a pad of their own.`,
    ),

  busy: (link: string) => new PadError("busy", `The server of ${link} is too busy to answer. ${soon}`),

  failing: (link: string, status: number) =>
    unreachable(`${link} is broken: it answered HTTP ${status}. ${soon} If it stays so, tell who runs the server.`),

  timeOut: (link: string, milliseconds: number, cause: unknown) =>
    unreachable(`${link} did not answer within ${milliseconds / 1000} s. ${soon}`, cause),

  unknownHost: (link: string, cause: unknown) =>
    unreachable(
      `${link} can't be found: its name has no address just now. Check the pad's address for a slip, and the network I run in.`,
      cause,
    ),

  connectionRefused: (link: string, cause: unknown) =>
    unreachable(`${link} is down: it refuses connections. ${soon}`, cause),

  connectionCut: (link: string, cause: unknown) =>
    unreachable(`${link} cut the connection in the middle. ${soon}`, cause),

  badCertificate: (link: string, code: string, cause: unknown) =>
    unreachable(
      `${link} can't prove who it is (${code}), so I don't read from it. Who runs it must renew or complete its certificate; for a private authority, start me with NODE_EXTRA_CA_CERTS.`,
      cause,
    ),

  noHttps: (link: string, cause: unknown) =>
    unreachable(`${link} doesn't speak https there. Check the port, or write http: in the pad's address.`, cause),

  noConnection: (link: string, code: string, cause: unknown) =>
    unreachable(
      `${link} can't be reached (${code}). ${soon} If it stays so, check the pad's address and the network I run in.`,
      cause,
    ),
};

function unreachable(whichServer: string, cause?: unknown): PadError {
  return new PadError("unreachable", `The server of ${whichServer}`, { cause });
}
