import { discordChat } from "../../src/discord/chat.ts";
import { discordRest } from "../../src/discord/rest.ts";
import type { ChatEvent } from "../../src/ports/chat.ts";
import type { Message } from "../../src/reply.ts";
import { clockAt } from "./clock.ts";
import { openDiscord } from "./discord-bot.ts";

/** A Discord at noon on 2025-01-13, and the chat on it. */
export async function enterDiscord() {
  const clock = clockAt("2025-01-13T12:00:00Z");
  const discord = await openDiscord({ now: clock.now, channels: ["meetings", "random"] });
  const chat = discordChat({ rest: discordRest(discord), now: clock.now });
  return { discord, clock, chat, channel: discord.channel(), since: clock.now() };
}
/** A message that is only a text, unless `more` says so. */
export const message = (text: string, more: Partial<Message> = {}): Message => ({
  text,
  buttons: [],
  file: null,
  ...more,
});
export const meetingEvent: ChatEvent = {
  name: "MirageOS meeting",
  description: "Agenda: https://pad.example/agenda",
  start: "2025-01-14T09:00:00Z",
  end: "2025-01-14T11:00:00Z",
  location: "https://meet.example/MirageOS",
  picture: null,
};
