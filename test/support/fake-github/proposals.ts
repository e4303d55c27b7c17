import { z } from "zod";
import { type Branches, branchesOf, filesOf } from "./branches.ts";
import { type Answer, type Call, json, refusal } from "./call.ts";
import type { Pull } from "./pulls.ts";

/** A pull request of a branch of the same repository. */
export type Proposed = Pull & { readonly head: string; readonly asked: readonly string[]; readonly reviews: number };

const opened = z.object({
  title: z.string().min(1).max(256),
  head: z.string(),
  base: z.string(),
  body: z.string().max(65_536),
});
const wanted = z.object({ reviewers: z.array(z.string()).min(1) });

/** Issues have the numbers below. */
const first = 501;

/**
 * Answers what is asked of pull requests; null: the call is about something else. `collaborators`: who can be asked for a review.
 * https://docs.github.com/en/rest/pulls
 */
export function answerPulls(
  call: Call,
  world: {
    pulls: Map<string, Pull>;
    branches: Branches;
    login: string;
    collaborators: readonly string[];
    exists: (repository: string) => boolean;
    may: boolean;
  },
): Answer | null {
  const [, repository = "", collaborator] = /^\/repos\/([^/]+\/[^/]+)\/collaborators\/([^/]+)$/.exec(call.path) ?? [];
  if (collaborator !== undefined) {
    const isOne = world.exists(repository) && world.collaborators.includes(collaborator);
    return isOne ? { status: 204, headers: {}, body: "" } : refusal(404, "Not Found");
  }
  const [, at = "", number = "", what] =
    /^\/repos\/([^/]+\/[^/]+)\/pulls(?:\/(\d+)\/(requested_reviewers|reviews))?$/.exec(call.path) ?? [];
  if (at === "") return null;
  if (!world.exists(at)) return refusal(404, "Not Found");
  if (call.method !== "GET" && !world.may) return refusal(403, "Resource not accessible by personal access token");
  const held = world.pulls.get(`${at}#${number}`);
  if (what !== undefined) {
    if (held === undefined || !isProposed(held)) return refusal(404, "Not Found");
    if (what === "reviews")
      return json(
        200,
        Array.from({ length: held.reviews }, (_, id) => ({ id })),
      );
    const { reviewers } = wanted.parse(call.body);
    const stranger = reviewers.find((login) => !world.collaborators.includes(login) || login === world.login);
    if (stranger !== undefined) {
      return refusal(
        422,
        "Reviews may only be requested from collaborators. One or more of the users or teams you specified is not a collaborator of the repository.",
      );
    }
    const asked = { ...held, asked: [...new Set([...held.asked, ...reviewers])] };
    world.pulls.set(`${at}#${number}`, asked);
    return json(201, show(asked));
  }
  const proposed = [...world.pulls.values()].filter(isProposed).filter((pull) => pull.repository === at);
  if (call.method === "GET") {
    const { head, state = "open" } = Object.fromEntries(call.query);
    const fitting = proposed
      .filter((pull) => head === undefined || head === `${at.split("/")[0]}:${pull.head}`)
      .filter((pull) => state === "all" || pull.state === state);
    return json(200, fitting.toReversed().map(show));
  }
  const { title, head, base, body } = opened.parse(call.body);
  const branches = branchesOf(world.branches, at);
  if (!branches.has(head)) return invalid({ field: "head", code: "invalid" });
  if (proposed.some((pull) => pull.head === head && pull.state === "open")) {
    return invalid({ code: "custom", message: `A pull request already exists for ${at.split("/")[0]}:${head}.` });
  }
  if (branches.get(head)?.at(-1)?.sha === branches.get(base)?.at(-1)?.sha) {
    return invalid({ code: "custom", message: `No commits between ${base} and ${head}` });
  }
  const pull: Proposed = {
    repository: at,
    number: first + [...world.pulls.values()].filter((one) => isProposed(one) && one.repository === at).length,
    title,
    state: "open",
    body,
    by: world.login,
    mentions: [],
    head,
    asked: [],
    reviews: 0,
  };
  world.pulls.set(`${at}#${pull.number}`, pull);
  return json(201, show(pull));
}

/** Somebody merges it: what the branch has goes into main. */
export function merge(pulls: Map<string, Pull>, branches: Branches, key: string): void {
  const pull = pulls.get(key);
  if (pull === undefined || !isProposed(pull)) throw new Error(`There is no ${key} to merge`);
  const all = branchesOf(branches, pull.repository);
  const [main, head] = [all.get("main") ?? [], all.get(pull.head)];
  const files = new Map([...filesOf(main), ...filesOf(head)]);
  main.push({ sha: `${head?.at(-1)?.sha.slice(0, 39)}f`, by: "ada", message: `Merge ${key}`, files });
  all.delete(pull.head);
  pulls.set(key, { ...pull, state: "merged" });
}

export function isProposed(pull: Pull): pull is Proposed {
  return "head" in pull;
}

function show(pull: Proposed) {
  const open = pull.state === "open" || pull.state === "draft";
  return {
    number: pull.number,
    html_url: `https://github.com/${pull.repository}/pull/${pull.number}`,
    state: open ? "open" : "closed",
    title: pull.title,
    body: pull.body,
    head: { ref: pull.head, repo: { full_name: pull.repository } },
    requested_reviewers: pull.asked.map((login) => ({ login })),
    user: { login: pull.by },
  };
}

function invalid(error: object): Answer {
  return refusal(422, "Validation Failed", [{ resource: "PullRequest", ...error }]);
}
