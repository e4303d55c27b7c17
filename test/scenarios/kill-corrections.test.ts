import { expect, onTestFinished, test } from "vitest";
import type { Todo } from "../../src/todos/todo.ts";
import { UserError } from "../../src/errors.ts";
import { clockAt } from "../support/clock.ts";
import { openCommunity, type Wrap } from "../support/community.ts";
import { startGitHubWorld } from "../support/github-world.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { dieAt, isKilledAt, runKilled } from "./children/dying.ts";
import { watchMoments } from "./children/moments.ts";
import { sayWord, type Word } from "./children/say-word.ts";

const pad = `## Meeting 2025-01-13, 10:00 - 11:00

- TODO: write the release notes of Solo5
- TODO: tell people what is new in the unikernel base
- Ada: we should look for a better host
`;
const at = "2025-01-13T10:05:00Z";

const merge: Word = { subcommand: "merge", todos: { todo: "what is new", into: "release notes" } };
const give: Word = { subcommand: "merge", todos: { todo: "release notes", into: "better host" } };
const split: Word = {
  subcommand: "split",
  todos: { todo: "better host" },
  into: "mirage/ocaml-solo5, mirage/mirage-www",
};
const undoGive: Word = { subcommand: "undo", todos: { todo: "release notes" } };

/** A GitHub for each word: it lasts over the kill. */
async function openLife(before: readonly Word[]) {
  const clock = clockAt(at);
  const github = await startGitHubWorld(clock);
  const { folder, remove } = temporaryFolder();
  onTestFinished(async () => {
    await github.stop();
    remove();
  });
  const connections = { discord: null, github: { auth: github.connection.auth, api: github.baseUrl, secondMs: 0 } };
  const place = { connections, channel: "terminal:", folder };
  const first = await openCommunity({ ...place, at, pad });
  await first.sweep();
  await first.pass({ minutes: 30 });
  for (const word of before) await sayWord(first, word);
  await first.close();

  return {
    /** Says the word, and counts the moments at which a kill would leave something new behind. */
    async says(word: Word): Promise<number> {
      let moments = 0;
      const community = await openCommunity({ ...place, at: later(45), wrap: watchMoments(() => (moments += 1)) });
      await sayWord(community, word);
      await community.close();
      return moments;
    },
    async isKilled(word: Word, killAt: number): Promise<void> {
      const options = { ...place, at: later(45) };
      if (isKilledAt(killAt)) {
        expect(await runKilled("correct-and-die.ts", { ...options, word, killAt })).toBe("SIGKILL");
        return;
      }
      const open = (wrap: Wrap) => openCommunity({ ...options, wrap });
      expect(await dieAt(killAt, open, (community) => sayWord(community, word))).toBe(true);
    },
    /** The bot is there again; where `again`, the person says the same once more. Then all is settled. */
    async startsAgain(again: Word | null): Promise<string> {
      const community = await openCommunity({ ...place, at: later(60) });
      await community.sweep();
      if (again !== null) {
        try {
          await sayWord(community, again);
        } catch (error) {
          if (!(error instanceof UserError)) throw error; // it was done already
        }
      }
      for (const minutes of [11, 20, 11]) await community.pass({ minutes });
      const todos = await community.world.store.todos.all();
      await community.close();
      return [...todos.map(showTodo).toSorted(), ...(await issuesIn(github))].join("\n");
    },
  };
}

function later(minutes: number): string {
  return Temporal.Instant.from(at).add({ minutes }).toString();
}

function showTodo({ noted, state, issue, mergedInto, partOf }: Todo): string {
  const what = `${partOf === null ? "" : "part: "}${noted.text}`;
  const shown = issue === null ? "no issue" : `${issue.repository}#${issue.number}`;
  return `${what}: ${state}, ${shown}${mergedInto === null ? "" : ", merged"}`;
}

async function issuesIn(github: Awaited<ReturnType<typeof startGitHubWorld>>): Promise<readonly string[]> {
  const lines = ["mirage/mirage", "mirage/ocaml-solo5", "mirage/mirage-www"].map(async (repository) =>
    (await github.issues(repository)).map(({ number, title, state, body }) => {
      const said = github.comments({ repository, number }).length;
      const listed = body?.match(/- \[ \] \S+/g)?.length ?? 0;
      return `${repository}#${number} ${title} (${state}), comments: ${said}, listed: ${listed}`;
    }),
  );
  return (await Promise.all(lines)).flat();
}

/**
 * Kills the bot at each moment of a person's word, each time in a life of its own, and gives how it all ends. Where what it does takes
 * two records at once, the word is said `again` after the kill; else all has come about without that, or nothing.
 */
async function killAtEach(before: readonly Word[], word: Word, { again }: { again: boolean }): Promise<string> {
  const untouched = await (await openLife(before)).startsAgain(null);
  const undisturbed = await openLife(before);
  const moments = await undisturbed.says(word);
  const done = await undisturbed.startsAgain(null);
  expect(done).not.toBe(untouched);
  expect(moments).toBeGreaterThan(1);
  const ends = new Set<string>();
  const lane = async (first: number): Promise<void> => {
    for (let killAt = first; killAt <= moments; killAt += 2) {
      const life = await openLife(before);
      await life.isKilled(word, killAt);
      ends.add(await life.startsAgain(again ? word : null));
    }
  };
  await Promise.all([lane(1), lane(2)]);
  expect([...ends].filter((end) => end !== done)).toEqual(again ? [] : [untouched]);
  return done;
}

test("kill -9 at any moment of a merge: the issue is closed with one line that names the other, or nothing has happened", async () => {
  expect(await killAtEach([], merge, { again: false })).toMatchInlineSnapshot(`
    "tell people what is new in the unikernel base: skipped, mirage/mirage#2, merged
    we should look for a better host: noticed, no issue
    write the release notes of Solo5: filed, mirage/mirage#1
    mirage/mirage#1 Write the release notes of Solo5 (open), comments: 0, listed: 0
    mirage/mirage#2 Tell people what is new in the unikernel base (closed), comments: 1, listed: 0"
  `);
}, 240_000);

test("kill -9 at any moment of a merge that gives the issue to the other: said again, one has it and one does not", async () => {
  expect(await killAtEach([], give, { again: true })).toMatchInlineSnapshot(`
    "tell people what is new in the unikernel base: filed, mirage/mirage#2
    we should look for a better host: filed, mirage/mirage#1
    write the release notes of Solo5: skipped, no issue, merged
    mirage/mirage#1 Write the release notes of Solo5 (open), comments: 0, listed: 0
    mirage/mirage#2 Tell people what is new in the unikernel base (open), comments: 0, listed: 0"
  `);
}, 240_000);

test("kill -9 while that is taken back: said again, the issue is where it was", async () => {
  expect(await killAtEach([give], undoGive, { again: true })).toMatchInlineSnapshot(`
    "tell people what is new in the unikernel base: filed, mirage/mirage#2
    we should look for a better host: noticed, no issue
    write the release notes of Solo5: filed, mirage/mirage#1
    mirage/mirage#1 Write the release notes of Solo5 (open), comments: 0, listed: 0
    mirage/mirage#2 Tell people what is new in the unikernel base (open), comments: 0, listed: 0"
  `);
}, 240_000);

test("kill -9 at any moment of a split: each part is filed once and listed once, or nothing has happened", async () => {
  expect(await killAtEach([], split, { again: false })).toMatchInlineSnapshot(`
    "part: we should look for a better host: filed, mirage/mirage-www#1
    part: we should look for a better host: filed, mirage/ocaml-solo5#1
    tell people what is new in the unikernel base: filed, mirage/mirage#2
    we should look for a better host: filed, mirage/mirage#3
    write the release notes of Solo5: filed, mirage/mirage#1
    mirage/mirage#1 Write the release notes of Solo5 (open), comments: 0, listed: 0
    mirage/mirage#2 Tell people what is new in the unikernel base (open), comments: 0, listed: 0
    mirage/mirage#3 Look for a better host (open), comments: 0, listed: 2
    mirage/ocaml-solo5#1 Look for a better host (open), comments: 0, listed: 0
    mirage/mirage-www#1 Look for a better host (open), comments: 0, listed: 0"
  `);
}, 240_000);
