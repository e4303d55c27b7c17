import type { GitHubFailure } from "./failure.ts";

/** A limit of GitHub's that was met: that of requests in an hour, or the secondary ones against bursts. */
export type RateLimit = { readonly limit: "primary" | "secondary"; readonly retryAt: Temporal.Instant };

/**
 * Tells a rate limit from a lack of permission, which have the same status, and when it is over.
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
 */
export function rateLimitOf({ status, headers, message }: GitHubFailure, now: Temporal.Instant): RateLimit | null {
  // GraphQL tells of its limit with status 200 and an error of type RATE_LIMITED.
  if (status !== 403 && status !== 429 && status !== 200) return null;
  const wait = Number(headers["retry-after"]);
  if (wait > 0) return { limit: "secondary", retryAt: now.add({ seconds: Math.ceil(wait) }) };
  const reset = Number(headers["x-ratelimit-reset"]);
  if (String(headers["x-ratelimit-remaining"]) === "0" && reset > 0) {
    return { limit: "primary", retryAt: later(now, Temporal.Instant.fromEpochMilliseconds((reset + 1) * 1000)) };
  }
  const told = status === 429 || /secondary rate limit|rate limit exceeded|abuse/i.test(message);
  return told ? { limit: "secondary", retryAt: now.add({ minutes: 1 }) } : null;
}

/** Where our clock runs ahead of GitHub's, the reset may seem to be over. */
function later(now: Temporal.Instant, reset: Temporal.Instant): Temporal.Instant {
  const soonest = now.add({ seconds: 1 });
  return Temporal.Instant.compare(reset, soonest) < 0 ? soonest : reset;
}
