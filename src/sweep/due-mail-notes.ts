import { mailtoLink } from "../mail-text/mailto.ts";
import type { Effect, EffectRecord, Post } from "../outbox/effect.ts";
import type { SendMail } from "../outbox/send-mail.ts";
import { shortName } from "../outbox/short-name.ts";
import { replies } from "../replies.ts";
import type { Button, Message } from "../reply.ts";
import type { World } from "../world.ts";
import type { Facts } from "./facts.ts";
import { personChannel } from "./person-channel.ts";

/** To the chair alone, once a mail: it lies in a file for them to send, or is left to them. */
export async function dueMailNotes(world: World, facts: Facts): Promise<readonly Effect[]> {
  const { series, effects } = facts;
  if (series.chair === null) return [];
  const channel = personChannel(series.channel, series.chair);
  const notes: Effect[] = [];
  for (const record of effects.values()) {
    const { effect } = record;
    if (effect.type !== "send-mail") continue;
    const about = aboutOf(record);
    if (about === null || effects.has(about.id)) continue;
    const message = about.what === "stuck mail" ? stuck(effect, record) : await toSend(world, effect, about.file);
    const { id, what } = about;
    notes.push({
      id,
      series: series.id,
      expires: null,
      type: "post",
      channel,
      messages: [message],
      about: { what, mail: effect.id },
    } satisfies Effect & Post);
  }
  return notes;
}

/** What there is to say of a mail, under an id that is the same for as long as it is the same thing; null: nothing. */
function aboutOf({ effect, status, outcome, intendedAt }: EffectRecord) {
  if (status === "parked") return { what: "stuck mail", id: `stuck/${effect.id}/${intendedAt}` } as const;
  if (outcome?.type !== "send-mail" || outcome.file === null) return null;
  return { what: "mail to send", id: `to-send/${effect.id}`, file: outcome.file } as const;
}

async function toSend(world: World, { mail }: SendMail, file: string): Promise<Message> {
  const kept = await world.mailer.find(mail.messageId).catch(() => null);
  const name = replies.mailFile(mail.messageId.replace(/^<|@.*$/g, ""));
  return {
    text: replies.mailToSend(mail.subject, mail.to, file, mailtoLink(mail)),
    buttons: [],
    file: kept === null ? null : { name, content: kept.content },
  };
}

function stuck(effect: Effect & SendMail, { unsure, why }: EffectRecord): Message {
  const name = shortName(effect);
  const { subject, to } = effect.mail;
  const tell = unsure ? replies.stuckMail : replies.refusedMail;
  const button = (subcommand: "retry" | "done", style: Button["style"]): Button => ({
    label: replies.outboxButtons[subcommand === "done" && !unsure ? "leave" : subcommand],
    style,
    invocation: { command: "outbox", subcommand, options: { name } },
  });
  return {
    text: tell(subject, to, why ?? replies.stoppedWhileSending, name),
    buttons: [[button("done", "primary"), button("retry", "secondary")]],
    file: null,
  };
}
