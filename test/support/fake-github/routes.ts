import { type Answer, type Call, json, refusal } from "./call.ts";
import { answerGists, type Gist } from "./gists.ts";
import { answerCommits, type Commit } from "./commits.ts";
import { answerGraphQL } from "./graphql.ts";
import { brokenRule, withoutRights } from "./issue-rules.ts";
import { answerComments, type HeldComment } from "./comments.ts";
import { issueInGraphQL } from "./issue-in-graphql.ts";
import { list } from "./listing.ts";
import { answerFiles } from "./answer-files.ts";
import type { Branches } from "./branches.ts";
import type { HeldRelease } from "./releases.ts";
import { type Pull, pullAmongIssues, pullAsSource, pullInGraphQL } from "./pulls.ts";
import type { HeldIssue, Upstream } from "./upstream.ts";

/** What the world knows besides what `emulate` holds. */
export type Circumstances = {
  readonly upstream: Upstream;
  readonly repositories: Set<string>;
  readonly assignable: readonly string[];
  /** Without push access: `read`. */
  readonly rights: "write" | "read";
  /** Of the bot's token; null: it is not by a classic token that it is known. */
  readonly scopes: string | null;
  /** By `owner/repo#n`. */
  readonly pulls: Map<string, Pull>;
  readonly commits: Commit[];
  /** Files and branches, by repository. */
  readonly branches: Branches;
  readonly releases: HeldRelease[];
  /** Issues that were deleted, by `owner/repo#n`. */
  readonly removed: Set<string>;
  /** Issues that were given to another repository: `owner/repo#n` then, and now. */
  readonly transferred: Map<string, string>;
  /** The pull request that closed an issue, each as `owner/repo#n`. */
  readonly closers: Map<string, string>;
  readonly comments: HeldComment[];
  /** Names that repositories had, and have now. */
  readonly renamed: Map<string, string>;
  readonly archived: Set<string>;
  readonly issuesOff: Set<string>;
  readonly gists: Gist[];
  /** Everybody who has an account. */
  readonly logins: readonly string[];
  /** When issues were created and last changed, by `owner/repo#n`, in the order of their creation. */
  readonly times: Map<string, { readonly created: string; readonly updated: string }>;
  readonly now: () => Temporal.Instant;
  /** Who the bot is there. */
  readonly login: string;
};

const parts = /^\/repos\/([^/]+\/[^/]+)(?:\/(issues|assignees|commits)(?:\/([^/]+))?)?$/;

/** Answers a call as GitHub does: by `emulate`, with what it lacks added. `known`: issues that a listing shows. */
export async function answer(call: Call, world: Circumstances, known: ReadonlySet<string>): Promise<Answer> {
  const { renamed, archived, issuesOff } = world;
  if (call.path === "/graphql") return answerGraphQL(call, graphQL(world));

  const [, repository = "", kind = "", last = ""] = parts.exec(call.path) ?? [];
  if (repository === "") return besides(call, world);
  if (renamed.has(repository)) return moved(call, repository);
  if (kind === "assignees") return world.assignable.includes(last) ? noContent : refusal(404, "Not Found");
  if (kind === "commits") {
    const commits = world.commits.filter((commit) => commit.repository === repository);
    return world.repositories.has(repository) ? answerCommits(call, commits, last) : refusal(404, "Not Found");
  }
  if (kind === "") return describe(call, world, repository);

  const writes = call.method !== "GET";
  if (issuesOff.has(repository)) return refusal(410, "Issues has been disabled in this repository.");
  if (writes && archived.has(repository)) return refusal(403, "Repository was archived so is read-only.");
  if (world.removed.has(`${repository}#${last}`)) return refusal(410, "This issue was deleted");
  const now = world.transferred.get(`${repository}#${last}`);
  if (now !== undefined) return elsewhere(`/repos/${now.replace("#", "/issues/")}`);
  if (last !== "") return writes ? changeIssue(call, world, repository) : readIssue(call, world, repository, last);
  if (writes) return createIssue(call, world, repository);
  if (!world.repositories.has(repository)) return refusal(404, "Not Found");
  const shown = (await issuesOf(world, repository)).filter(({ number }) => known.has(`${repository}#${number}`));
  return list([...shown, ...pullsOf(world, repository).map(pullAmongIssues)], call);
}

/** What is about neither a repository nor one of its issues. */
async function besides(call: Call, world: Circumstances): Promise<Answer> {
  const files = answerFiles(call, world);
  if (files === "moved") return moved(call, /^\/repos\/([^/]+\/[^/]+)/.exec(call.path)?.[1] ?? "");
  if (files !== null) return files;
  const comments = answerComments(call, {
    comments: world.comments,
    login: world.login,
    exists: (issue) => world.times.has(issue) || world.pulls.has(issue),
  });
  if (comments !== null) return comments;
  const gists = answerGists(call, world.gists, world.logins);
  if (gists !== null) return gists;
  const [, repository = ""] = /^\/repos\/([^/]+\/[^/]+)\/issues\/\d+\/labels/.exec(call.path) ?? [];
  const done = await (byNumber(call, world) ?? world.upstream.ask(call));
  const number = /\/issues\/(\d+)\/labels/.exec(call.path)?.[1];
  if (number !== undefined && done.status < 300) touchNumber(world, repository, number);
  return done;
}

const noContent: Answer = { status: 204, headers: {}, body: "" };

/** The issues of a repository, with times by the world's clock. */
export async function issuesOf(world: Circumstances, repository: string): Promise<readonly HeldIssue[]> {
  const issues = await world.upstream.issues(repository);
  return issues.flatMap((issue) => {
    const key = `${repository}#${issue.number}`;
    if (world.removed.has(key) || world.transferred.has(key)) return [];
    const { created = issue.created_at, updated = issue.updated_at } = world.times.get(key) ?? {};
    return [{ ...issue, created_at: created, updated_at: updated, closed_at: issue.closed_at && updated }];
  });
}

function pullsOf({ pulls }: Circumstances, repository: string): readonly Pull[] {
  return [...pulls.values()].filter((pull) => pull.repository === repository);
}

async function createIssue(call: Call, world: Circumstances, repository: string): Promise<Answer> {
  const broken = brokenRule(call.body, world.assignable);
  if (broken !== null) return broken;
  const body = world.rights === "write" ? call.body : withoutRights(call.body);
  const created = await world.upstream.ask({ ...call, body });
  if (created.status === 201) touch(world, repository, created);
  return created;
}

async function changeIssue(call: Call, world: Circumstances, repository: string): Promise<Answer> {
  const changed = await world.upstream.ask(call);
  if (changed.status === 200) touch(world, repository, changed);
  return changed;
}

/** Notes when an issue was created or changed. */
export function touch(world: Circumstances, repository: string, { body }: Answer): void {
  const { number }: { number: unknown } = JSON.parse(body);
  touchNumber(world, repository, String(number));
}

function touchNumber({ times, now }: Circumstances, repository: string, number: string): void {
  const key = `${repository}#${number}`;
  const updated = now().toString();
  times.set(key, { created: times.get(key)?.created ?? updated, updated });
}

async function readIssue(call: Call, world: Circumstances, repository: string, number: string): Promise<Answer> {
  const pull = world.pulls.get(`${repository}#${number}`);
  return pull === undefined ? world.upstream.ask(call) : json(200, pullAmongIssues(pull));
}

async function describe(call: Call, world: Circumstances, repository: string): Promise<Answer> {
  const found = await world.upstream.ask(call);
  if (found.status !== 200) return found;
  const push = world.rights === "write";
  const flags = { archived: world.archived.has(repository), has_issues: !world.issuesOff.has(repository) };
  const headers = world.scopes === null ? {} : { "x-oauth-scopes": world.scopes };
  return json(200, { ...JSON.parse(found.body), ...flags, permissions: { pull: true, triage: push, push } }, headers);
}

/** https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#follow-redirects */
function moved({ path, query }: Call, repository: string): Answer {
  return elsewhere(`${path.replace(`/repos/${repository}`, `/repositories/of/${repository}`)}?${query.toString()}`);
}

function elsewhere(location: string): Answer {
  return json(301, { message: "Moved Permanently", url: location }, { location });
}

/** Where a redirect leads; on GitHub there is a number in place of the old name. */
function byNumber(call: Call, world: Circumstances): Promise<Answer> | null {
  const [, was = "", rest = ""] = /^\/repositories\/of\/([^/]+\/[^/]+)(.*)$/.exec(call.path) ?? [];
  const is = world.renamed.get(was);
  return is === undefined ? null : answer({ ...call, path: `/repos/${is}${rest}` }, world, new Set(world.times.keys()));
}

function graphQL(world: Circumstances) {
  const known = new Map<string, Promise<readonly HeldIssue[]>>();
  const issuesIn = (repository: string) => {
    const issues = known.get(repository) ?? issuesOf(world, repository);
    known.set(repository, issues);
    return issues;
  };
  return {
    hasRepository: (repository: string) => world.repositories.has(repository),
    mentions(asked: string, number: number) {
      const name = `${world.renamed.get(asked) ?? asked}#${number}`;
      return [...world.pulls.values()].filter(({ mentions }) => mentions.includes(name)).map(pullAsSource);
    },
    async find(asked: string, number: number) {
      const repository = world.renamed.get(asked) ?? asked;
      const pull = world.pulls.get(`${repository}#${number}`);
      if (pull !== undefined) return pullInGraphQL(pull);
      const issue = (await issuesIn(repository)).find((one) => one.number === number);
      if (issue === undefined) return null;
      return issueInGraphQL(issue, world.closers.get(`${repository}#${number}`) ?? null);
    },
  };
}
