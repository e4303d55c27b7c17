import { setTimeout as sleep } from "node:timers/promises";

import type { Pad, PadText } from "../ports/pad.ts";
import { connectionFailure } from "./connection-failure.ts";
import { contentVersion } from "./content-version.ts";
import { guestSession } from "./guest-session.ts";
import { after as afterOnTheWall, type After } from "./hedgedoc/after.ts";
import { hedgedocWriter } from "./hedgedoc/writer.ts";
import { hedgedocFailures as failures } from "./hedgedoc-failures.ts";
import type { HedgedocAddress } from "./pad-address.ts";
import { readLimited } from "../read-limited.ts";
import { responseFailure } from "./response-failure.ts";
import { utf8 } from "../utf8.ts";

export type HedgedocOptions = {
  readonly fetch?: typeof fetch;
  /** For a whole reading, with its tries and pauses. */
  readonly timeoutMs?: number;
  readonly maxBytes?: number;
  readonly pause?: (milliseconds: number) => Promise<unknown>;
  /** For one try at writing, of four. */
  readonly writeTimeoutMs?: number;
  /** What limits a write in time, and pings where that is ours to do. */
  readonly after?: After;
};

/** An entity tag as RFC 9110 has it: another sort of version is not for the server to compare. */
const entityTag = /^(?:W\/)?"[\x21\x23-\x7e]*"$/;

/**
 * Gives a pad of a HedgeDoc 1.x server, read and written as a guest. It keeps the guest's session, so make one for an
 * address and keep it as long as the process lives. The version is the server's ETag, which HedgeDoc makes from the text,
 * or where a proxy took that away a hash of ours: both hold over restarts of either side.
 */
export function hedgedocPad(options: { readonly address: HedgedocAddress } & HedgedocOptions): Pad {
  const { address, timeoutMs = 10_000, maxBytes = 1024 * 1024, pause = sleep } = options;
  const { download, link } = address;
  // Never `GET /<note>`: that creates a note that is missing.
  const request = options.fetch ?? fetch;
  const session = guestSession(download, request, pause);

  async function read(known: string | null): Promise<PadText | null> {
    const asked = known !== null && entityTag.test(known) ? known : null;
    const response = await session.ask(asked, AbortSignal.timeout(timeoutMs));
    if (asked !== null && isUnchanged(response, asked)) return discard(response);
    const text = await readText(response);
    const version = response.headers.get("etag") ?? contentVersion(text);
    return version === known ? null : { text, version };
  }

  async function readText(response: Response): Promise<string> {
    const failure = responseFailure(response, address);
    if (failure !== null) {
      await discard(response);
      // HedgeDoc keeps a message for the guest in the session with each refusal: one session would grow for ever.
      if (failure.reason === "closed") session.renew();
      throw failure;
    }
    const bytes = await readLimited(response.body, maxBytes);
    if (bytes === null) throw failures.tooLarge(link, maxBytes);
    const text = utf8(bytes);
    if (text === null) throw failures.notUtf8(link);
    return text;
  }

  const write = hedgedocWriter({
    address,
    request,
    readSaved: async (signal) => readText(await session.ask(null, signal)),
    cookie: () => session.cookie(),
    pause,
    after: options.after ?? afterOnTheWall,
    timeoutMs: options.writeTimeoutMs ?? 10_000,
  });

  return {
    link,
    write,
    async read(known) {
      try {
        return await read(known);
      } catch (error) {
        throw connectionFailure(error, link, timeoutMs) ?? error;
      }
    },
  };
}

/** A proxy between may answer in full, with the same ETag, where HedgeDoc says 304. */
function isUnchanged(response: Response, asked: string): boolean {
  return response.status === 304 || (response.status === 200 && response.headers.get("etag") === asked);
}

/** Frees the connection of a body that nobody reads. */
async function discard(response: Response): Promise<null> {
  await response.body?.cancel();
  return null;
}
