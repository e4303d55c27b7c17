import { CallError } from "../errors.ts";
import type { Series } from "../meetings/series.ts";
import type { Outcome } from "../outbox/effect.ts";
import type { ArchiveWrite, PadObstacle, WritePad } from "../outbox/write-pad.ts";
import { verifyArchive } from "../plans/roll-over/archive.ts";
import { fillArchive } from "../plans/roll-over/fill-archive.ts";
import { oldPart } from "../plans/roll-over/old-part.ts";
import { replaceOldPart } from "../plans/roll-over/replace-old-part.ts";
import { showChanges } from "../plans/show-changes.ts";
import { replies } from "../replies.ts";
import type { World } from "../world.ts";
import { notesContext } from "./facts.ts";

/**
 * Moves the old meetings of a pad to a note of their own: first they are written there and read back, only then do they give way to a link. Whatever breaks off in
 * between, they stand in one of the two at least, and the next try goes on from there. Throws `CallError` and `PadError`.
 */
export async function archiveOldPart(
  world: Pick<World, "pad" | "now">,
  series: Series,
  { write, by }: { readonly write: ArchiveWrite; readonly by: WritePad["by"] },
): Promise<Outcome> {
  const pad = world.pad(series);
  const archive = world.pad({ ...series, pad: write.to });
  const context = notesContext(series, world.now());
  const text = (await pad.read(null))?.text ?? "";
  const link = archive.link ?? write.to;
  const part = oldPart(text, write.keep, context);
  if (part === null) return stopped(text.includes(`](${link})`) ? null : "nothing-old");

  const fill = fillArchive(part, { title: series.title, link: pad.link ?? series.pad });
  const filled = await archive.write(fill.plan);
  const obstacle = fill.obstacle(filled.text);
  if (obstacle !== null) return stopped(obstacle);
  const verified = verifyArchive(part, (await archive.read(null))?.text ?? "", link);
  if (verified === null) throw new CallError(replies.archiveDiffers(link), "later");

  const replace = replaceOldPart({ archive: verified, by: by?.name ?? "", keep: write.keep, context });
  let before = "";
  const { text: after, changes } = await pad.write((now) => {
    before = now;
    return replace.plan(now);
  });
  if (changes.length === 0) return stopped(replace.obstacle(after));
  const shown = showChanges(before, changes).map((change) => ({ ...change, removed: shorten(change.removed, link) }));
  return { type: "write-pad", changes: shown, obstacle: null };
}

function stopped(obstacle: PadObstacle | null): Outcome {
  return { type: "write-pad", changes: [], obstacle };
}

/** The audit keeps the first line of what was moved; all of it stands in the archive. */
function shorten(text: string, link: string): string {
  return text === "" ? "" : replies.movedText(text.split("\n", 1)[0] ?? "", text.length, link);
}
