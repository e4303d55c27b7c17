import { answerBranches } from "./branches.ts";
import { type Answer, type Call, refusal } from "./call.ts";
import { answerPulls } from "./proposals.ts";
import { answerReleases } from "./releases.ts";
import type { Circumstances } from "./routes.ts";

/** Answers what is asked of files, branches, pull requests and releases; null: the call is about something else. */
export function answerFiles(call: Call, world: Circumstances): Answer | "moved" | null {
  const [, about = "", kind = ""] = /^\/repos\/([^/]+\/[^/]+)\/([^/]+)/.exec(call.path) ?? [];
  if (!/^(?:pulls|contents|git|collaborators|releases)$/.test(kind)) return null;
  if (world.renamed.has(about)) return "moved";
  const isWrite = call.method !== "GET";
  if (isWrite && world.archived.has(about)) return refusal(403, "Repository was archived so is read-only.");
  const shared = {
    login: world.login,
    exists: (repository: string) => world.repositories.has(repository),
    may: world.rights === "write",
  };
  return (
    answerBranches(call, { ...shared, all: world.branches }) ??
    answerPulls(call, {
      ...shared,
      pulls: world.pulls,
      branches: world.branches,
      collaborators: world.assignable,
    }) ??
    answerReleases(call, world.releases)
  );
}
