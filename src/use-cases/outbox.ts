import type { Suggestion } from "../bot.ts";
import { UserError } from "../errors.ts";
import type { Series } from "../meetings/series.ts";
import type { EffectRecord } from "../outbox/effect.ts";
import { shortName } from "../outbox/short-name.ts";
import { replies } from "../replies.ts";
import { effectLine } from "../replies/effect-line.ts";
import type { Reply } from "../reply.ts";
import { type Facts, recallFacts } from "../sweep/facts.ts";
import type { World } from "../world.ts";
import { whisper } from "./message.ts";

/** Lists what the outbox has left to a person. */
export async function listOutbox(world: World, series: Series): Promise<Reply> {
  const parked = parkedIn(await recallFacts(world, series));
  if (parked.length === 0) return whisper(replies.outboxEmpty);
  const lines = parked.map(({ effect, why }) => replies.outboxLine(shortName(effect), effectLine(effect), why));
  return whisper([replies.outboxHead, ...lines].join("\n"));
}

/** Tries again what got stuck, on a person's word. */
export function retryOutbox(world: World, series: Series, typed: string, by: string): Promise<Reply> {
  return world.store.exclusively(async () => {
    const { effect } = find(await recallFacts(world, series), typed);
    world.log.info({ series: series.id, effect: effect.id, by }, "A person had an effect tried again");
    const { status, why } = await world.outbox.retry(effect);
    const line = effectLine(effect);
    if (status === "done") return whisper(replies.retried(line));
    throw new UserError(status === "expired" ? replies.tooLate(line) : replies.retriedLater(line, why ?? ""));
  });
}

/** Takes for done what got stuck, on a person's word. */
export function finishOutbox(world: World, series: Series, typed: string, by: string): Promise<Reply> {
  return world.store.exclusively(async () => {
    const record = find(await recallFacts(world, series), typed);
    world.log.info({ series: series.id, effect: record.effect.id, by }, "A person took an effect for done");
    await world.outbox.close(record, { type: "send-mail", file: null });
    return whisper(replies.takenForDone(effectLine(record.effect)));
  });
}

/** What waits for a person and begins with, or speaks of, what was typed. */
export async function suggestParked(world: World, series: Series, typed: string): Promise<readonly Suggestion[]> {
  return parkedIn(await recallFacts(world, series))
    .map(({ effect }) => ({ name: effectLine(effect), value: shortName(effect) }))
    .filter(({ name, value }) => `${value} ${name}`.toLowerCase().includes(typed.toLowerCase()));
}

/** Todos have a list of their own, and what was refused in the pad is given to the chair. */
function parkedIn({ effects }: Facts): readonly EffectRecord[] {
  return [...effects.values()].filter(({ effect, status }) => status === "parked" && effect.type === "send-mail");
}

function find(facts: Facts, typed: string): EffectRecord {
  const found = parkedIn(facts).filter(({ effect }) => typed !== "" && shortName(effect).startsWith(typed));
  const [record, ...others] = found;
  if (record === undefined || others.length > 0) throw new UserError(replies.noSuchEffect(typed));
  return record;
}
