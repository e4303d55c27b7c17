import { z } from "zod";
import type { IssueName } from "../ports/forge.ts";
import { namedRepository as repository } from "./repository-name.ts";
import { splitRepository } from "./split-repository.ts";

const numbered = z.object({ number: z.int().positive() });

/** A time that is none is left out: what to look at is told all the same. */
const changing = numbered.extend({ updated_at: z.iso.datetime({ offset: true }).nullable().catch(null) });

/** An issue that moves has its new name in `transferred`, and its old one in `opened`, which comes for the new repository. */
const moved = z.object({
  new_issue: numbered.nullish(),
  new_repository: repository.nullish(),
  old_issue: numbered.nullish(),
  old_repository: repository.nullish(),
});

/** `issues`: the issue; both names of one that moves, with no time, since the two have each their own. */
export const issueChanged = z
  .object({ issue: changing, repository, changes: moved.nullish() })
  .transform(({ issue, repository: here, changes }) => {
    const other =
      nameOf(changes?.new_repository, changes?.new_issue) ?? nameOf(changes?.old_repository, changes?.old_issue);
    const name = nameIn(here, issue);
    return other === null ? look([name], issue.updated_at) : look([name, other], null);
  });

/** `pull_request`: the pull request. */
export const pullChanged = z
  .object({ pull_request: changing, repository })
  .transform(({ pull_request: pull, repository: here }) => look([nameIn(here, pull)], pull.updated_at));

/** `issue_comment`: the issue or pull request; a comment does not change its state, so none is older than the change. */
export const commented = z
  .object({ issue: numbered, repository })
  .transform(({ issue, repository: here }) => look([nameIn(here, issue)], null));

function look(issues: readonly IssueName[], changedAt: string | null) {
  return { issues, repositories: [], changedAt };
}

function nameIn(here: z.infer<typeof repository>, { number }: z.infer<typeof numbered>): IssueName {
  return { ...splitRepository(here.full_name), number };
}

function nameOf(
  there: z.infer<typeof repository> | null | undefined,
  issue: z.infer<typeof numbered> | null | undefined,
): IssueName | null {
  return there && issue ? nameIn(there, issue) : null;
}
