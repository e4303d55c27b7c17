import path from "node:path";
import type { Archiving, Asker } from "../bot.ts";
import { UserError } from "../errors.ts";
import type { Series } from "../meetings/series.ts";
import { oldPart } from "../plans/roll-over/old-part.ts";
import { replies } from "../replies.ts";
import type { Reply } from "../reply.ts";
import { notesContext } from "../sweep/facts.ts";
import { padEffect } from "../sweep/pad-effect.ts";
import type { World } from "../world.ts";
import { withFacts } from "./fresh-facts.ts";
import { say, whisper } from "./message.ts";

/** Moves the old meetings of a pad to a note that a person made for them, and links both. */
export function archivePad(world: World, series: Series, asked: Archiving, by: Asker): Promise<Reply> {
  checkPlace(series, asked);
  world.pad({ ...series, pad: asked.to }); // refuses what is no address of a pad
  return withFacts(world, series, async ({ now }) => {
    if (!series.writePad) throw new UserError(replies.padNotArchived);
    const when = { by, at: now.toString(), expires: now.add({ hours: 1 }).toString() };
    const record = await world.outbox.perform(padEffect(series, { what: "archive", ...asked }, when));
    const outcome = record.status === "done" && record.outcome?.type === "write-pad" ? record.outcome : null;
    if (outcome === null) throw new UserError(replies.archivedLater(record.why ?? ""));
    if (outcome.obstacle !== null) throw new UserError(replies.padObstacles[outcome.obstacle]);
    return say(outcome.changes.length === 0 ? replies.archivedAlready(asked.to) : replies.archived(asked.to));
  });
}

/** Tells which meetings `archivePad` would move. */
export function previewArchive(world: World, series: Series, asked: Archiving): Promise<Reply> {
  checkPlace(series, asked);
  return withFacts(world, series, async ({ now }) => {
    const text = (await world.pad(series).read(null))?.text ?? "";
    const part = oldPart(text, asked.keep, notesContext(series, now));
    if (part === null) throw new UserError(replies.padObstacles["nothing-old"]);
    return whisper(replies.wouldArchive({ ...part, characters: part.text.length, all: text.length, to: asked.to }));
  });
}

/** Notes go nowhere but where the pad is: to its server, or its folder. */
function checkPlace({ pad }: Series, { to, keep }: Archiving): void {
  if (keep < 1) throw new UserError(replies.keepOne);
  if (placeOf(to) !== placeOf(pad)) throw new UserError(replies.archiveElsewhere(to, pad));
  if (to === pad) throw new UserError(replies.archiveIsPad);
}

function placeOf(address: string): string | null {
  if (address.startsWith("file:")) return path.dirname(path.resolve(address.slice("file:".length)));
  return URL.parse(address)?.origin ?? null;
}
