import { expect, test } from "vitest";
import { CallError } from "../../src/errors.ts";
import { discordChat } from "../../src/discord/chat.ts";
import { discordRest } from "../../src/discord/rest.ts";
import type { ChatEvent } from "../../src/ports/chat.ts";
import type { Message } from "../../src/reply.ts";
import { chatContract } from "../contracts/chat.ts";
import { clockAt } from "../support/clock.ts";
import { openDiscord } from "../support/discord-bot.ts";
import { startFakeDiscord } from "../support/fake-discord/fake-discord.ts";

const noon = "2025-01-13T12:00:00Z";

chatContract("Discord", async () => {
  const { now } = clockAt(noon);
  const discord = await startFakeDiscord({ now });
  return {
    chat: discordChat({ rest: discordRest(discord), now }),
    channel: discord.channel(),
    posts: () => discord.messages(),
    people: discord,
    close: () => discord.close(),
  };
});

async function enter() {
  const clock = clockAt(noon);
  const discord = await openDiscord({ now: clock.now, channels: ["meetings", "random"] });
  const chat = discordChat({ rest: discordRest(discord), now: clock.now });
  return { discord, clock, chat, channel: discord.channel(), since: clock.now() };
}
const says = (text: string, more: Partial<Message> = {}): Message => ({ text, buttons: [], file: null, ...more });
const event: ChatEvent = {
  name: "MirageOS meeting",
  description: "Agenda: https://pad.example/agenda",
  start: "2025-01-14T09:00:00Z",
  end: "2025-01-14T11:00:00Z",
  location: "https://meet.example/MirageOS",
};

test("a post carries its reference in small print, and has an address", async () => {
  const { discord, chat, channel } = await enter();
  const { id, url } = await chat.post(channel, says("Minutes of <t:1736758800:D>"), "8fz3k2m9qa");
  expect(discord.transcript()).toMatchInlineSnapshot(`
    "bot #meetings> Minutes of <2025-01-13T09:00Z:D>
      -# 8fz3k2m9qa"
  `);
  expect(url).toBe(`https://discord.com/channels/${channel.replace("discord:", "")}/${id}`);
});

test("the same post is made once within minutes, even where nobody looked for it", async () => {
  const { discord, clock, chat, channel } = await enter();
  const first = await chat.post(channel, says("The meeting begins"), "r1");
  clock.pass({ minutes: 2 });
  expect((await chat.post(channel, says("The meeting begins"), "r1")).id).toBe(first.id);
  expect(discord.messages()).toHaveLength(1);
});

test("whether a post was made is not known where the answer is lost; it can be looked up", async () => {
  const outcomes = [];
  for (const fault of ["cut after it was done", "502 after it was done", "cut", "502"] as const) {
    const { discord, chat, channel, since } = await enter();
    discord.fail(/POST/, fault);
    const error = await chat.post(channel, says("The meeting begins"), "r1").catch((caught: unknown) => caught);
    const found = await chat.findPost(channel, "r1", since);
    outcomes.push([fault, error instanceof CallError && error.outcome, found === null ? "not there" : "there"]);
  }
  expect(outcomes).toMatchInlineSnapshot(`
    [
      [
        "cut after it was done",
        "unknown",
        "there",
      ],
      [
        "502 after it was done",
        "unknown",
        "there",
      ],
      [
        "cut",
        "unknown",
        "not there",
      ],
      [
        "502",
        "unknown",
        "not there",
      ],
    ]
  `);
});

test("nothing is repeated by itself", async () => {
  const { discord, chat, channel } = await enter();
  discord.fail(/POST/, "502 after it was done", 9);
  await chat.post(channel, says("The meeting begins"), "r1").catch(() => null);
  await chat.createEvent(channel, event, "e1").catch(() => null);
  expect(discord.calls()).toEqual(["POST /channels/…/messages", "POST /guilds/…/scheduled-events"]);
});

test("a post is found beneath hundreds of messages, and looked for no further back than it can be", async () => {
  const { discord, clock, chat, channel, since } = await enter();
  discord.write("Long ago", "Reynir");
  clock.pass({ hours: 1 });
  const { id } = await chat.post(channel, says("The meeting begins"), "r1");
  for (let count = 0; count < 350; count += 1) discord.write(`Chatter ${count}`, "Reynir");
  expect((await chat.findPost(channel, "r1", since))?.id).toBe(id);
  clock.pass({ hours: 1 });
  for (let count = 0; count < 250; count += 1) discord.write(`Chatter ${count}`, "Reynir");
  const before = discord.calls().length;
  expect(await chat.findPost(channel, "r2", clock.now())).toBeNull();
  expect(discord.calls().slice(before)).toHaveLength(3);
});

test("nobody else's message is taken for ours, whatever it says", async () => {
  const { discord, chat, channel, since } = await enter();
  discord.write("The meeting begins\n-# r1", "Mallory");
  expect(await chat.findPost(channel, "r1", since)).toBeNull();
});

test("a channel whose history is hidden from us is not taken for an empty one", async () => {
  const { discord, chat, channel, since } = await enter();
  discord.forbid("READ_MESSAGE_HISTORY");
  expect(await chat.findPost(channel, "r1", since)).toBeNull();
  await chat.post(channel, says("The meeting begins"), "r1");
  await expect(chat.findPost(channel, "r1", since)).rejects.toThrowErrorMatchingInlineSnapshot(
    `[CallError: Discord does not let the bot look at the channel's messages: it lacks permission. Give its role "View Channel" and "Read Message History".]`,
  );
});

test("an event keeps within Discord's lengths, with its reference and a place too long for its line", async () => {
  const { discord, chat, channel } = await enter();
  const long = {
    ...event,
    name: "M".repeat(120),
    location: `https://meet.example/${"x".repeat(100)}`,
    description: "d".repeat(1200),
  };
  const id = await chat.createEvent(channel, long, "e1");
  expect(discord.events()[0]?.replaceAll(/(\w)\1{9,}/g, "$1…")).toMatchInlineSnapshot(`
    "M……, 2025-01-14T09:00Z to 2025-01-14T11:00Z, https://meet.example/x……
    https://meet.example/x…
    d……

    e1"
  `);
  expect(await chat.findEvent(channel, "e1")).toBe(id);
  expect(await chat.updateEvent(channel, id, long)).toBe(true);
});

test("an event is changed where it differs, and only there", async () => {
  const { discord, chat, channel } = await enter();
  const id = await chat.createEvent(channel, event, "e1");
  await chat.updateEvent(channel, id, { ...event, start: "2025-01-14T10:00:00+01:00" });
  await chat.updateEvent(channel, id, { ...event, start: "2025-01-15T09:00:00Z", end: "2025-01-15T11:00:00Z" });
  const patches = discord.requests.filter(({ method }) => method === "PATCH").map(({ body }) => body);
  expect(patches).toEqual([
    { scheduled_start_time: "2025-01-15T09:00:00Z", scheduled_end_time: "2025-01-15T11:00:00Z" },
  ]);
  expect(discord.transcript()).toMatchInlineSnapshot(`
    "calendar> MirageOS meeting, 2025-01-14T09:00Z to 2025-01-14T11:00Z, https://meet.example/MirageOS
      Agenda: https://pad.example/agenda

      e1
    calendar (changed)> MirageOS meeting, 2025-01-15T09:00Z to 2025-01-15T11:00Z, https://meet.example/MirageOS
      Agenda: https://pad.example/agenda

      e1"
  `);
});

test("an event that runs keeps its start; one that is over, or that a person cancelled, exists no longer", async () => {
  const { discord, chat, channel } = await enter();
  const id = await chat.createEvent(channel, event, "e1");
  const later = { ...event, start: "2025-01-14T09:30:00Z", end: "2025-01-14T11:30:00Z" };
  discord.setEventStatus(event.name, 2);
  expect(await chat.updateEvent(channel, id, later)).toBe(true);
  expect(discord.events()[0]).toContain("2025-01-14T09:00Z to 2025-01-14T11:30Z");
  for (const status of [3, 4] as const) {
    discord.setEventStatus(event.name, status);
    expect(await chat.updateEvent(channel, id, event)).toBe(false);
  }
});

test("a channel that is written wrongly is told with an example", async () => {
  const { chat } = await enter();
  await expect(chat.post("discord:#meetings", says("Hello"), "r1")).rejects.toThrowErrorMatchingInlineSnapshot(
    `[CallError: "discord:#meetings" is no Discord channel. Write discord:GUILD_ID/CHANNEL_ID, for example discord:436568060288172042/436568060288172043 (in Discord: Settings → Advanced → Developer Mode, then right-click → Copy ID).]`,
  );
});

type Circumstance = (place: Awaited<ReturnType<typeof enter>>) => unknown;
/** What a post meets in these circumstances: what it means for doing it once, and what a person reads. */
async function met(
  circumstance: Circumstance,
  attempt: Circumstance = (it) => it.chat.post(it.channel, says("Hello"), "r1"),
) {
  const place = await enter();
  await circumstance(place);
  const error = await Promise.resolve(attempt(place)).catch((caught: unknown) => caught);
  return error instanceof CallError ? `${error.outcome}: ${error.message}` : `not refused: ${String(error)}`;
}

test("each refusal of Discord's has its own plain sentence", async () => {
  const makeEvent: Circumstance = ({ chat, channel }) => chat.createEvent(channel, event, "e1");
  const elsewhere: Circumstance = ({ chat }) =>
    chat.post("discord:436568060288172999/436568060288172998", says("Hello"), "r1");
  const eventElsewhere: Circumstance = ({ chat }) =>
    chat.createEvent("discord:436568060288172999/436568060288172998", event, "e1");
  const nothing = () => undefined;
  const file = { name: "minutes.md", content: "# Minutes" };
  const refusals = [
    await met(({ discord }) => discord.revokeToken()),
    await met(({ discord }) => discord.forbid("VIEW_CHANNEL")),
    await met(({ discord }) => discord.forbid("SEND_MESSAGES", "#meetings")),
    await met(
      ({ discord }) => discord.forbid("ATTACH_FILES"),
      ({ chat, channel }) => chat.post(channel, says("", { file }), "r1"),
    ),
    await met(({ discord }) => discord.forbid("CREATE_EVENTS"), makeEvent),
    await met(nothing, elsewhere),
    await met(nothing, eventElsewhere),
    await met(nothing, ({ chat, channel }) => chat.post(channel, says("x".repeat(2001)), "r1")),
    await met(nothing, ({ chat, channel }) =>
      chat.createEvent(channel, { ...event, start: "2025-01-12T09:00:00Z" }, "e1"),
    ),
    await met(({ discord }) => Array.from({ length: 100 }, (_, n) => discord.addEvent(`Event ${n}`)), makeEvent),
    await met(({ discord }) => discord.fail(/POST/, { retryAfter: 90 })),
    await met(({ discord }) => discord.fail(/POST/, { retryAfter: 90, global: true })),
    await met(({ discord }) => discord.fail(/POST/, "502")),
    await met(({ discord }) => discord.fail(/POST/, "cut")),
    await met(({ discord }) => discord.close()),
  ];
  expect(refusals.join("\n")).toMatchInlineSnapshot(`
    "refused: Discord does not accept the bot's token. Make a new one in the Developer Portal (Bot → Reset Token), put it into DISCORD_TOKEN, and start the bot again.
    refused: Discord does not let the bot post in the channel: it is not in the server, or cannot see the channel. Invite it, and give it "View Channel" there.
    refused: Discord does not let the bot post in the channel: it lacks permission. Give its role "View Channel", "Send Messages" and "Attach Files".
    refused: Discord does not let the bot post in the channel: it lacks permission. Give its role "View Channel", "Send Messages" and "Attach Files".
    refused: Discord does not let the bot create a scheduled event: it lacks permission. Give its role "Create Events".
    refused: Discord could not post in the channel: there is no such channel. Check the channel's id in meetbot.yaml; it may have been deleted.
    refused: Discord could not create a scheduled event: there is no such server, or the bot is not in it. Check the server's id in meetbot.yaml, or invite the bot.
    refused: Discord could not post in the channel: it did not accept the form of it (Invalid Form Body; content[TOO_BIG]: Too big: expected string to have <=2000 characters). Please report this as a bug of meetbot.
    refused: Discord could not create a scheduled event: it did not accept the form of it (Invalid Form Body; scheduled_start_time[GUILD_SCHEDULED_EVENT_SCHEDULE]: Cannot schedule event in the past.). Please report this as a bug of meetbot.
    refused: Discord could not create a scheduled event: the server has its 100 scheduled events already. Delete old ones.
    later: Discord asks the bot to wait before it may post in the channel.
    later: Discord asks the bot to wait before it may post in the channel.
    unknown: Discord had trouble of its own (502) while it was to post in the channel; it is not known whether it did.
    unknown: The connection to Discord broke, or it did not answer in time, while it was to post in the channel; it is not known whether it did.
    later: Discord could not be reached to post in the channel. The bot tries again."
  `);
});

test("a token that was refused once is refused from then on, in the same words", async () => {
  const { discord, chat, channel } = await enter();
  discord.revokeToken();
  const attempt = () => chat.post(channel, says("Hello"), "r1").catch((error: unknown) => String(error));
  expect(await attempt()).toBe(await attempt());
});

test("a long wait is told with its end, a short one is waited for", async () => {
  const { discord, chat, channel } = await enter();
  discord.fail(/POST/, { retryAfter: 90 });
  const error: unknown = await chat.post(channel, says("Hello"), "r1").catch((caught: unknown) => caught);
  expect(error instanceof CallError && error.retryAt?.round("second").toString()).toBe("2025-01-13T12:01:30Z");
  discord.fail(/scheduled-events/, { retryAfter: 0.01 });
  expect(await chat.createEvent(channel, event, "e1")).toMatch(/^\d+$/);
});

test("an answer that is not Discord's leaves it open what was done", async () => {
  const { discord, chat, channel } = await enter();
  discord.fail(/POST/, { status: 200, body: "<html>Please log in to the Wi-Fi</html>" });
  await expect(chat.post(channel, says("Hello"), "r1")).rejects.toMatchObject({ outcome: "unknown" });
});
