import { dateInWords } from "../meetings/date-in-words.ts";
import type { Effect, EffectRecord } from "../outbox/effect.ts";
import { editFor } from "../plans/edit-for.ts";
import { replies } from "../replies.ts";
import type { World } from "../world.ts";
import { notesContext, type Facts } from "./facts.ts";
import { personChannel } from "./person-channel.ts";
import { textMessages } from "./text-messages.ts";

/** The next meeting's part, for the chair to paste where the pad may not be written. */
export function dueToPaste(world: World, facts: Facts): readonly Effect[] {
  const { series, effects } = facts;
  const { chair } = series;
  if (chair === null) return [];
  return [...effects.values()].flatMap((record): Effect[] => {
    const part = partOf(facts, record);
    if (part === null) return [];
    const text = replies.sectionToPaste(dateInWords(Temporal.PlainDate.from(part.date)), record.why ?? "", part.text);
    return [
      {
        id: `paste/${series.id}/${part.date}`,
        series: series.id,
        expires: null,
        type: "post",
        channel: personChannel(series.channel, chair),
        messages: textMessages(text, world.chat.textLimit),
        about: { what: "to paste", date: part.date },
      },
    ];
  });
}

/** The part of the next meeting that was refused, and that nobody has made since. */
function partOf({ series, now, next, state, todos }: Facts, { effect, status }: EffectRecord) {
  if (status !== "parked" || effect.type !== "write-pad" || effect.write.what !== "section") return null;
  const { date } = effect.write.meeting;
  if (effect.by !== null || next?.meeting.date !== date || state.pad === null) return null;
  const { text } = state.pad;
  const [change] = editFor(effect.write, { context: notesContext(series, now), todos }).plan(text) ?? [];
  return change === undefined ? null : { date, text: change.insert.trim() };
}
