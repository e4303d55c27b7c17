import { Routes } from "discord.js";
import { expect, test } from "vitest";
import { answerTo, openUnrecorded } from "../support/discord-refused.ts";

const quiet = { allowed_mentions: { parse: [] } };
const button = (custom_id: string | undefined, more = {}) => ({ type: 2, style: 1, label: "File", custom_id, ...more });
const row = (...components: unknown[]) => ({ type: 1, components });

test("it refuses the messages that Discord refuses", async () => {
  const { rest, channel } = await openUnrecorded();
  const messages = {
    fine: { ...quiet, content: "Hello", components: [row(button("a"), button("b"))] },
    "too long": { ...quiet, content: "x".repeat(2001) },
    empty: { ...quiet, content: "  " },
    "buttons alone": { ...quiet, components: [row(button("a"))] },
    "no custom id": { ...quiet, content: "x", components: [row(button(undefined))] },
    "the same custom id twice": { ...quiet, content: "x", components: [row(button("a")), row(button("a"))] },
    "a long custom id": { ...quiet, content: "x", components: [row(button("x".repeat(101)))] },
    "six buttons": { ...quiet, content: "x", components: [row(..."abcdef".split("").map((id) => button(id)))] },
    "six rows": { ...quiet, content: "x", components: "abcdef".split("").map((id) => row(button(id))) },
    "an empty row": { ...quiet, content: "x", components: [row()] },
    "a long label": { ...quiet, content: "x", components: [row(button("a", { label: "x".repeat(81) }))] },
    "an empty embed": { ...quiet, embeds: [{}] },
    "a long embed": { ...quiet, embeds: [{ description: "x".repeat(4097) }] },
    "long embeds together": {
      ...quiet,
      embeds: [{ description: "x".repeat(4000) }, { description: "x".repeat(2001) }],
    },
    "26 fields": { ...quiet, embeds: [{ fields: Array.from({ length: 26 }, () => ({ name: "n", value: "v" })) }] },
    "a long nonce": { ...quiet, content: "x", nonce: "x".repeat(26), enforce_nonce: true },
    "content with components v2": { ...quiet, content: "x", flags: 32768 },
    "mentions allowed": { content: "@everyone" },
  };
  const answers = Object.entries(messages).map(async ([what, body]) => {
    return `${what}: ${await answerTo(rest.post(Routes.channelMessages(channel), { body }))}`;
  });
  expect((await Promise.all(answers)).join("\n")).toMatchInlineSnapshot(`
    "fine: done
    too long: 400 50035 content[TOO_BIG]: Too big: expected string to have <=2000 characters
    empty: 400 50006 Cannot send an empty message
    buttons alone: 400 50006 Cannot send an empty message
    no custom id: 400 50035 components.0.components.0[CUSTOM]: A custom id is required
    the same custom id twice: 400 50035 body[CUSTOM]: Component custom id cannot be duplicated
    a long custom id: 400 50035 components.0.components.0.custom_id[TOO_BIG]: Too big: expected string to have <=100 characters
    six buttons: 400 50035 components.0.components[TOO_BIG]: Too big: expected array to have <=5 items
    six rows: 400 50035 components[TOO_BIG]: Too big: expected array to have <=5 items
    an empty row: 400 50035 components.0.components[TOO_SMALL]: Too small: expected array to have >=1 items
    a long label: 400 50035 components.0.components.0.label[TOO_BIG]: Too big: expected string to have <=80 characters
    an empty embed: 400 50035 embeds.0[CUSTOM]: An embed needs a title, a description or a field
    a long embed: 400 50035 embeds.0.description[TOO_BIG]: Too big: expected string to have <=4096 characters
    long embeds together: 400 50035 body[CUSTOM]: Embed size exceeds 6000
    26 fields: 400 50035 embeds.0.fields[TOO_BIG]: Too big: expected array to have <=25 items
    a long nonce: 400 50035 nonce[TOO_BIG]: Too big: expected string to have <=25 characters
    content with components v2: 400 50035 body[CUSTOM]: Components v2 go alone
    mentions allowed: 400 50035 allowed_mentions[INVALID_TYPE]: Our own rule: nothing may ping"
  `);
});

test("it refuses the commands that Discord refuses", async () => {
  const { rest } = await openUnrecorded();
  const base = { type: 1, name: "todo", description: "Todos", contexts: [0], integration_types: [0], options: [] };
  const text = { type: 3, name: "one", description: "One" };
  const lists = {
    fine: [
      {
        ...base,
        options: [
          { ...text, required: true },
          { ...text, name: "two" },
        ],
      },
    ],
    "a capital": [{ ...base, name: "Todo" }],
    "a space": [{ ...base, name: "to do" }],
    "a long name": [{ ...base, name: "x".repeat(33) }],
    "no description": [{ ...base, description: "" }],
    "required after optional": [{ ...base, options: [text, { ...text, name: "two", required: true }] }],
    "an option twice": [{ ...base, options: [text, text] }],
    "a command twice": [base, base],
    "26 choices": [
      {
        ...base,
        options: [{ ...text, choices: Array.from({ length: 26 }, (_, n) => ({ name: `${n}`, value: `${n}` })) }],
      },
    ],
    "choices and autocomplete": [
      { ...base, options: [{ ...text, autocomplete: true, choices: [{ name: "a", value: "a" }] }] },
    ],
  };
  const answers = Object.entries(lists).map(async ([what, body]) => {
    return `${what}: ${await answerTo(rest.put(Routes.applicationCommands("436568060288172002"), { body }))}`;
  });
  expect((await Promise.all(answers)).join("\n")).toMatchInlineSnapshot(`
    "fine: done
    a capital: 400 50035 0.name[CUSTOM]: Command name is invalid
    a space: 400 50035 0.name[INVALID_FORMAT]: Invalid string: must match pattern /^[-_'\\p{L}\\p{N}\\p{sc=Deva}\\p{sc=Thai}]{1,32}$/u
    a long name: 400 50035 0.name[INVALID_FORMAT]: Invalid string: must match pattern /^[-_'\\p{L}\\p{N}\\p{sc=Deva}\\p{sc=Thai}]{1,32}$/u
    no description: 400 50035 0.description[TOO_SMALL]: Too small: expected string to have >=1 characters
    required after optional: 400 50035 0.options[CUSTOM]: Required options come first
    an option twice: 400 50035 0.options[CUSTOM]: Option names must be unique
    a command twice: 400 50035 body[CUSTOM]: Application command names must be unique
    26 choices: 400 50035 0.options[INVALID_UNION]: Invalid input
    choices and autocomplete: 400 50035 0.options.0[CUSTOM]: Autocomplete and choices exclude each other"
  `);
});

test("it refuses the events that Discord refuses", async () => {
  const { rest, discord } = await openUnrecorded();
  const fine = {
    name: "Meeting",
    description: "Agenda",
    privacy_level: 2,
    entity_type: 3,
    channel_id: null,
    scheduled_start_time: "2025-01-14T09:00:00Z",
    scheduled_end_time: "2025-01-14T10:00:00Z",
    entity_metadata: { location: "https://meet.example" },
  };
  const { scheduled_end_time: _, ...endless } = fine;
  const events = {
    fine,
    "no end": endless,
    "an end before its start": { ...fine, scheduled_end_time: "2025-01-14T08:00:00Z" },
    "a start in the past": { ...fine, scheduled_start_time: "2025-01-13T11:59:00Z" },
    "a long place": { ...fine, entity_metadata: { location: "x".repeat(101) } },
    "a long name": { ...fine, name: "x".repeat(101) },
    "a long description": { ...fine, description: "x".repeat(1001) },
    "a channel": { ...fine, channel_id: "436568060288173000" },
  };
  const answers = Object.entries(events).map(async ([what, body]) => {
    return `${what}: ${await answerTo(rest.post(Routes.guildScheduledEvents(discord.guild), { body }))}`;
  });
  expect((await Promise.all(answers)).join("\n")).toMatchInlineSnapshot(`
    "fine: done
    no end: 400 50035 scheduled_end_time[INVALID_TYPE]: Invalid input: expected nonoptional, received undefined
    an end before its start: 400 50035 scheduled_end_time[GUILD_SCHEDULED_EVENT_SCHEDULE]: Cannot schedule event to end before it starts.
    a start in the past: 400 50035 scheduled_start_time[GUILD_SCHEDULED_EVENT_SCHEDULE]: Cannot schedule event in the past.
    a long place: 400 50035 entity_metadata.location[TOO_BIG]: Too big: expected string to have <=100 characters
    a long name: 400 50035 name[TOO_BIG]: Too big: expected string to have <=100 characters
    a long description: 400 50035 description[TOO_BIG]: Too big: expected string to have <=1000 characters
    a channel: 400 50035 channel_id[INVALID_TYPE]: Invalid input: expected null, received string"
  `);
});
