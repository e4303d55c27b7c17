import { type Answer, type Call, json, refusal } from "./call.ts";

/** How a call fails; it is not done, except where the name says so. "lost answer": it is done, then the connection breaks. */
export type Fault = keyof typeof fates | "stale list";

/** What becomes of a call. */
export type Fate = Answer | "reset" | "never";

/** Seconds since 1970; the world's clock does not matter to a limit. */
const inAnHour = (): string => String(Math.ceil(Temporal.Now.instant().epochMilliseconds / 1000) + 3600);

const page = "<!DOCTYPE html><html><body><h1>Sign in to the network</h1></body></html>";
const limited = "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.";

/** Answers that come instead of GitHub's; nothing was done. */
const answers = {
  "401": () => refusal(401, "Bad credentials"),
  "403 no permission": () => refusal(403, "Resource not accessible by personal access token"),
  "403 workflow token": () => refusal(403, "Resource not accessible by integration"),
  // https://docs.github.com/en/communities/moderating-comments-and-conversations/locking-conversations
  "403 locked": () => refusal(403, "Unable to create comment because issue is locked."),
  "403 archived": () => refusal(403, "Repository was archived so is read-only."),
  "403 single sign-on": () =>
    refusal(403, "Resource protected by organization SAML enforcement. You must grant your token access."),
  "403 rate limit with retry-after": () => ({
    ...refusal(403, limited),
    headers: limitHeaders({ "retry-after": "60" }),
  }),
  "429": () => ({ ...refusal(429, limited), headers: limitHeaders({}) }),
  "429 for three seconds": () => ({ ...refusal(429, limited), headers: limitHeaders({ "retry-after": "3" }) }),
  "primary rate limit": ({ path }: Call) => {
    const headers = limitHeaders({ "x-ratelimit-remaining": "0", "x-ratelimit-reset": inAnHour() });
    // https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api
    const inGraphQL = json(200, { errors: [{ type: "RATE_LIMITED", message: "API rate limit exceeded." }] }, headers);
    return path === "/graphql" ? inGraphQL : { ...refusal(403, "API rate limit exceeded for user ID 7."), headers };
  },
  "404": () => refusal(404, "Not Found"),
  "409": () => refusal(409, "is at 1a2b3c4 but expected 5d6e7f8"),
  "410": () => refusal(410, "Issues has been disabled in this repository."),
  "422": () => refusal(422, "Validation Failed", [{ resource: "Issue", field: "title", code: "missing_field" }]),
  "500": () => refusal(500, "Server Error"),
  "500 with our token in it": ({ headers }: Call) => refusal(500, `Nobody took ${headers["authorization"]}`),
  "502": () => ({ status: 502, headers: { "content-type": "text/html" }, body: "<html>Bad Gateway</html>" }),
  "GraphQL went wrong": () =>
    json(200, { data: null, errors: [{ message: "Something went wrong while executing your query." }] }),
  "GraphQL had enough": () =>
    json(200, { data: null, errors: [{ type: "RESOURCE_LIMITS_EXCEEDED", message: "Resource limits exceeded." }] }),
  "GraphQL gave a part": () => {
    const errors = [{ type: "SERVICE_UNAVAILABLE", path: ["i0"], message: "Timeout on resolution of i0." }];
    return json(200, { data: { i0: null }, errors });
  },
  "301 renamed": ({ path }: Call) => {
    const location = path.replace(/^\/repos\/[^/]+\/[^/]+/, "/repositories/1");
    return json(301, { message: "Moved Permanently", url: location }, { location });
  },
  garbage: () => json(201, { number: "twelve" }),
  "half an answer": () => ({ ...json(201, {}), body: '{"number":12,"html_url":"https://gith' }),
  HTML: () => ({ status: 200, headers: { "content-type": "text/html" }, body: page }),
} as const satisfies Record<string, (call: Call) => Answer>;

/** The failures that were ordered. */
export function createFaults() {
  const ordered: { on: RegExp; fault: Fault; left: number }[] = [];
  return {
    /** The next `times` calls whose `METHOD /path` fits fail so. */
    order(on: RegExp, fault: Fault, times: number) {
      ordered.push({ on, fault, left: times });
    },

    clear() {
      ordered.length = 0;
    },

    /** Gives the fault that meets a call, and counts it; null: none. */
    next({ method, path }: Call): Fault | null {
      const meets = ordered.find(({ on, left }) => left > 0 && on.test(`${method} ${path}`));
      if (meets === undefined) return null;
      meets.left -= 1;
      return meets.fault;
    },
  };
}

type Work = () => Promise<Answer>;

const fates = {
  ...answers,
  "cut before": () => "reset",
  "time-out": () => "never",
  "lost answer": (_: Call, work: Work) => work().then(() => "reset" as const),
  "time-out after it was done": (_: Call, work: Work) => work().then(() => "never" as const),
  "without its links": (_: Call, work: Work) =>
    work().then(({ headers: { link: _link, ...headers }, ...rest }) => ({ ...rest, headers })),
  "502 after it was done": (_: Call, work: Work) => work().then(answers["502"]),
} as const satisfies Record<string, (call: Call, work: Work) => Fate | Promise<Fate>>;

/** Lets a call meet a fault, if there is one; `work` does what the call asks for. */
export async function meet(fault: keyof typeof fates | null, call: Call, work: Work): Promise<Fate> {
  return fault === null ? work() : fates[fault](call, work);
}

function limitHeaders(more: Record<string, string>) {
  return { "content-type": "application/json; charset=utf-8", "x-ratelimit-limit": "5000", ...more };
}
