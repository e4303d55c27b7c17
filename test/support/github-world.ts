import { getLocal } from "mockttp";
import type { CompletedRequest } from "mockttp";
import { type Answer, type Call, refusal } from "./fake-github/call.ts";
import { createFaults, type Fault, meet } from "./fake-github/faults.ts";
import type { Pull } from "./fake-github/pulls.ts";
import { answer, type Circumstances, issuesOf, touch } from "./fake-github/routes.ts";
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
  const server = getLocal({ recordTraffic: false, suggestChanges: false });
  const [upstream] = await Promise.all([startUpstream({ bot: BOT, people, repositories, app }), server.start(0)]);
  const world: Circumstances = {
    upstream,
    repositories: new Set(repositories),
    assignable: people,
    rights: options.rights ?? "write",
    pulls: [],
    renamed: new Map(),
    archived: new Set(),
    issuesOff: new Set(),
    times: new Map(),
    now,
  };
  const baseUrl = `http://127.0.0.1:${server.port}`;
  const requests: Call[] = [];
  const faults = createFaults();
  const stopped = Promise.withResolvers<void>();
  let stopping: Promise<unknown> | null = null;
  /** What a stale listing still shows; null: it is up to date. */
  let stale: ReadonlySet<string> | null = null;

  await server.forAnyRequest().thenCallback(async (request) => {
    const call = await readCall(request);
    requests.push(call);
    const fault = faults.next(call);
    const lagging = fault === "stale list" ? (stale ?? new Set()) : null;
    const work = async (): Promise<Answer> =>
      knows(call) ? answer(call, world, lagging ?? new Set(world.times.keys())) : refusal(401, "Bad credentials");
    const fate = await meet(fault === "stale list" ? null : fault, call, work);
    if (fate === "never") await stopped.promise;
    if (fate === "never" || fate === "reset") return "reset";
    const scopes = app === null ? { "x-oauth-scopes": options.scopes ?? "public_repo" } : {};
    const extra = { "x-github-request-id": `R${requests.length}`, ...scopes };
    return { statusCode: fate.status, headers: { ...extra, ...fate.headers }, body: fate.body };
  });

  /** `emulate` takes any token for its first user's. */
  const knows = ({ headers }: Call) => {
    const given = headers["authorization"]?.replace(/^(bearer|token) /i, "") ?? "";
    return given === token || (app !== null && /^(ghs_|eyJ)/.test(given));
  };

  async function act(login: string, method: string, repository: string, path: string, body: object) {
    const done = await upstream.as(login, method, `/repos/${repository}/issues${path}`, body);
    if (done.status >= 300) throw new Error(`${login} could not ${method} ${path} in ${repository}: ${done.body}`);
    touch(world, repository, done);
  }

  return {
    baseUrl,
    token,
    /** The bot's own name there. */
    login: app === null ? BOT : `${APP.slug}[bot]`,
    /** For `connectGitHub`: waits are cut short. */
    connection: {
      auth: app === null ? { token } : { appId: String(APP.id), privateKey: APP.privateKey() },
      baseUrl,
      timeoutMs: 1000,
      secondMs: 0,
    },

    /** Every request, in order. */
    requests: requests as readonly Call[],
    /** The same in short: `POST /repos/mirage/mirage/issues`. */
    calls: () => requests.map(({ method, path }) => `${method} ${path}`),

    /** The issues that exist, oldest first. */
    issues: async (repository: string) =>
      (await issuesOf(world, repository)).map(
        ({ number, title, body, labels, assignees, state, state_reason, user }) => ({
          number,
          title,
          body,
          labels: labels.map(({ name }) => name),
          assignees: assignees.map((person) => person.login),
          state,
          reason: state_reason,
          by: user.login,
        }),
      ),

    /** Opens a pull request; the same one again: as it is now. */
    pull(pull: Pick<Pull, "repository" | "number" | "title" | "state"> & Partial<Pull>) {
      const known = world.pulls.findIndex(
        ({ repository, number }) => repository === pull.repository && number === pull.number,
      );
      if (known >= 0) world.pulls.splice(known, 1);
      world.pulls.push({ body: "", by: "ada", ...pull });
    },

    /** People's doings: ada opens an issue, changes one, closes one. */
    open: (repository: string, issue: { title: string; body?: string }, by = "ada") =>
      act(by, "POST", repository, "", issue),
    edit: (repository: string, number: number, changes: { title?: string; body?: string; state?: "open" | "closed" }) =>
      act("ada", "PATCH", repository, `/${number}`, changes),
    close: ({ repository, number }: { repository: string; number: number }) =>
      act("ada", "PATCH", repository, `/${number}`, { state: "closed" }),

    /** Owners' doings. A renamed repository answers by its old name with a redirect. */
    async rename(from: string, to: string) {
      const [owner, name] = to.split("/");
      if (from.startsWith(`${owner}/`)) await upstream.as("owner", "PATCH", `/repos/${from}`, { name });
      else await upstream.as("owner", "POST", `/repos/${from}/transfer`, { new_owner: owner });
      world.renamed.set(from, to);
      world.repositories.add(to);
      for (const [key, time] of world.times)
        if (key.startsWith(`${from}#`)) world.times.set(key.replace(from, to), time);
    },
    archive: (repository: string) => world.archived.add(repository),
    switchIssuesOff: (repository: string) => world.issuesOff.add(repository),

    /**
     * Orders failures: the next `times` calls whose `METHOD /path` fits. "stale list" lets listings answer as of now, until
     * `catchUp`.
     */
    fail(on: RegExp, fault: Fault, times = fault === "stale list" ? Infinity : 1) {
      if (fault === "stale list") stale = new Set(world.times.keys());
      faults.order(on, fault, times);
    },
    /** Listings are up to date again, and nothing fails any more. */
    catchUp: () => faults.clear(),

    /** Closes all connections; from then on GitHub can't be reached. Stopping twice changes nothing. */
    async stop(): Promise<void> {
      stopped.resolve();
      await (stopping ??= Promise.all([server.stop(), upstream.close()]));
    },
  };
}

export type GitHubWorldOptions = {
  /** All of public repositories, `owner/repo`. The owners are organizations. */
  readonly repositories?: readonly string[];
  /** Logins besides the bot's; all can be assigned. */
  readonly people?: readonly string[];
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

async function readCall(request: CompletedRequest): Promise<Call> {
  const { pathname, searchParams } = new URL(request.url);
  const text = (await request.body.getText()) ?? "";
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
  const body: unknown = text === "" ? null : JSON.parse(text);
  return { method: request.method, path: decodeURIComponent(pathname), query: searchParams, headers, body };
}
