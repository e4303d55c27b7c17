import { z } from "zod";

import type { PadError } from "../../errors.ts";
import { type Answer, ask, jsonBytes, jsonOf } from "../ask.ts";
import { connectionFailure } from "../connection-failure.ts";
import type { EtherpadAddress } from "./address.ts";
import { etherpadFailures as failures } from "./failures.ts";

export type EtherpadApi = {
  /** Calls a function for the pad and gives what it answers. Throws `PadError`. */
  call<T>(name: string, fields: Readonly<Record<string, string>>, shape: z.ZodType<T>): Promise<T>;
};

/** Every answer of the API, from Etherpad's doc/api/http_api.md: 1 wrong parameters, 2 a bug, 3 no function, 4 wrong key. */
const envelope = z.object({ code: z.number(), message: z.string(), data: z.unknown() });

/** Gives the HTTP API of an Etherpad, 1.8 or later. The key goes into the body, for URLs stand in logs. */
export function etherpadApi(options: {
  readonly address: EtherpadAddress;
  readonly key: string;
  readonly request: typeof fetch;
  readonly timeoutMs: number;
  readonly maxBytes: number;
}): EtherpadApi {
  const { address, key, request, timeoutMs, maxBytes } = options;
  const { link, padId } = address;

  async function post(name: string, fields: Readonly<Record<string, string>>): Promise<unknown> {
    // As a form: any other content type is waited for without end.
    const body = new URLSearchParams({ apikey: key, padID: padId, ...fields });
    const init = { method: "POST", body, signal: AbortSignal.timeout(timeoutMs) };
    const answer = await ask(request, new URL(name, address.api), init, jsonBytes(maxBytes));
    if (answer.tooLarge) throw failures.tooLarge(link, maxBytes);
    const told = envelope.safeParse(jsonOf(answer));
    if (!told.success) throw withoutEnvelope(answer, address);
    const { code, message, data } = told.data;
    if (code === 0) return data;
    throw refused(code, message, answer.status, link);
  }

  return {
    async call(name, fields, shape) {
      try {
        const read = shape.safeParse(await post(name, fields));
        if (!read.success) throw failures.unexpected(link);
        return read.data;
      } catch (error) {
        throw connectionFailure(error, link, timeoutMs) ?? error;
      }
    },
  };
}

function refused(code: number, message: string, status: number, link: string): PadError {
  if (code === 4) return failures.wrongKey(link);
  if (code === 3) return failures.noApi(link, status);
  if (code === 2) return failures.failing(link, status);
  if (message === "padID does not exist") return failures.missing(link);
  return /too long|less than/.test(message) ? failures.full(link) : failures.unexpected(link);
}

/** What stands before the API answers in its own way. */
function withoutEnvelope({ status, headers }: Answer, { link, api }: EtherpadAddress): PadError {
  if (status === 401 || status === 403) return failures.forbidden(link, status);
  if (status === 413) return failures.full(link);
  if (status === 429 || status === 503) return failures.busy(link);
  if (status >= 500) return failures.failing(link, status);
  if (status === 404) return failures.noApi(link, status);
  const to = URL.parse(headers.get("location") ?? "", api);
  return status >= 300 && status < 400 && to !== null ? failures.moved(link, to.origin) : failures.unexpected(link);
}
