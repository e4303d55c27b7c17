import { inspect } from "node:util";
import { expect, onTestFinished } from "vitest";
import { CallError } from "../../src/errors.ts";
import { connectGitHub } from "../../src/github/connect-github.ts";
import { githubForge } from "../../src/github/forge.ts";
import type { IssueDraft } from "../../src/ports/forge.ts";
import { clockAt } from "./clock.ts";
import { createRequestCheck } from "./github-schema.ts";
import { type GitHubWorld, type GitHubWorldOptions, startGitHubWorld } from "./github-world.ts";
import { readableLog } from "./readable-log.ts";

/**
 * Our own GitHub adapter on a world of its own, for one test, at noon on 2026-01-12 (UTC). When the test is over, every
 * request that it sent must have been one that GitHub takes.
 *
 * ```ts
 * const { forge, world, clock } = await openGitHub();
 * ```
 */
export async function openGitHub(options: GitHubWorldOptions & { timeoutMs?: number; secondMs?: number } = {}) {
  const clock = clockAt("2026-01-12T12:00:00Z");
  const world = await startGitHubWorld({ now: clock.now, ...options });
  onTestFinished(async () => {
    await world.stop();
    expect(world.requests.flatMap(check)).toEqual([]);
  });
  const log = readableLog();
  const { timeoutMs = 20_000, secondMs = 0 } = options;
  const github = connectGitHub({ ...world.connection, timeoutMs, secondMs, log });
  return { world, clock, log, github, forge: githubForge({ github, now: clock.now }) };
}

const check = createRequestCheck();

/** A draft that differs from an ordinary one as told. */
export function draft(changes: Partial<IssueDraft> = {}): IssueDraft {
  return {
    repository: "mirage/mirage",
    title: "Announce the new solver",
    body: "Said in the meeting.",
    labels: [],
    assignees: [],
    marker: "meetbot:k3f9x2ab1c",
    ...changes,
  };
}

/**
 * Gives what a call came to as one line: `unknown: The connection …`, with the time before which it makes no sense to try
 * again; `done` where it did not fail. No secret of the bot may be in the error, however deep.
 */
export async function outcomeOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return "done";
  } catch (error) {
    expect(inspect(error, { depth: 20, showHidden: true })).not.toMatch(/gh[ps]_|eyJ|PRIVATE KEY|authorization/i);
    if (!(error instanceof CallError)) throw error;
    const until = error.retryAt === null ? "" : ` (not before ${error.retryAt.toString()})`;
    return `${error.outcome}: ${error.message}${until}`;
  }
}

/** How often the world was asked to create an issue. */
export function creations({ requests }: GitHubWorld): number {
  return requests.filter(({ method, path }) => method === "POST" && path.endsWith("/issues")).length;
}
