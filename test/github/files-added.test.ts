import { expect, test } from "vitest";
import { draft, openGitHub, outcomeOf } from "../support/github-forge.ts";

const since = Temporal.Instant.from("2026-01-05T00:00:00Z");
const repository = "mirage/mirage-www";

test("the posts that were added since are found, each commit read once", async () => {
  const { forge, world } = await openGitHub();
  world.commit({ repository, at: "2026-01-04T09:00:00Z", added: { "data/blog/early.md": "Early" } });
  const text = '---\nsubject: "OCaml 5"\n---\n\nIt works.';
  world.commit({ repository, at: "2026-01-06T09:00:00Z", added: { "data/blog/o (5).md": text, "README.md": "x" } });
  world.commit({ repository, at: "2026-01-07T09:00:00Z", changed: { "data/blog/early.md": "typo" } });
  world.commit({ repository, at: "2026-01-07T10:00:00Z", added: { "data/blogroll.md": "z", "lib/a.ml": "()" } });
  const files = await forge.filesAdded(repository, "data/blog", since);
  expect(files).toMatchInlineSnapshot(`
    [
      {
        "addedAt": "2026-01-06T09:00:00Z",
        "link": "https://github.com/mirage/mirage-www/blob/HEAD/data/blog/o%20%285%29.md",
        "path": "data/blog/o (5).md",
        "text": "---
    subject: "OCaml 5"
    ---

    It works.",
      },
    ]
  `);
  expect(await forge.filesAdded(repository, "data/blog", since)).toEqual(files);
  expect(world.calls()).toMatchInlineSnapshot(`
    [
      "GET /repos/mirage/mirage-www/commits",
      "GET /repos/mirage/mirage-www/commits/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa2",
      "GET /repos/mirage/mirage-www/commits/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa3",
      "GET /repos/mirage/mirage-www/commits",
    ]
  `);
});

test("a site that can't be read is told in a sentence", async () => {
  const { forge, world } = await openGitHub();
  const told = [await outcomeOf(forge.filesAdded("mirage/nothing", "data/blog", since))];
  world.fail(/GET .*commits/, "502", 2);
  told.push(await outcomeOf(forge.filesAdded(repository, "data/blog", since)));
  expect(told).toMatchInlineSnapshot(`
    [
      "refused: GitHub shows the bot no repository mirage/nothing. Check its name in the configuration, and whether the bot's token or App has access to it.",
      "later: GitHub had a fault of its own (status 502) while looking for new posts in mirage/mirage-www. Nothing was changed; it can be asked again.",
    ]
  `);
});

test("the text of an issue is read as it is now; of one that is gone there is none", async () => {
  const { forge, world } = await openGitHub();
  const { number } = await forge.createIssue(draft());
  const name = { owner: "mirage", repo: "mirage", number };
  await world.edit("mirage/mirage", number, { body: "By Ada" });
  expect(await forge.readBody(name)).toBe("By Ada");
  world.remove({ repository: "mirage/mirage", number });
  expect(await forge.readBody(name)).toBeNull();
  expect(await forge.readBody({ ...name, number: 99 })).toBeNull();
});
