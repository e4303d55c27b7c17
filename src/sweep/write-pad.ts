import { CallError, PadError } from "../errors.ts";
import type { Series } from "../meetings/series.ts";
import type { Outcome } from "../outbox/effect.ts";
import type { PadAddition, WritePad } from "../outbox/write-pad.ts";
import { editFor } from "../plans/edit-for.ts";
import { showChanges } from "../plans/show-changes.ts";
import { replies } from "../replies.ts";
import type { World } from "../world.ts";
import { archiveOldPart } from "./archive-old-part.ts";
import { notesContext } from "./facts.ts";

type Places = Pick<World, "store" | "pad" | "now" | "log">;

/**
 * Writes into a series' pad what is wanted there, planned on the text as it stands at that moment: a second time it finds
 * it done. Throws `CallError`: a pad that may not be written is a refusal, one that can't be reached, or has no part yet
 * for what goes there, is for later.
 */
export async function writePad(world: Places, series: Series, { write, by }: WritePad): Promise<Outcome> {
  try {
    const outcome =
      write.what === "archive" ? await archiveOldPart(world, series, { write, by }) : await add(world, series, write);
    if (outcome.type === "write-pad" && outcome.changes.length > 0) {
      const fields = { series: series.id, pad: series.pad, by: by?.name ?? null, what: write.what };
      world.log.info({ ...fields, changes: outcome.changes }, "The pad was written into");
    }
    return outcome;
  } catch (error) {
    if (!(error instanceof PadError)) throw error;
    throw new CallError(error.message, isForLater(error) ? "later" : "refused", { cause: error });
  }
}

async function add(world: Places, series: Series, write: PadAddition): Promise<Outcome> {
  const todos = (await world.store.todos.all()).filter((todo) => todo.series === series.id);
  const edit = editFor(write, { context: notesContext(series, world.now()), todos });
  let before = "";
  const { text, changes } = await world.pad(series).write((now) => {
    before = now;
    return edit.plan(now);
  });
  if (changes.length > 0) return { type: "write-pad", changes: showChanges(before, changes), obstacle: null };
  const obstacle = edit.obstacle(text);
  // Somebody may yet make the meeting's part: the bot itself, or a person.
  if (obstacle === "no-section") throw new CallError(replies.padObstacles[obstacle], "later");
  return { type: "write-pad", changes: [], obstacle };
}

/** Whether it may go through without anybody doing something about it. */
function isForLater({ reason }: PadError): boolean {
  return reason === "unreachable" || reason === "busy" || reason === "changed";
}
