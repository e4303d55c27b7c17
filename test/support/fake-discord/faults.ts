import type { Request } from "./http-server.ts";

/**
 * How a request fails. "after it was done": what it asks for is done, but the answer never comes. `retryAfter`: refused by
 * a rate limit, in seconds. Or: answered so, by whatever stands in between.
 */
export type Fault =
  | "cut"
  | "cut after it was done"
  | "502"
  | "502 after it was done"
  | { readonly retryAfter: number; readonly global?: boolean }
  | { readonly status: number; readonly body: unknown };

type Answer = { status: number; body: unknown; headers: Record<string, string> };

/** The failures that were ordered, and which of them meets a request. */
export type Faults = {
  /** The next `times` requests whose `METHOD /path` fits fail so. */
  order(on: RegExp, fault: Fault, times?: number): void;
  clear(): void;
  next(request: Request): Answer | "cut" | "cut after it was done" | "502 after it was done" | null;
};

export function createFaults(): Faults {
  const ordered: { on: RegExp; fault: Fault; left: number }[] = [];
  return {
    order(on, fault, times = 1) {
      ordered.push({ on, fault, left: times });
    },
    clear() {
      ordered.length = 0;
    },
    next({ method, path }) {
      const meets = ordered.find(({ on, left }) => left > 0 && on.test(`${method} ${path}`));
      if (meets === undefined) return null;
      meets.left -= 1;
      if (meets.fault === "502") return { status: 502, body: "<html>Bad Gateway</html>", headers: {} };
      if (typeof meets.fault === "string") return meets.fault;
      return "status" in meets.fault ? { ...meets.fault, headers: {} } : limited(meets.fault);
    },
  };
}

/** https://docs.discord.com/developers/topics/rate-limits#exceeding-a-rate-limit */
function limited({ retryAfter, global = false }: { retryAfter: number; global?: boolean }): Answer {
  const headers = { "retry-after": String(retryAfter), "x-ratelimit-scope": global ? "global" : "user" };
  return {
    status: 429,
    body: { message: "You are being rate limited.", retry_after: retryAfter, global },
    headers: global ? { ...headers, "x-ratelimit-global": "true" } : headers,
  };
}
