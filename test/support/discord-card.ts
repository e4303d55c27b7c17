import { discordChat } from "../../src/discord/chat.ts";
import { discordRest } from "../../src/discord/rest.ts";
import type { Button, Message } from "../../src/reply.ts";
import { clockAt } from "./clock.ts";
import { command, hostOf, openDiscord, option, startBot } from "./discord-bot.ts";
import type { Told } from "./discord-bot.ts";

const press = (subcommand: string, label: string): Button => ({
  label,
  style: "primary",
  invocation: { command: "todo", subcommand, options: { todo: "k3f9" } },
});
export const card: Message = {
  text: "1. Announce 4.9 on discuss",
  buttons: [[press("file", "File 1"), press("edit", "Edit 1")]],
  file: null,
};
/** The card once its todo was filed. */
const settled: Message = { text: "~~1. Announce 4.9 on discuss~~ mirage/mirage#12", buttons: [], file: null };

/** A card stands in the channel, and its buttons are answered like this. */
export async function cardWith(answers: Readonly<Record<string, Told>>, after: Message | null = settled) {
  const { now } = clockAt("2025-01-13T12:00:00Z");
  const discord = await openDiscord({ now });
  const chat = discordChat({ rest: discordRest(discord), now });
  const post = await chat.post(discord.channel(), card, "8fz3k2m9qa");
  const told = Object.fromEntries(
    Object.entries(answers).map(([name, it]) => [
      name,
      { options: [option("todo"), option("title"), option("kind")], ...it },
    ]),
  );
  const host = hostOf([command("todo", told)], { cardOf: (id) => Promise.resolve(id === post.id ? after : null) });
  const { log } = await startBot(discord, { host });
  return { discord, log, chat };
}
