import { mailtoLink } from "../mail-text/mailto.ts";
import type { Effect } from "../outbox/effect.ts";
import type { SendMail } from "../outbox/send-mail.ts";
import { replies } from "../replies.ts";
import type { Message } from "../reply.ts";
import type { World } from "../world.ts";
import type { Facts } from "./facts.ts";
import { personChannel } from "./person-channel.ts";

/** To the chair alone, once a mail: it lies in a file for them to send. */
export async function dueMailsToSend(world: World, { series, effects }: Facts): Promise<readonly Effect[]> {
  if (series.chair === null) return [];
  const channel = personChannel(series.channel, series.chair);
  const posts: Effect[] = [];
  for (const { effect, outcome } of effects.values()) {
    const id = `to-send/${effect.id}`;
    if (effect.type !== "send-mail" || outcome?.type !== "send-mail" || outcome.file === null) continue;
    if (effects.has(id)) continue;
    const messages = [await toSend(world, effect, outcome.file)];
    const about = { what: "mail to send", mail: effect.id } as const;
    posts.push({ id, series: series.id, expires: null, type: "post", channel, messages, about });
  }
  return posts;
}

async function toSend({ mailer }: World, { mail }: SendMail, file: string): Promise<Message> {
  // Where the file can't be read just now, its place and the link are told all the same.
  const kept = await mailer.find(mail.messageId).catch(() => null);
  const name = replies.mailFile(mail.messageId.replace(/^<|@.*$/g, ""));
  return {
    text: replies.mailToSend(mail.subject, mail.to, file, mailtoLink(mail)),
    buttons: [],
    file: kept === null ? null : { name, content: kept.content },
  };
}
