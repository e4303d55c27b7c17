import { retry } from "@octokit/plugin-retry";
import { throttling } from "@octokit/plugin-throttling";
import { Octokit } from "@octokit/rest";
import type { Log } from "../ports/log.ts";
import { spaced } from "./spaced.ts";

/** A client of GitHub's interface, with one account's rights. */
export type Client = Octokit;

/** Makes clients that share one pace. */
export type ClientFactory = (rights: { auth: string } | { authStrategy: unknown; auth: object }) => Client;

const PatientOctokit = Octokit.plugin(throttling, retry);

/** A read waits so many seconds for a limit to pass; for longer ones the caller is told. */
const PATIENCE = 10;

/**
 * Gives a factory of Octokit clients that keep GitHub's rules of good behaviour (a second between writes, limits
 * honoured) and give up on a request after `timeoutMs`. `secondMs` is the length of a second of waiting.
 * https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api
 */
export function clientFactory(options: {
  baseUrl: string;
  log: Log;
  timeoutMs: number;
  secondMs: number;
}): ClientFactory {
  const { baseUrl, log, timeoutMs, secondMs } = options;
  const writes = spaced(secondMs);
  const waitFor =
    (limit: string) => (seconds: number, request: { method: string; url: string }, _: unknown, tries: number) => {
      const waits = request.method === "GET" && tries === 0 && seconds <= PATIENCE;
      log.warn({ limit, seconds, method: request.method, url: request.url, waits }, "GitHub's rate limit is met");
      return waits;
    };
  return (rights) => {
    const client = new PatientOctokit({
      ...rights,
      baseUrl,
      userAgent: "mirage-meetbot",
      log: {
        debug: () => {},
        info: (message) => log.debug({ message }, "GitHub answered"),
        warn: (message) => log.warn({ message }, "GitHub's client warns"),
        error: (message) => log.debug({ message }, "GitHub refused"),
      },
      request: {
        // Around the one attempt: waiting for one's turn is no part of its time.
        fetch: (url: string, init: RequestInit) => fetch(url, { ...init, signal: AbortSignal.timeout(timeoutMs) }),
      },
      retry: { retries: 1, retryAfterBaseValue: secondMs, doNotRetry: [400, 401, 403, 404, 410, 422, 429, 451] },
      throttle: {
        write: writes,
        notifications: spaced(0),
        retryAfterBaseValue: secondMs,
        onRateLimit: waitFor("primary"),
        onSecondaryRateLimit: waitFor("secondary"),
      },
    });
    client.hook.before("request", (call) => {
      // The plugin would repeat writes too, and an answer that was lost would make two issues of one.
      const repeatable = call.method === "GET" || call.url.endsWith("/graphql");
      // A copy: Octokit and its plugins note things here, and requests without settings of their own share one object.
      call.request = { ...call.request, ...(repeatable ? {} : { retries: 0 }) };
    });
    return client;
  };
}
