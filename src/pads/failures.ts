import { PadError, type UserError } from "../errors.ts";

/**
 * Why a HedgeDoc pad could not be read, and what to do: one sentence or two for each reason. They are shown in chat:
 * URLs come in without user info, query and fragment.
 */
export const failures = {
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
      `The server of ${link} lets me in nowhere: it answered HTTP ${status}, which comes from a log-in or a bot filter in front of the pad. Let me through there, or give the address of a pad that is open.`,
    ),

  moved: (link: string, to: string) =>
    new PadError(
      "not-a-pad",
      `The server of ${link} sends its readers on to ${to}, and I don't follow. If the pad lives there, write that as its address.`,
    ),

  busy: (link: string) =>
    new PadError("busy", `The server of ${link} is too busy to answer. Nothing is lost: I read the pad again soon.`),

  failing: (link: string, status: number) =>
    new PadError(
      "unreachable",
      `The server of ${link} is broken: it answered HTTP ${status}. Nothing is lost: I read the pad again soon. If it stays so, tell who runs the server.`,
    ),

  unexpected: (link: string, status: number) =>
    new PadError(
      "not-a-pad",
      `${link} answered HTTP ${status}, which no HedgeDoc pad does. Open it in a browser, and check that it is a pad of HedgeDoc 1.x.`,
    ),

  notMarkdown: (link: string, contentType: string) =>
    new PadError(
      "not-a-pad",
      `What is at ${link} is no HedgeDoc pad: it gives ${contentType} in place of Markdown. Open it in a browser, and check that it is a pad of HedgeDoc 1.x.`,
    ),

  notUtf8: (link: string) =>
    new PadError("not-a-pad", `What is at ${link} is no HedgeDoc pad: it gives something other than UTF-8 text.`),

  tooLarge: (link: string, maxBytes: number) =>
    new PadError(
      "too-large",
      `The pad at ${link} is larger than ${inKibibytes(maxBytes)}, more than I read. Move old meetings into a pad of their own.`,
    ),

  timeOut: (link: string, milliseconds: number, cause: unknown) =>
    new PadError(
      "unreachable",
      `The server of ${link} did not answer within ${milliseconds / 1000} s. Nothing is lost: I read the pad again soon.`,
      { cause },
    ),

  unknownHost: (link: string, cause: unknown) =>
    new PadError(
      "unreachable",
      `The server of ${link} can't be found: its name has no address just now. Check the pad's address for a slip, and the network I run in.`,
      { cause },
    ),

  connectionRefused: (link: string, cause: unknown) =>
    new PadError(
      "unreachable",
      `The server of ${link} is down: it refuses connections. Nothing is lost: I read the pad again soon.`,
      { cause },
    ),

  connectionCut: (link: string, cause: unknown) =>
    new PadError(
      "unreachable",
      `The server of ${link} cut the connection in the middle. Nothing is lost: I read the pad again soon.`,
      { cause },
    ),

  badCertificate: (link: string, code: string, cause: unknown) =>
    new PadError(
      "unreachable",
      `The server of ${link} can't prove who it is (${code}), so I don't read from it. Who runs it must renew or complete its certificate; for a private authority, start me with NODE_EXTRA_CA_CERTS.`,
      { cause },
    ),

  noHttps: (link: string, cause: unknown) =>
    new PadError(
      "unreachable",
      `The server of ${link} doesn't speak https there. Check the port, or write http: in the pad's address.`,
      { cause },
    ),

  unreachable: (link: string, code: string, cause: unknown) =>
    new PadError(
      "unreachable",
      `The server of ${link} can't be reached (${code}). Nothing is lost: I read the pad again soon. If it stays so, check the pad's address and the network I run in.`,
      { cause },
    ),
};

/** Why a local file could not be read as a pad, and what to do. */
export const fileFailures = {
  missing: (path: string, cause: unknown) =>
    new PadError("missing", `There is no file ${path}. Create it, or correct the pad's address.`, { cause }),

  closed: (path: string, cause: unknown) =>
    new PadError("closed", `The file ${path} may not be read by the user I run as. Give that user leave to read it.`, {
      cause,
    }),

  folder: (path: string) =>
    new PadError(
      "not-a-pad",
      `${path} is a folder. Write the path of the file with the notes, such as ${path}/notes.md.`,
    ),

  notFile: (path: string) =>
    new PadError("not-a-pad", `${path} is no ordinary file. Write the path of a file with the notes.`),

  tooLarge: (path: string, maxBytes: number) =>
    new PadError(
      "too-large",
      `The file ${path} is larger than ${inKibibytes(maxBytes)}, more than I read. Move old meetings into a file of their own.`,
    ),

  notUtf8: (path: string) =>
    new PadError(
      "not-a-pad",
      `The file ${path} is no text in UTF-8. Save it as UTF-8; if it is a mail, let its name end in .eml.`,
    ),

  undecodable: (path: string, error: UserError) =>
    new PadError("not-a-pad", `The file ${path} can't be read as notes. ${error.message}`, { cause: error }),

  unreadable: (path: string, code: string, cause: unknown) =>
    new PadError("unreachable", `The file ${path} can't be read just now (${code}). I try again soon.`, { cause }),
};

function inKibibytes(bytes: number): string {
  return `${Math.floor(bytes / 1024)} KiB`;
}
