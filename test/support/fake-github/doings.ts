import { branchesOf, filesOf, put } from "./branches.ts";
import type { Commit } from "./commits.ts";
import { isProposed, merge } from "./proposals.ts";
import type { Pull } from "./pulls.ts";
import type { HeldRelease } from "./releases.ts";
import { type Circumstances, issuesOf, touch } from "./routes.ts";

type At = { readonly repository: string; readonly number: number };

/** What people do on GitHub besides the bot, and what they see there. */
export function doings(world: Circumstances) {
  const { upstream } = world;

  async function act(login: string, method: string, repository: string, path: string, body: object): Promise<void> {
    const done = await upstream.as(login, method, `/repos/${repository}/issues${path}`, body);
    if (done.status >= 300) throw new Error(`${login} could not ${method} ${path} in ${repository}: ${done.body}`);
    touch(world, repository, done);
  }

  return {
    /** The issues that exist, oldest first. */
    async issues(repository: string) {
      return (await issuesOf(world, repository)).map((issue) => ({
        number: issue.number,
        title: issue.title,
        body: issue.body,
        labels: issue.labels.map(({ name }) => name),
        assignees: issue.assignees.map(({ login }) => login),
        state: issue.state,
        reason: issue.state_reason,
        by: issue.user.login,
      }));
    },

    /** Opens a pull request; the same one again: as it is now. */
    pull(pull: Pick<Pull, "repository" | "number" | "title" | "state"> & Partial<Pull>): void {
      world.pulls.set(`${pull.repository}#${pull.number}`, { body: "", by: "ada", mentions: [], ...pull });
    },

    /** Somebody commits to a repository: files that are new there, and files that were there before. */
    commit(commit: Omit<Commit, "sha">): void {
      world.commits.push({ sha: String(world.commits.length + 1).padStart(40, "a"), ...commit });
    },

    /** Somebody pushes a file to a branch; null takes it away. */
    push(repository: string, branch: string, path: string, text: string | null, by = "ada"): void {
      const branches = branchesOf(world.branches, repository);
      const held = branches.get(branch) ?? [...(branches.get("main") ?? [])];
      branches.set(branch, held);
      put(held, by, "Write", path, text);
    },
    /** A file as a branch has it. */
    file: (repository: string, branch: string, path: string) =>
      filesOf(branchesOf(world.branches, repository).get(branch)).get(path) ?? null,
    /** The branches of a repository besides main, each with who wrote what there, and its pull requests. */
    proposals(repository: string): readonly string[] {
      const branches = [...branchesOf(world.branches, repository)].flatMap(([name, branch]) =>
        name === "main"
          ? []
          : [
              `${name}: ${branch
                .slice(1)
                .map(({ by, message }) => `${by}: ${message.split("\n")[0]}`)
                .join("; ")}`,
            ],
      );
      const pulls = [...world.pulls.values()]
        .filter(isProposed)
        .filter((pull) => pull.repository === repository)
        .map(
          ({ number, title, state, head, asked }) =>
            `#${number} ${title} (${state}, ${head})${asked.length === 0 ? "" : `, asked: ${asked.join(", ")}`}`,
        );
      return [...branches, ...pulls];
    },
    /** The text of a pull request. */
    bodyOf: ({ repository, number }: At) => world.pulls.get(`${repository}#${number}`)?.body ?? "",
    merge: ({ repository, number }: At) => merge(world.pulls, world.branches, `${repository}#${number}`),
    closePull({ repository, number }: At): void {
      const pull = world.pulls.get(`${repository}#${number}`);
      if (pull !== undefined) world.pulls.set(`${repository}#${number}`, { ...pull, state: "closed" });
    },
    /** A collaborator says what they think of a pull request: they are no longer asked. */
    review({ repository, number }: At): void {
      const pull = world.pulls.get(`${repository}#${number}`);
      if (pull === undefined || !isProposed(pull)) throw new Error("There is nothing to review");
      world.pulls.set(`${repository}#${number}`, Object.assign({ ...pull }, { asked: [], reviews: pull.reviews + 1 }));
    },
    release(release: HeldRelease): void {
      world.releases.push(release);
    },

    open: (repository: string, issue: { title: string; body?: string }, by = "ada") =>
      act(by, "POST", repository, "", issue),
    edit: (repository: string, number: number, changes: { title?: string; body?: string; state?: "open" | "closed" }) =>
      act("ada", "PATCH", repository, `/${number}`, changes),
    /** `by`: the pull request that closes it. */
    async close({ repository, number }: At, { by, reason = "completed" }: { by?: string; reason?: string } = {}) {
      if (by !== undefined) world.closers.set(`${repository}#${number}`, by);
      await act("ada", "PATCH", repository, `/${number}`, { state: "closed", state_reason: reason });
    },
    async reopen({ repository, number }: At) {
      world.closers.delete(`${repository}#${number}`);
      await act("ada", "PATCH", repository, `/${number}`, { state: "open", state_reason: "reopened" });
    },
    assign: ({ repository, number }: At, assignees: readonly string[]) =>
      act("ada", "PATCH", repository, `/${number}`, { assignees }),
    /** Gives an issue to another repository, where it gets a number of its own. */
    async transfer({ repository, number }: At, to: string): Promise<void> {
      const issue = (await issuesOf(world, repository)).find((one) => one.number === number);
      if (issue === undefined) throw new Error(`There is no ${repository}#${number} to transfer`);
      const { title, body } = issue;
      await act("ada", "POST", to, "", { title, body: body ?? "" });
      const made = (await issuesOf(world, to)).at(-1);
      if (made === undefined) throw new Error(`Nothing was made in ${to}`);
      if (issue.state === "closed") await act("ada", "PATCH", to, `/${made.number}`, { state: "closed" });
      world.transferred.set(`${repository}#${number}`, `${to}#${made.number}`);
    },
    /** What was said under an issue or pull request. */
    comments: ({ repository, number }: At) =>
      world.comments.filter(({ issue }) => issue === `${repository}#${number}`).map(({ by, body }) => `${by}: ${body}`),
    comment({ repository, number }: At, body: string, by = "ada"): number {
      const id = 9000 + world.comments.length;
      world.comments.push({ id, issue: `${repository}#${number}`, body, by });
      return id;
    },
    remove({ repository, number }: At): void {
      world.removed.add(`${repository}#${number}`);
    },

    /** Somebody makes a public gist, and copies its address. */
    gist(by: string, files: Readonly<Record<string, string>>, description = ""): string {
      const id = `${world.gists.length + 1}`.padStart(20, "0");
      world.gists.push({ id, by, description, files, at: world.now().toString() });
      return `https://gist.github.com/${by}/${id}`;
    },
    /** Whoever may write to the repository changes somebody's comment, which stays theirs. */
    editComment(id: number, body: string): void {
      const place = world.comments.findIndex((comment) => comment.id === id);
      const held = world.comments[place];
      if (held !== undefined) world.comments[place] = { ...held, body, edited: true };
    },

    /** An owner renames a repository, or gives it away. By its old name it answers with a redirect. */
    async rename(from: string, to: string): Promise<void> {
      const [owner, name] = to.split("/");
      if (from.startsWith(`${owner}/`)) await upstream.as("owner", "PATCH", `/repos/${from}`, { name });
      else await upstream.as("owner", "POST", `/repos/${from}/transfer`, { new_owner: owner });
      world.renamed.set(from, to);
      world.repositories.add(to);
      for (const [key, time] of world.times) {
        if (key.startsWith(`${from}#`)) world.times.set(key.replace(from, to), time);
      }
    },
    archive(repository: string): void {
      world.archived.add(repository);
    },
    switchIssuesOff(repository: string): void {
      world.issuesOff.add(repository);
    },
  };
}
