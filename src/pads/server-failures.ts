import { PadError } from "../errors.ts";
import { kibibytes } from "./kibibytes.ts";

const soon = "Nothing is lost: I read the pad again soon.";

/**
 * What may be wrong with the server of any pad, and what to do. They are shown in chat: URLs come in without what may be
 * secret.
 */
export const serverFailures = {
  moved: (link: string, to: string) =>
    new PadError(
      "not-a-pad",
      `The server of ${link} sends its readers on to ${to}, and I don't follow. If the pad lives there, write that as its address.`,
    ),

  tooLarge: (link: string, maxBytes: number) =>
    new PadError(
      "too-large",
      `The pad at ${link} is larger than ${kibibytes(maxBytes)}, more than I read. Move old meetings into a pad of their own.`,
    ),

  full: (link: string) =>
    new PadError(
      "too-large",
      `The server of ${link} takes no text as long as the pad would become. Move old meetings into a pad of their own.`,
    ),

  changed: (link: string) =>
    new PadError(
      "changed",
      `Somebody is writing in the pad at ${link} just now, and its server takes the text only as a whole. Nothing was written: try again once it is quiet there.`,
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
