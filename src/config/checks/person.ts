import type { Check } from "../advice.ts";
import { sentences } from "../sentences.ts";
import { snowflake } from "./snowflake.ts";

/** A person's id in the chat. A mention, as one copies it, is read for its id. */
export const personPattern = `^${snowflake}$`;
export const checkPerson: Check = (value) => {
  if (new RegExp(personPattern).test(value)) return null;
  return sentences.person(value, /^<@!?(\d+)>$/.exec(value)?.[1]);
};

/** A person's id in the chat, or `role:ID`. */
export const maintainerPattern = `^(?:role:)?${snowflake}$`;
export const checkMaintainer: Check = (value) => {
  if (new RegExp(maintainerPattern).test(value)) return null;
  const mention = /^<@(&?)(\d+)>$/.exec(value);
  return sentences.maintainer(value, mention === null ? undefined : `${mention[1] === "" ? "" : "role:"}${mention[2]}`);
};
