import { CallError } from "../errors.ts";
import type { IssueName, IssueState } from "../ports/forge.ts";
import { issueKey } from "../todos/issue-key.ts";
import type { World } from "../world.ts";

/** By `issueKey`; null where the forge shows nothing under that name. */
export type States = ReadonlyMap<string, IssueState | null>;

/** Reads the state of each pull request and issue, each once; null: the forge could not be asked (the log says why). */
export async function readStates(world: World, names: readonly IssueName[]): Promise<States | null> {
  const distinct = [...new Map(names.map((name) => [issueKey(name), name])).values()];
  if (distinct.length === 0) return new Map();
  try {
    const states = await world.forge.readStates(distinct);
    return new Map(distinct.map((name, place) => [issueKey(name), states[place] ?? null]));
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    world.log.warn({ error, count: distinct.length }, "The states of issues can't be read");
    return null;
  }
}
