import { expect, test } from "vitest";
import { openGitHub, outcomeOf } from "../support/github-forge.ts";

/** Ada made gists before and after noon, and wrote a comment. */
async function withWritings() {
  const opened = await openGitHub();
  const { world, clock, forge } = opened;
  world.gist("ada", { "old.txt": "long ago" });
  clock.pass({ hours: 1 });
  const since = clock.now();
  const gist = world.gist("ada", { "a.txt": "one", "b.md": "two" }, "Two files");
  await world.open("mirage/mirage", { title: "Who are you?" });
  const comment = world.comment({ repository: "mirage/mirage", number: 1 }, "me", "ada");
  const at = { kind: "comment", owner: "mirage", repo: "mirage", id: comment } as const;
  return { ...opened, since, gist, at, comment, read: forge.readWritings };
}

test("of somebody's gists the newest are read, since a time, with all that is written in them", async () => {
  const { read, since, world } = await withWritings();
  world.gist("jules", { "c.txt": "three" });
  expect(await read({ kind: "gists", login: "Ada", since })).toMatchInlineSnapshot(`
    [
      {
        "author": "ada",
        "edited": false,
        "texts": [
          "Two files",
          "a.txt",
          "one",
          "b.md",
          "two",
        ],
        "url": "https://gist.github.com/ada/00000000000000000002",
      },
    ]
  `);
  expect(world.calls()).toMatchInlineSnapshot(`
    [
      "GET /users/Ada/gists",
      "GET /gists/00000000000000000002",
    ]
  `);
});

test("a gist and a comment are read by what names them; who changed a comment is not known, so that it was is told", async () => {
  const { read, gist, at, comment, world } = await withWritings();
  expect(await read({ kind: "gist", id: gist.split("/").at(-1) ?? "" })).toMatchObject([{ author: "ada", url: gist }]);
  expect(await read(at)).toMatchInlineSnapshot(`
    [
      {
        "author": "ada",
        "edited": false,
        "texts": [
          "me",
        ],
        "url": "https://github.com/mirage/mirage/issues/1#issuecomment-9000",
      },
    ]
  `);
  world.editComment(comment, "not me");
  expect(await read(at)).toMatchObject([{ author: "ada", texts: ["not me"], edited: true }]);
});

test("nobody, no gist and no comment are nothing; a GitHub that can't be asked is not nothing", async () => {
  const { read, since, at, world } = await withWritings();
  expect([
    await read({ kind: "gists", login: "nobody", since }),
    await read({ kind: "gist", id: "0a1b2c3d4e5f60718293" }),
    await read({ ...at, id: 1 }),
    await read({ kind: "gists", login: "jules", since }),
  ]).toEqual([null, null, null, []]);
  const outcomes = [];
  for (const fault of ["502", "HTML", "cut before"] as const) {
    world.fail(/GET .*gists/, fault, 2);
    outcomes.push(await outcomeOf(read({ kind: "gists", login: "ada", since })));
    world.catchUp();
  }
  expect(outcomes).toMatchInlineSnapshot(`
    [
      "later: GitHub had a fault of its own (status 502) while reading what was written to prove an account. Nothing was changed; it can be asked again.",
      "later: What came back was no answer of GitHub's while reading what was written to prove an account: is there a proxy in between, or is GITHUB_API wrong? Nothing was changed; it can be asked again.",
      "later: The connection to GitHub broke while reading what was written to prove an account. Nothing was changed; it can be asked again.",
    ]
  `);
});

test("an App reads them, too", async () => {
  const { forge, world } = await openGitHub({ app: true });
  world.gist("ada", { "a.txt": "one" });
  const since = Temporal.Instant.from("2026-01-12T11:00:00Z");
  expect(await forge.readWritings({ kind: "gists", login: "ada", since })).toHaveLength(1);
});
