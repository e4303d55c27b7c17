import { DiscordAPIError } from "discord.js";
import { discordRest } from "../../src/discord/rest.ts";
import { clockAt } from "./clock.ts";
import { openDiscord } from "./discord-bot.ts";

/** A fake that is sent what Discord refuses: none of it goes into the record of what the bot sends. */
export async function openUnrecorded() {
  const clock = clockAt("2025-01-13T12:00:00Z");
  const discord = await openDiscord({ now: clock.now, record: "" });
  const rest = discordRest(discord);
  const channel = discord.channel().split("/")[1] ?? "";
  return { clock, discord, rest, channel };
}

/** What Discord says to a call: done, or the number of its refusal and where the fault is. */
export async function answerTo(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return "done";
  } catch (error) {
    if (!(error instanceof DiscordAPIError)) throw error;
    return `${error.status} ${error.code} ${error.message.split("\n").at(-1)}`;
  }
}
