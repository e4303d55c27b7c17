import type { Clock } from "../ports/clock.ts";
import type { Forge } from "../ports/forge.ts";
import { amendIssue } from "./amend-issue.ts";
import { assignable } from "./assignable.ts";
import { closeIssue } from "./close-issue.ts";
import type { GitHubConnection } from "./connection.ts";
import { createIssue } from "./create-issue.ts";
import { type CommitMemory, filesAdded } from "./files-added.ts";
import { findIssue } from "./find-issue.ts";
import { mentionsOf } from "./mentions.ts";
import { readBody } from "./read-body.ts";
import { keepComment } from "./keep-comment.ts";
import { readStates } from "./read-states.ts";
import { findProposal, proposeFile } from "./propose-file.ts";
import { readFile } from "./read-file.ts";
import { releaseNotes } from "./release-notes.ts";
import { reviewable } from "./reviewable.ts";
import { readWritings } from "./read-writings.ts";
import { whatBecame } from "./what-became.ts";

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
    whatBecame: (name) => whatBecame(github, now, name),
    amendIssue: (name, amendment) => amendIssue(github, now, name, amendment),
    keepComment: (name, draft) => keepComment(github, now, name, draft),
    closeIssue: (name, reason) => closeIssue(github, now, name, reason),
    proposeFile: (proposal) => proposeFile(github, now, proposal),
    findProposal: (proposal) => findProposal(github, now, proposal),
    readFile: (repository, path, branch) => readFile(github, now, { repository, path, branch }),
    reviewable: (repository, logins) => reviewable(github, now, repository, logins),
    releaseNotes: (repository, release, how) => releaseNotes(github, now, repository, { ...release, ...how }),
    readWritings: (place) => readWritings(github, now, place),
  };
}
