import { expect, onTestFinished, test } from "vitest";
import { CallError } from "../../src/errors.ts";
import { discourseForum } from "../../src/forum/discourse.ts";
import { clockAt } from "../support/clock.ts";
import { type FakeDiscourseFault, startFakeDiscourse } from "../support/fake-discourse.ts";

/** A forum at noon on 14 January 2025, and the bot in front of it. */
async function openForum(limits: { timeoutMs?: number; maxBytes?: number } = {}) {
  const discourse = await startFakeDiscourse();
  onTestFinished(() => discourse.close());
  const clock = clockAt("2025-01-14T12:00:00Z");
  const forum = discourseForum({ now: clock.now, ...limits });
  const since = Temporal.Instant.from("2025-01-12T09:00:00Z");
  const search = async (tags: readonly string[] = ["mirageos"]) => {
    try {
      return await forum.search(`${discourse.origin}/`, { since, tags });
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      const until = error.retryAt === null ? "" : ` (not before ${error.retryAt.toString()})`;
      return `${error.outcome}: ${error.message}${until}`.replaceAll(new URL(discourse.origin).host, "HOST");
    }
  };
  return { discourse, clock, search };
}

test("topics are found by tag and day, the newest first, each with its link", async () => {
  const { discourse, search } = await openForum();
  discourse.begin({
    title: "MirageOS on OCaml 5",
    text: "It works.",
    tags: ["mirageos"],
    at: "2025-01-13T18:00:00.123Z",
  });
  discourse.begin({ title: 'Émigré — "quoted"', tags: ["mirageos", "jobs"], by: "jules", at: "2025-01-14T08:00:00Z" });
  discourse.begin({ title: "Too early", tags: ["mirageos"], at: "2025-01-11T18:00:00Z" });
  discourse.begin({ title: "Of something else", tags: ["dune"], at: "2025-01-13T18:00:00Z" });
  const found = await search();
  expect(JSON.stringify(found, null, 1).replaceAll(discourse.origin, "FORUM")).toMatchInlineSnapshot(`
    "[
     {
      "title": "Émigré — \\"quoted\\"",
      "link": "FORUM/t/migr-quoted/15001",
      "author": "jules",
      "createdAt": "2025-01-14T08:00:00Z",
      "excerpt": ""
     },
     {
      "title": "MirageOS on OCaml 5",
      "link": "FORUM/t/mirageos-on-ocaml-5/15000",
      "author": "ada",
      "createdAt": "2025-01-13T18:00:00.123Z",
      "excerpt": "It works."
     }
    ]"
  `);
  expect(discourse.searches).toMatchInlineSnapshot(`
    [
      "in:first after:2025-01-12 tags:mirageos order:latest_topic → 200",
    ]
  `);
});

test("without tags all topics are asked for; a tag is written as Discourse writes it", async () => {
  const { discourse, search } = await openForum();
  await search([]);
  await search(["Mirage OS", "solo5"]);
  expect(discourse.searches).toMatchInlineSnapshot(`
    [
      "in:first after:2025-01-12 order:latest_topic → 200",
      "in:first after:2025-01-12 tags:mirage-os,solo5 order:latest_topic → 200",
    ]
  `);
});

test("a forum is asked once an hour, however often it is looked at", async () => {
  const { discourse, clock, search } = await openForum();
  for (const minutes of [0, 20, 39]) {
    clock.pass({ minutes });
    await search();
  }
  expect(discourse.searches).toHaveLength(1);
  clock.pass({ minutes: 1 });
  await search();
  expect(discourse.searches).toHaveLength(2);
});

test("a forum that wants to be left alone for two hours is", async () => {
  const { discourse, clock, search } = await openForum();
  discourse.fail("429 for two hours");
  await search();
  clock.pass({ minutes: 119 });
  expect(await search()).toMatch(/^later/);
  expect(discourse.searches).toHaveLength(1);
  clock.pass({ minutes: 1 });
  expect(await search()).toEqual([]);
});

test("whatever a forum answers instead, there is a sentence for it, and its search is not followed elsewhere", async () => {
  const { discourse, clock, search } = await openForum({ timeoutMs: 300, maxBytes: 512 * 1024 });
  const told: string[] = [];
  const faults = [
    "429",
    "403",
    "404",
    "502",
    "elsewhere",
    "HTML",
    "huge",
    "slow",
    "cut",
    "overloaded",
    "other JSON",
  ] as const;
  for (const fault of faults satisfies readonly FakeDiscourseFault[]) {
    discourse.fail(fault);
    const answer = await search();
    told.push(`${fault}: ${typeof answer === "string" ? answer : "found"}`);
    clock.pass({ hours: 1 });
  }
  expect(told.join("\n")).toMatchInlineSnapshot(`
    "429: later: HOST asks the bot to search less often. I look again in an hour. (not before 2025-01-14T12:00:14Z)
    403: refused: HOST shows its topics to members alone, so I can't tell what is announced there.
    404: refused: HOST has no search as Discourse has it (HTTP 404). Check "announce.forum" in the configuration.
    502: later: HOST is broken: it answered HTTP 502. I look again in an hour.
    elsewhere: refused: HOST sends its readers elsewhere, and I don't follow. Check "announce.forum" in the configuration.
    HTML: refused: What HOST answered is no search of Discourse's. Check "announce.forum" in the configuration.
    huge: refused: HOST answers with more than I read. Check "announce.forum" in the configuration.
    slow: later: HOST did not answer in time. I look again in an hour.
    cut: later: HOST can't be reached. I look again in an hour. If it stays so, is "announce.forum" right in the configuration?
    overloaded: later: HOST is too busy to search just now. I look again in an hour.
    other JSON: refused: What HOST answered is no search of Discourse's. Check "announce.forum" in the configuration."
  `);
  expect(await search()).toEqual([]);
});

test("a link leads to the forum whatever its answer says", async () => {
  const topic = { id: 7, title: "x".repeat(400), slug: "../../evil?", created_at: "2025-01-13T18:00:00Z" };
  const answer = { topics: [topic, { ...topic, id: 8, slug: "fine", created_at: "yesterday" }] };
  const forum = discourseForum({
    now: clockAt("2025-01-14T12:00:00Z").now,
    fetch: () => Promise.resolve(Response.json(answer)),
  });
  const since = Temporal.Instant.from("2025-01-12T09:00:00Z");
  const found = await forum.search("https://forum.example.org/?x#y", { since, tags: [] });
  expect(found.map(({ link, title }) => [link, title.length])).toEqual([["https://forum.example.org/t/-/7", 300]]);
});
