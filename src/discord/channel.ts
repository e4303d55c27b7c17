import { CallError } from "../errors.ts";
import { replies } from "./replies.ts";

/** A channel of Discord; both are snowflakes (ids of 17 to 20 digits). */
export type DiscordChannel = { readonly guild: string; readonly channel: string };

/** Reads `discord:GUILD_ID/CHANNEL_ID` as configured. Throws `CallError` with an example. */
export function parseChannel(configured: string): DiscordChannel {
  const [, guild, channel] = /^discord:(\d{17,20})\/(\d{17,20})$/.exec(configured) ?? [];
  if (guild === undefined || channel === undefined) throw new CallError(replies.notAChannel(configured), "refused");
  return { guild, channel };
}

/** The id of the person whose inbox `discord:@USER_ID` is; null: it is a channel. */
export function personOf(configured: string): string | null {
  return /^discord:@(\d{17,20})$/.exec(configured)?.[1] ?? null;
}

/** Writes a channel as it is configured. */
export function writeChannel({ guild, channel }: DiscordChannel): string {
  return `discord:${guild}/${channel}`;
}
