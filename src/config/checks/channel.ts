import type { Check } from "../advice.ts";
import { sentences } from "../sentences.ts";

/** Ids of Discord are snowflakes: 17 to 20 digits. */
const snowflake = "\\d{17,20}";
export const channelPattern = `^(?:terminal:|discord:${snowflake}/${snowflake})$`;

/** `discord:GUILD_ID/CHANNEL_ID`, or `terminal:`. The link that Discord copies is read for its ids. */
export const checkChannel: Check = (value) => {
  if (new RegExp(channelPattern).test(value)) return null;
  const link = /discord(?:app)?\.com\/channels\/(\d+)\/(\d+)/.exec(value);
  if (link !== null) return sentences.channel(value, `discord:${link[1]}/${link[2]}`);
  return value === "terminal" ? sentences.channel(value, "terminal:") : sentences.channel(value);
};

/** A person's id in the chat, or `role:ID`. */
export const maintainerPattern = `^(?:role:)?${snowflake}$`;
export const checkMaintainer: Check = (value) => {
  if (new RegExp(maintainerPattern).test(value)) return null;
  const mention = /^<@(&?)(\d+)>$/.exec(value);
  return sentences.maintainer(value, mention === null ? undefined : `${mention[1] === "" ? "" : "role:"}${mention[2]}`);
};
