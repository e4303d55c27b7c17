import type { Archive } from "../archive/archive.ts";
import { buildArchive } from "../archive/build-archive.ts";
import type { Series } from "../meetings/series.ts";
import { recallFacts } from "../sweep/facts.ts";
import type { World } from "../world.ts";

/**
 * Gives the record of a series as the store has it: asks nobody, writes nothing, and needs no turn. `asIf`: the date of a meeting whose
 * minutes are taken for published, with the notes as they are.
 */
export async function readArchive(
  world: World,
  series: Series,
  { asIf = null }: { readonly asIf?: string | null } = {},
): Promise<Archive> {
  const { state, todos, effects, held, next, padLink, now } = await recallFacts(world, series);
  const snapshots = (await world.store.snapshots.all()).filter((one) => one.series === series.id);
  const { pad, changes, calendar } = state;
  const notes = pad?.notes ?? null;
  return buildArchive({
    series,
    notes,
    snapshots,
    asIf,
    todos,
    effects: effects.values(),
    held,
    changes,
    calendar,
    next,
    padLink,
    now,
  });
}
