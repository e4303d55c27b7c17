import type { Clock } from "../ports/clock.ts";
import type { Forge } from "../ports/forge.ts";
import { assignable } from "./assignable.ts";
import { closeIssue } from "./close-issue.ts";
import type { GitHubConnection } from "./connection.ts";
import { createIssue } from "./create-issue.ts";
import { type CommitMemory, filesAdded } from "./files-added.ts";
import { findIssue } from "./find-issue.ts";
import { mentionsOf } from "./mentions.ts";
import { readBody } from "./read-body.ts";
import { readStates } from "./read-states.ts";

/** GitHub as the forge. Each refusal is a `CallError` with a sentence of its own, from `refusals.ts`. */
export function githubForge({ github, now }: { github: GitHubConnection; now: Clock }): Forge {
  const memory: CommitMemory = new Map();
  return {
    createIssue: (draft) => createIssue(github, now, draft),
    findIssue: (repository, marker, since) => findIssue(github, now, { repository, marker, since }),
    assignable: (repository, logins) => assignable(github, now, repository, logins),
    readStates: (names) => readStates(github, now, names),
    mentionsOf: (names) => mentionsOf(github, now, names),
    filesAdded: (repository, folder, since) => filesAdded(github, { now, memory }, { repository, folder, since }),
    readBody: (name) => readBody(github, now, name),
    closeIssue: (name, reason) => closeIssue(github, now, name, reason),
  };
}
