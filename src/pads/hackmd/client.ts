import { type Answer, ask, jsonBytes } from "../ask.ts";
import { connectionFailure } from "../connection-failure.ts";
import { hackmdFailures as failures } from "./failures.ts";

/** Asks HackMD's API for `notes/…` or `teams/…`, with our token, and gives its answer whatever it is. Throws `PadError` where there is none. */
export type HackmdClient = (path: string, init?: HackmdRequest) => Promise<Answer>;

type HackmdRequest = {
  readonly method?: "PATCH";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};

/** `link` is the pad's, for what people are told. */
export function hackmdClient(options: {
  readonly link: string;
  readonly base: string;
  readonly token: string;
  readonly request: typeof fetch;
  readonly timeoutMs: number;
  readonly maxBytes: number;
}): HackmdClient {
  const { link, base, token, request, timeoutMs, maxBytes } = options;
  return async (path, init = {}) => {
    try {
      const headers = { ...init.headers, authorization: `Bearer ${token}` };
      const signal = AbortSignal.timeout(timeoutMs);
      const url = new URL(`${base.replace(/\/$/, "")}/${path}`);
      const answer = await ask(request, url, { ...init, headers, signal }, jsonBytes(maxBytes));
      if (answer.tooLarge) throw failures.tooLarge(link, maxBytes);
      return answer;
    } catch (error) {
      throw connectionFailure(error, link, timeoutMs) ?? error;
    }
  };
}
