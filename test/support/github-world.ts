import { type Call, refusal } from "./fake-github/call.ts";
import { doings } from "./fake-github/doings.ts";
import type { Fault } from "./fake-github/faults.ts";
import { answer, type Circumstances } from "./fake-github/routes.ts";
import { serve } from "./fake-github/serve.ts";
import { APP, startUpstream, tokenOf } from "./fake-github/upstream.ts";

const BOT = "meetbot";
const REPOSITORIES = ["mirage/mirage", "mirage/ocaml-solo5", "mirage/mirage-www", "ocurrent/mirage-ci"];

/**
 * A GitHub for tests, on loopback: `emulate`, which we did not write, behind mockttp, which lets calls fail. What `emulate`
 * lacks of the real one is added: GraphQL, pull requests of any number, limits, silent refusals, listings that lag.
 *
 * ```ts
 * const world = await startGitHubWorld();
 * const forge = githubForge({ github: connectGitHub({ ...world.connection, log }), now });
 *
 * world.pull({ repository: "mirage/ocaml-solo5", number: 144, title: "Port to OCaml 5", state: "open" });
 * world.fail(/POST .*\/issues$/, "lost answer"); // done there, but nobody hears of it
 * await forge.createIssue(draft); // throws CallError, unknown
 * expect(world.calls()).toEqual(["POST /repos/mirage/mirage/issues"]);
 * expect(await world.issues("mirage/mirage")).toHaveLength(1);
 * await world.stop();
 * ```
 */
export async function startGitHubWorld(options: GitHubWorldOptions = {}) {
  const { repositories = REPOSITORIES, people = ["ada", "jules"], now = () => Temporal.Now.instant() } = options;
  const app = options.app === true ? { owners: ownersOf(repositories), issues: "write" as const } : options.app || null;
  const token = tokenOf(BOT);
  const upstream = await startUpstream({
    bot: BOT,
    people: [...people, ...(options.strangers ?? [])],
    repositories,
    app,
  });
  const world: Circumstances = {
    upstream,
    repositories: new Set(repositories),
    assignable: people,
    rights: options.rights ?? "write",
    scopes: app === null ? (options.scopes ?? "public_repo") : null,
    pulls: new Map(),
    commits: [],
    branches: new Map(),
    releases: [],
    removed: new Set(),
    transferred: new Map(),
    closers: new Map(),
    comments: [],
    login: app === null ? BOT : `${APP.slug}[bot]`,
    renamed: new Map(),
    archived: new Set(),
    issuesOff: new Set(),
    gists: [],
    logins: [...people, ...(options.strangers ?? []), BOT],
    times: new Map(),
    now,
  };
  /** The issues that a stale listing still shows. */
  let stale: ReadonlySet<string> = new Set();

  const served = await serve(async (call, lagging) => {
    if (!knows(call)) return refusal(401, "Bad credentials");
    return answer(call, world, lagging ? stale : new Set(world.times.keys()));
  });
  const { baseUrl, requests } = served;

  /** `emulate` takes any token for its first user's. */
  function knows({ headers }: Call): boolean {
    const given = headers["authorization"]?.replace(/^(bearer|token) /i, "") ?? "";
    return given === token || (app !== null && /^(ghs_|eyJ)/.test(given));
  }

  return {
    ...doings(world),
    baseUrl,
    token,
    /** The bot's own name there. */
    login: app === null ? BOT : `${APP.slug}[bot]`,
    /** For `connectGitHub`: nothing is waited for. */
    connection: {
      auth: app === null ? { token } : { appId: String(APP.id), privateKey: APP.privateKey() },
      baseUrl,
      secondMs: 0,
    },

    /** Every request, in order. */
    requests,
    /** The same in short: `POST /repos/mirage/mirage/issues`. */
    calls: () => requests.map(({ method, path }) => `${method} ${path}`),

    /**
     * Orders failures: the next `times` calls whose `METHOD /path` fits. "stale list" lets listings answer as of now, until
     * `catchUp`.
     */
    fail(on: RegExp, fault: Fault, times = fault === "stale list" ? Infinity : 1): void {
      if (fault === "stale list") stale = new Set(world.times.keys());
      served.fail(on, fault, times);
    },
    /** Listings are up to date again, and nothing fails any more. */
    catchUp: () => served.mend(),

    /** Closes all connections; from then on GitHub can't be reached. Stopping twice changes nothing. */
    async stop(): Promise<void> {
      await Promise.all([served.stop(), upstream.close()]);
    },
  };
}

export type GitHubWorldOptions = {
  /** All of public repositories, `owner/repo`. The owners are organizations. */
  readonly repositories?: readonly string[];
  /** Logins besides the bot's; all can be assigned. */
  readonly people?: readonly string[];
  /** Logins of those who can't be assigned. */
  readonly strangers?: readonly string[];
  /** `read`: the bot has no push access, so labels and assignees are dropped in silence. */
  readonly rights?: "write" | "read";
  /** What the bot's token, a classic one, is good for. */
  readonly scopes?: string;
  /** The bot is a GitHub App in place of a token's holder: installed for each owner, or as told. */
  readonly app?: boolean | { readonly owners: readonly string[]; readonly issues: "write" | "read" };
  /** The present time there: issues are dated by it. The real one by default. */
  readonly now?: () => Temporal.Instant;
};
export type GitHubWorld = Awaited<ReturnType<typeof startGitHubWorld>>;

function ownersOf(repositories: readonly string[]): readonly string[] {
  return [...new Set(repositories.map((name) => name.split("/")[0] ?? ""))];
}
