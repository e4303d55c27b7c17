import { CallError } from "../errors.ts";
import type { IssueName, Mention } from "../ports/forge.ts";
import { issueKey } from "../todos/issue-key.ts";
import { issueNameOf } from "../todos/issue-name.ts";
import { splitPull, whyMoot } from "../todos/moot.ts";
import type { Todo } from "../todos/todo.ts";
import type { World } from "../world.ts";
import type { Facts } from "./facts.ts";
import { readStates } from "./read-states.ts";

/** Gives those of the splits that look moot now, or no longer do. While GitHub can't be asked, none. */
export async function lookForSplits(world: World, { series }: Facts, todos: readonly Todo[]): Promise<readonly Todo[]> {
  const splits = todos.flatMap((todo) => {
    const [pull, issue] = [splitPull(todo), issueNameOf(todo)];
    return pull === null || issue === null ? [] : [{ todo, pull, issue }];
  });
  const states = await readStates(
    world,
    splits.map(({ pull }) => pull),
  );
  const mentions = await readMentions(
    world,
    series.id,
    splits.flatMap(({ pull, issue }) => [pull, issue]),
  );
  if (states === null || mentions === null) return [];
  return splits.flatMap(({ todo, pull, issue }) => {
    const named = [pull, issue].flatMap((name) => mentions.get(issueKey(name)) ?? []);
    const over = whyMoot(todo, { pull: states.get(issueKey(pull)) ?? null, mentions: named });
    return JSON.stringify(over) === JSON.stringify(todo.over) ? [] : [{ ...todo, over }];
  });
}

async function readMentions(
  world: World,
  series: string,
  names: readonly IssueName[],
): Promise<ReadonlyMap<string, readonly Mention[]> | null> {
  const distinct = [...new Map(names.map((name) => [issueKey(name), name])).values()];
  if (distinct.length === 0) return new Map();
  try {
    const found = await world.forge.mentionsOf(distinct);
    return new Map(distinct.map((name, place) => [issueKey(name), found[place] ?? []]));
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    world.log.warn({ series, why: error.message }, "It can't be seen whether splits are moot");
    return null;
  }
}
