import type { Check } from "../advice.ts";
import { sentences } from "../sentences.ts";
import { snowflake } from "./snowflake.ts";

export const channelPattern = `^(?:terminal:|discord:${snowflake}/${snowflake})$`;

/** `discord:GUILD_ID/CHANNEL_ID`, or `terminal:`. The link that Discord copies is read for its ids. */
export const checkChannel: Check = (value) => {
  if (new RegExp(channelPattern).test(value)) return null;
  const link = /discord(?:app)?\.com\/channels\/(\d+)\/(\d+)/.exec(value);
  if (link !== null) return sentences.channel(value, `discord:${link[1]}/${link[2]}`);
  return value === "terminal" ? sentences.channel(value, "terminal:") : sentences.channel(value);
};
