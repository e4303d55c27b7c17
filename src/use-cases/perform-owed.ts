import type { Series } from "../meetings/series.ts";
import { dueCorrections } from "../sweep/due-corrections.ts";
import { recallFacts } from "../sweep/facts.ts";
import type { World } from "../world.ts";

/** Does on the forge what was corrected about a todo; gives why some of it is not done yet, null where all is. */
export async function performOwed(world: World, series: Series, todo: string): Promise<string | null> {
  let problem: string | null = null;
  for (const effect of dueCorrections(await recallFacts(world, series), todo)) {
    const { status, why } = await world.outbox.perform(effect);
    if (status !== "done") problem ??= why ?? "";
  }
  return problem;
}
