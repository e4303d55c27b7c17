import { expect, test } from "vitest";
import type { Proposal } from "../../src/ports/proposal.ts";
import { openGitHub, outcomeOf } from "../support/github-forge.ts";

const proposal = (changes: Partial<Proposal> = {}): Proposal => ({
  repository: "mirage/mirage-www",
  branch: "meetbot/minutes-mirageos-2025-01-13",
  path: "minutes/mirageos/2025-01-13.md",
  content: "# Minutes ☕\n",
  message: "Minutes",
  title: "Minutes",
  body: "The minutes.",
  marker: "meetbot:minutes/a",
  reviewers: ["ada"],
  before: null,
  replaces: true,
  said: null,
  otherwise: null,
  ...changes,
});
const at = "mirage/mirage-www";

for (const app of [false, true]) {
  test(`said twice, a proposal comes to the same (${app ? "as an App" : "by token"})`, async () => {
    const { forge, world } = await openGitHub({ app });
    expect(await forge.findProposal(proposal())).toBeNull();
    const first = await forge.proposeFile(proposal());
    expect(first).toMatchObject({ number: 501, obstacle: null, sha: expect.stringMatching(/^[0-9a-f]{40}$/) });
    expect(await forge.proposeFile(proposal())).toEqual(first);
    expect(await forge.findProposal(proposal())).toEqual(first);
    expect(await forge.readFile(at, proposal().path, proposal().branch)).toEqual({
      text: "# Minutes ☕\n",
      sha: first.sha,
    });
    const changes = world.requests.filter(({ method, path }) => method !== "GET" && path.startsWith("/repos")).length;
    expect(changes).toBe(4);
  });
}

test("what stands in the branch gives way only where it is as the bot left it", async () => {
  const { forge, world } = await openGitHub();
  const { sha } = await forge.proposeFile(proposal());
  const next = await forge.proposeFile(proposal({ content: "# Later\n", before: sha }));
  expect(next.obstacle).toBeNull();
  expect((await forge.proposeFile(proposal({ content: "# Other\n", before: sha }))).obstacle).toBe("changed");
  world.push(at, proposal().branch, proposal().path, null);
  expect((await forge.proposeFile(proposal({ content: "# Other\n", before: next.sha }))).obstacle).toBe("changed");
});

test("a file that the default branch has is replaced only where that is meant, and not proposed as it is", async () => {
  const { forge, world } = await openGitHub();
  world.push(at, "main", proposal().path, "# By hand\n");
  expect((await forge.proposeFile(proposal({ replaces: false }))).obstacle).toBe("exists");
  expect((await forge.proposeFile(proposal({ content: "# By hand\n" }))).obstacle).toBe("same");
  expect(world.proposals(at)).toEqual([]);
  expect((await forge.proposeFile(proposal())).obstacle).toBeNull();
});

test("a pull request that is over is told, by a branch that may be gone", async () => {
  const { forge, world } = await openGitHub();
  await forge.proposeFile(proposal());
  world.merge({ repository: at, number: 501 });
  expect(await forge.findProposal(proposal())).toMatchObject({ number: 501, obstacle: "over" });
  expect(await forge.proposeFile(proposal({ content: "# Later\n" }))).toMatchObject({ number: 501, obstacle: "over" });
  expect(world.proposals(at)).toHaveLength(1);
});

test("whoever writes at the same moment is not overwritten, and it is asked again later", async () => {
  const { forge, world } = await openGitHub();
  world.fail(/PUT/, "409");
  expect(await outcomeOf(forge.proposeFile(proposal()))).toMatchInlineSnapshot(
    `"later: Somebody else was writing to the same branch of mirage/mirage-www at that moment. Nothing was changed; it can be asked again."`,
  );
});

test("an App without the rights says which, and so does a repository that was given away", async () => {
  const { forge } = await openGitHub({ app: { owners: ["mirage"], issues: "read" } });
  expect(await outcomeOf(forge.proposeFile(proposal()))).toMatchInlineSnapshot(
    `"refused: GitHub did not let the bot go on while asking for access to mirage/mirage-www. Give its token or App the permissions "Contents: read and write" and "Pull requests: read and write" there (a classic token the scope "public_repo", and its account write access)."`,
  );
  const token = await openGitHub();
  await token.world.rename(at, "elsewhere/mirage-www");
  expect(await outcomeOf(token.forge.proposeFile(proposal()))).toMatchInlineSnapshot(
    `"refused: mirage/mirage-www has moved to elsewhere/mirage-www, which belongs to somebody else. If that is meant, write elsewhere/mirage-www into the configuration."`,
  );
});

test("a repository that was only renamed is written to by its present name", async () => {
  const { forge, world } = await openGitHub();
  await world.rename(at, "mirage/www");
  expect((await forge.proposeFile(proposal())).obstacle).toBeNull();
  expect(world.proposals("mirage/www")).toHaveLength(2);
});

test("what was released is read of the release, else of the changelog, by the tags that there are", async () => {
  const { forge, world } = await openGitHub();
  const release = { name: "mirage", version: "4.9.0" };
  const read = (repository = "mirage/mirage") => forge.releaseNotes(repository, release, { onlyPublic: true });
  expect(await read()).toBeNull();
  world.push("mirage/mirage", "main", "CHANGELOG.md", "## 4.9.0\n\n- Faster\n");
  expect(await read()).toMatchObject({
    text: "- Faster",
    url: "https://github.com/mirage/mirage/blob/HEAD/CHANGELOG.md",
  });
  world.release({ repository: "mirage/mirage", tag: "mirage.4.9.0", body: "" });
  expect(await read()).toMatchObject({
    text: "- Faster",
    url: "https://github.com/mirage/mirage/releases/tag/mirage.4.9.0",
  });
  world.release({ repository: "mirage/mirage", tag: "v4.9.0", body: "Much faster" });
  expect(await read()).toMatchObject({ text: "Much faster" });
  expect(await read("nobody/nothing")).toBeNull();
});
