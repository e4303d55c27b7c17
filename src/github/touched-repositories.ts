import { z } from "zod";
import { loginSchema, namedRepository, nameSchema } from "./repository-name.ts";
import { splitRepository } from "./split-repository.ts";

/** After these, every issue of a repository may have another name, or be out of sight, or be in sight again. */
const upheavals = new Set(["renamed", "transferred", "deleted", "archived", "unarchived", "privatized", "publicized"]);

const account = z.object({ login: loginSchema }).nullish();
const before = z.object({
  repository: z.object({ name: z.object({ from: nameSchema }) }).nullish(),
  owner: z.object({ from: z.object({ user: account, organization: account }) }).nullish(),
});

/** `repository`: the repository, by its name before and now; nothing where its issues stay as they are. */
export const repositoryChanged = z
  .object({ action: z.string(), repository: namedRepository, changes: before.nullish() })
  .transform(({ action, repository: { full_name: now }, changes }) => {
    if (!upheavals.has(action)) return look([]);
    const { owner, repo } = splitRepository(now);
    const from = changes?.owner?.from;
    const oldOwner = (from?.user ?? from?.organization)?.login ?? owner;
    return look([`${oldOwner}/${changes?.repository?.name.from ?? repo}`, now]);
  });

const several = z.array(namedRepository).nullish();

/** `installation`: the repositories of a GitHub App that was installed, taken away, suspended… */
export const accessChanged = z
  .object({ repositories: several })
  .transform(({ repositories }) => look(namesOf(repositories)));

/** `installation_repositories`: those that a GitHub App was let into, or is no longer. */
export const repositoriesChanged = z
  .object({ repositories_added: several, repositories_removed: several })
  .transform(({ repositories_added: added, repositories_removed: removed }) =>
    look([...namesOf(added), ...namesOf(removed)]),
  );

function look(repositories: readonly string[]) {
  return { issues: [], repositories: [...new Set(repositories)], changedAt: null };
}

function namesOf(repositories: z.infer<typeof several>): readonly string[] {
  return (repositories ?? []).map((one) => one.full_name);
}
