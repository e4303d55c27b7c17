import { CallError, PadError } from "../errors.ts";
import type { Series } from "../meetings/series.ts";
import type { Outcome, WritePad } from "../outbox/effect.ts";
import { editFor } from "../plans/edit-for.ts";
import { showChanges } from "../plans/show-changes.ts";
import type { Change, Plan } from "../ports/pad.ts";
import { replies } from "../replies.ts";
import type { World } from "../world.ts";
import { notesContext } from "./facts.ts";

/**
 * Writes into a series' pad what is wanted there, planned on the text as it stands at that moment: a second time it finds
 * it done. Throws `CallError`: a pad that may not be written is a refusal, one that can't be reached, or
 * has no part yet for what goes there, is for later.
 */
export async function writePad(
  world: Pick<World, "store" | "pad" | "now" | "log">,
  series: Series,
  { write, by }: WritePad,
): Promise<Outcome> {
  const todos = (await world.store.todos.all()).filter((todo) => todo.series === series.id);
  const edit = editFor(write, { context: notesContext(series, world.now()), todos });
  let planned: { readonly text: string; readonly changes: readonly Change[] } | null = null;
  const plan: Plan = (text) => {
    const changes = edit.plan(text);
    if (changes !== null) planned = { text, changes };
    return changes;
  };
  try {
    const { text, changes } = await world.pad(series).write(plan);
    const obstacle = changes.length === 0 ? edit.obstacle(text) : null;
    // Somebody may yet make the meeting's part: the bot itself, or a person.
    if (obstacle === "no-section") throw new CallError(replies.padObstacles[obstacle], "later");
    if (changes.length === 0) return { type: "write-pad", changes: [], obstacle };
    const written = shown(planned);
    const fields = { series: series.id, pad: series.pad, by: by?.name ?? null, what: write.what, changes: written };
    world.log.info(fields, "The pad was written into");
    return { type: "write-pad", changes: written, obstacle: null };
  } catch (error) {
    if (!(error instanceof PadError)) throw error;
    throw new CallError(error.message, isForLater(error) ? "later" : "refused", { cause: error });
  }
}

function shown(planned: { readonly text: string; readonly changes: readonly Change[] } | null) {
  return planned === null ? [] : showChanges(planned.text, planned.changes);
}

/** Whether it may go through without anybody doing something about it. */
function isForLater({ reason }: PadError): boolean {
  return reason === "unreachable" || reason === "busy" || reason === "changed";
}
