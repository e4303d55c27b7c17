import type { Suggestion } from "../bot.ts";
import type { Series } from "../meetings/series.ts";
import { showTime } from "../meetings/show-time.ts";
import type { EffectRecord } from "../outbox/effect.ts";
import { effectName, waitingEffects } from "../outbox/waiting.ts";
import { replies } from "../replies.ts";
import { effectInWords } from "../replies/effect-in-words.ts";
import type { Button, Reply } from "../reply.ts";
import { recallFacts } from "../sweep/facts.ts";
import type { World } from "../world.ts";
import { say } from "./message.ts";
import { shortNames } from "./short-names.ts";

/** Discord takes five rows of buttons under a message. */
const withButtons = 5;

/** Lists what waits to be done: what is stuck, with buttons for the first few, then what is tried again by itself. */
export async function listOutbox(world: World, series: Series): Promise<Reply> {
  const { effects, todos } = await recallFacts(world, series);
  const waiting = waitingEffects([...effects.values()], todos);
  const names = shortNames(waiting.map(({ effect }) => effectName(effect)));
  const show = (at: string): string => showTime(Temporal.Instant.from(at), world.chat.times, series.timeZone);
  const view = (status: EffectRecord["status"]) =>
    waiting
      .filter((record) => record.status === status)
      .map(({ effect, intendedAt, notBefore, unsure, why }) => ({
        name: names.get(effectName(effect)) ?? effectName(effect),
        what: effectInWords(effect, series.timeZone),
        since: show(intendedAt),
        next: notBefore === null ? null : show(notBefore),
        unsure,
        why,
      }));
  const text = world.templates.render("outbox", {
    series: series.title,
    parked: view("parked"),
    pending: view("pending"),
  });
  const parked = waiting.filter(({ status }) => status === "parked").slice(0, withButtons);
  const buttons = parked.map((record, place) => buttonsFor(world, series, record, place + 1));
  const reply = say(text);
  return reply.kind === "message" ? { ...reply, buttons } : reply;
}

/** What waits, the stuck first; by name or words of it. */
export async function suggestEffects(world: World, series: Series, typed: string): Promise<readonly Suggestion[]> {
  const { effects, todos } = await recallFacts(world, series);
  const wanted = typed.toLowerCase();
  return waitingEffects([...effects.values()], todos)
    .map(({ effect, status }) => ({
      name: replies.effectToChoose(effectInWords(effect, series.timeZone), status),
      value: effectName(effect),
    }))
    .filter(({ name, value }) => value.startsWith(wanted) || name.toLowerCase().includes(wanted));
}

function buttonsFor(world: World, series: Series, { effect }: EffectRecord, number: number): readonly Button[] {
  const shared = world.series.some(({ id, channel }) => id !== series.id && channel === series.channel);
  const options = { effect: effectName(effect), ...(shared ? { series: series.id } : {}) };
  return [
    {
      label: replies.buttons.retry(number),
      style: "primary",
      invocation: { command: "outbox", subcommand: "retry", options },
    },
    {
      label: replies.buttons.drop(number),
      style: "danger",
      invocation: { command: "outbox", subcommand: "drop", options },
    },
  ];
}
