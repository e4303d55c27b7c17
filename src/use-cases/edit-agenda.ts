import type { Asker, Suggestion } from "../bot.ts";
import { UserError } from "../errors.ts";
import { dateInWords } from "../meetings/date-in-words.ts";
import { endInstant } from "../meetings/instants.ts";
import type { NextMeeting } from "../meetings/meeting.ts";
import type { Series } from "../meetings/series.ts";
import type { EffectRecord, Outcome } from "../outbox/effect.ts";
import type { PadAddition, PadChange, PadWrite } from "../outbox/write-pad.ts";
import { agendaLine } from "../plans/agenda/add-agenda-item.ts";
import { applyChanges } from "../plans/apply-changes.ts";
import { editFor } from "../plans/edit-for.ts";
import { showChanges } from "../plans/show-changes.ts";
import { replies } from "../replies.ts";
import type { Reply } from "../reply.ts";
import { sectionWrite } from "../sweep/due-pad-writes.ts";
import { notesContext, recallFacts, type Facts } from "../sweep/facts.ts";
import { padEffect } from "../sweep/pad-effect.ts";
import type { World } from "../world.ts";
import { withFacts } from "./fresh-facts.ts";
import { say, whisper } from "./message.ts";

/** Puts a point under the next meeting's agenda in the pad; where the pad has no part for that meeting, it is made first. */
export function addToAgenda(world: World, series: Series, item: string, by: Asker): Promise<Reply> {
  return withFacts(world, series, async (facts) => {
    const { date, write, line, asked } = pointFor(facts, item, by);
    if (write.item === "") throw new UserError(replies.itemMissing);
    if (!series.writePad) throw new UserError(replies.padNotWritten(facts.padLink, line));
    const section = sectionWrite(world, facts);
    if (section !== null) await world.outbox.perform(padEffect(series, section, asked));
    const record = await world.outbox.perform(padEffect(series, write, asked));
    const outcome = outcomeOf(record);
    if (outcome === null) throw new UserError(replies.notOnAgenda(record.why ?? "", line));
    if (outcome.obstacle !== null)
      throw new UserError(replies.cannotBeOnAgenda(replies.padObstacles[outcome.obstacle], line));
    return outcome.changes.length === 0
      ? whisper(replies.onAgendaAlready(date, line))
      : say(replies.onAgenda(date, line, facts.padLink));
  });
}

/** Takes back a point that the person added, as long as nobody has touched it. */
export function removeFromAgenda(world: World, series: Series, typed: string, by: Asker): Promise<Reply> {
  return withFacts(world, series, async (facts) => {
    const own = ownItem(facts, typed, by);
    // As it was put there: the person may have another name by now.
    const { date, write, line, asked } = pointFor(facts, own.item, { id: by.id, name: own.by });
    const record = await world.outbox.perform(padEffect(series, { ...write, what: "take-back" }, asked));
    const outcome = outcomeOf(record);
    if (outcome === null) throw new UserError(replies.notOffAgenda(record.why ?? ""));
    if (outcome.changes.length > 0) return say(replies.offAgenda(date, line));
    throw new UserError(replies.padObstacles[outcome.obstacle ?? "gone"]);
  });
}

/** Shows what `addToAgenda` would write into the pad as it is now; without an item, the next meeting's part alone. */
export function previewAgendaItem(world: World, series: Series, item: string | null, by: Asker): Promise<Reply> {
  return withFacts(world, series, async (facts) => {
    const { write, line } = pointFor(facts, item ?? "", by);
    const read = await world.pad(series).read(null);
    const section = sectionWrite(world, facts);
    const wanted = [...(section === null ? [] : [section]), ...(item === null ? [] : [write])];
    let text = read?.text ?? "";
    const changed: PadChange[] = [];
    for (const one of wanted) {
      const edit = editFor(one, { context: notesContext(series, facts.now), todos: facts.todos });
      const obstacle = edit.obstacle(text);
      const pasted = one.what === "section" ? one.body.trim() : line;
      if (obstacle !== null) throw new UserError(replies.cannotBeOnAgenda(replies.padObstacles[obstacle], pasted));
      const changes = edit.plan(text) ?? [];
      changed.push(...showChanges(text, changes));
      text = applyChanges(text, changes);
    }
    return whisper(changed.length === 0 ? replies.nothingToWrite : replies.wouldWrite(changed));
  });
}

/** The points that a person added to the next agenda, and did not take back. */
export async function suggestOwnItems(
  world: World,
  series: Series,
  typed: string,
  by: Asker,
): Promise<readonly Suggestion[]> {
  const facts = await recallFacts(world, series);
  return ownItems(facts, by)
    .filter(({ item }) => item.toLowerCase().includes(typed.toLowerCase()))
    .map(({ item }) => ({ name: item, value: item }));
}

/** A point is a line that people read at a glance. */
const longest = 300;

type Point = PadAddition & { readonly what: "agenda-item" | "take-back" };

function pointFor({ series, next, now, padLink }: Facts, typed: string, by: Asker) {
  if (next === null) throw new UserError(replies.noNextMeeting(padLink ?? series.pad));
  const item = typed.replace(/\s+/gu, " ").trim();
  if (item.length > longest) throw new UserError(replies.itemTooLong(longest));
  const { date } = next.meeting;
  const write: Point = { what: "agenda-item", item, by: by.name, date };
  const asked = { by, at: now.toString(), expires: endInstant(next.meeting).toString() };
  return { date: dateInWords(Temporal.PlainDate.from(date)), write, line: agendaLine({ item, by: by.name }), asked };
}

function outcomeOf({ status, outcome }: EffectRecord): (Outcome & { readonly type: "write-pad" }) | null {
  return status === "done" && outcome?.type === "write-pad" ? outcome : null;
}

function ownItem(facts: Facts, typed: string, by: Asker): Point {
  const own = ownItems(facts, by);
  if (own.length === 0) throw new UserError(replies.noOwnItems);
  const wanted = typed.trim().toLowerCase();
  const exact = own.filter(({ item }) => item.toLowerCase() === wanted);
  const like = exact.length > 0 ? exact : own.filter(({ item }) => item.toLowerCase().includes(wanted));
  const [only, ...others] = like;
  if (only === undefined || others.length > 0)
    throw new UserError(
      replies.notYourItem(
        typed,
        own.map(({ item }) => item),
      ),
    );
  return only;
}

/** The latest word on each of a person's points: those that were added last, not taken back. */
function ownItems({ effects, next }: Facts, by: Asker): readonly Point[] {
  const done = [...effects.values()]
    .toSorted((one, other) => Temporal.Instant.compare(one.intendedAt, other.intendedAt))
    .flatMap(({ effect, status }) => (effect.type === "write-pad" && status === "done" ? [effect] : []))
    .filter((effect) => effect.by?.id === by.id);
  const items = new Map<string, Point>();
  for (const { write } of done) {
    if (!isPoint(write) || write.date !== dateOf(next)) continue;
    if (write.what === "agenda-item") items.set(write.item, write);
    else items.delete(write.item);
  }
  return [...items.values()];
}

function isPoint(write: PadWrite): write is Point {
  return write.what === "agenda-item" || write.what === "take-back";
}

function dateOf(next: NextMeeting | null): string | null {
  return next?.meeting.date ?? null;
}
