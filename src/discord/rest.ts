import { REST } from "discord.js";
import type { RESTOptions, RateLimitData } from "discord.js";

/** Discord answered that we must wait: up to this long we do, for longer the call fails and its caller decides. */
const waitMilliseconds = 3000;

/**
 * How we speak to Discord's REST API; `api` is its base for a test server, null for Discord itself. Nothing is repeated
 * by itself: a repeated creating call would make a second message where only the first one's answer was lost.
 */
export function restOptions(api: string | null): Partial<RESTOptions> {
  const base = api === null ? {} : { api: api.replace(/\/+$/, "") };
  return { version: "10", retries: 0, timeout: 15_000, rejectOnRateLimit: isLong, ...base };
}

/** A client of the REST API alone, without a connection to the gateway: for posting, and for one-shot commands. */
export function discordRest({ token, api }: { token: string; api: string | null }): REST {
  return new REST(restOptions(api)).setToken(token);
}

function isLong({ timeToReset, retryAfter, sublimitTimeout }: RateLimitData): boolean {
  return Math.max(timeToReset, retryAfter, sublimitTimeout) > waitMilliseconds;
}
