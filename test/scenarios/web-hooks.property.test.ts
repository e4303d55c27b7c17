import fc from "fast-check";
import { expect, test } from "vitest";
import { receiveWebHooks } from "../../src/receive-web-hooks.ts";
import type { Todo } from "../../src/todos/todo.ts";
import { openCommunity } from "../support/community.ts";
import { hookOf, hookSecret, issuesHook } from "../support/github-hook.ts";
import { startGitHubWorld } from "../support/github-world.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const pad = `## 2025-01-13, 10:00 - 11:00

- Participants: Ada, Jules

- TODO(Ada): mend the roof
- TODO(Jules): paint the wall
`;

/** What people do to one of two issues, and how often GitHub's web hook of it comes, and how much later. */
const deed = fc.record({
  number: fc.constantFrom(1, 2),
  what: fc.constantFrom("close", "reopen", "assign", "give back", "delete"),
  times: fc.constantFrom(0, 1, 1, 2),
  late: fc.nat({ max: 4 }),
});
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;

/** A community with two filed issues, in which these deeds are done, a minute and a sweep after each. */
async function live(deeds: readonly Deed[], { hooks }: { hooks: "lost" | "as told" | "in order" }) {
  const { folder, remove } = temporaryFolder();
  let now = () => Temporal.Instant.from("2025-01-13T10:05:00Z");
  const github = await startGitHubWorld({ now: () => now() });
  const connections = { discord: null, github: { auth: github.connection.auth, api: github.baseUrl, secondMs: 0 } };
  const place = { connections, channel: "terminal:", folder, at: now().toString(), pad };
  const bot = await openCommunity(place);
  now = bot.clock.now;
  const receive = receiveWebHooks(bot.world, hookSecret);
  try {
    await bot.sweep();
    await bot.pass({ minutes: 31 }, 1);
    const coming: { at: number; send: () => Promise<unknown> }[] = [];
    const deleted = new Set<number>();
    for (const [place_, { number, what, times, late }] of deeds.entries()) {
      bot.clock.pass({ minutes: 1 });
      const at = { repository: "mirage/mirage", number };
      if (!deleted.has(number)) {
        await act(github, at, what);
        if (what === "delete") deleted.add(number);
        const hook = hookOf("issues", issuesHook("edited", { number, updatedAt: now().toString() }), {
          id: `d${place_}`,
        });
        const send = () => receive({ headers: hook.headers, body: hook.body });
        const copies = { lost: 0, "as told": times, "in order": 1 }[hooks];
        for (let copy = 0; copy < copies; copy += 1)
          coming.push({ at: place_ + (hooks === "in order" ? 0 : late), send });
      }
      for (const { send } of coming.filter((one) => one.at === place_)) await send();
      await bot.sweep();
    }
    for (const { send } of coming.filter((one) => one.at >= deeds.length)) await send();
    // The hourly look comes for those of which nobody told.
    await bot.pass(hooks === "in order" ? { minutes: 1 } : { minutes: 61 });
    const there = await github.issues("mirage/mirage");
    const todos = await bot.world.store.todos.all();
    return todos.map((todo) => ({ here: show(todo), there: truth(todo, there) }));
  } finally {
    await Promise.all([bot.close(), github.stop()]);
    remove();
  }
}

async function act(
  github: Awaited<ReturnType<typeof startGitHubWorld>>,
  at: { repository: string; number: number },
  what: Deed["what"],
) {
  if (what === "close") await github.close(at);
  else if (what === "reopen") await github.reopen(at);
  else if (what === "assign") await github.assign(at, ["ada"]);
  else if (what === "give back") await github.assign(at, []);
  else github.remove(at);
}

function show({ state, owners }: Todo): string {
  return `${state}${owners === null ? "" : ` ${owners.join()}`}`;
}

/** How the todo should be, by what stands on GitHub. Who had it from the start is in the notes, too. */
function truth(
  { issue, owners }: Todo,
  there: readonly { number: number; state: string; assignees: string[] }[],
): string {
  const found = there.find(({ number }) => number === issue?.number);
  const names = (found?.assignees ?? []).map((login) => ({ ada: "Ada", jules: "Jules" })[login] ?? login);
  const state = found === undefined ? "gone" : found.state === "closed" ? "closed" : "filed";
  return `${state}${owners === null ? "" : ` ${names.join()}`}`;
}

const runs = { numRuns: 8 };
const deeds = fc.array(deed, { minLength: 1, maxLength: 6 });

/** Whether the todos end as the issues do, whatever people did. */
async function endsWell(hooks: Parameters<typeof live>[1]["hooks"]) {
  const ends = fc.asyncProperty(deeds, async (done) =>
    (await live(done, { hooks })).every(({ here, there }) =>
      there.startsWith("gone") ? /^(?:skipped|closed)/.test(here) : here === there,
    ),
  );
  return fc.check(ends, runs);
}

test("web hooks that are lost, doubled and late, with an hourly look behind them, end in GitHub's state", async () => {
  expect(await endsWell("as told")).toMatchObject({ failed: false });
}, 60_000);

test("the hourly look alone ends in GitHub's state", async () => {
  expect(await endsWell("lost")).toMatchObject({ failed: false });
}, 60_000);

test("web hooks alone end in GitHub's state", async () => {
  expect(await endsWell("in order")).toMatchObject({ failed: false });
}, 60_000);
