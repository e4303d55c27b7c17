import { expect, test } from "vitest";
import { CallError } from "../../src/errors.ts";
import { discordChat } from "../../src/discord/chat.ts";
import { discordRest } from "../../src/discord/rest.ts";
import { chatContract } from "../contracts/chat.ts";
import { clockAt } from "../support/clock.ts";
import { enterDiscord, meetingEvent, message } from "../support/discord-place.ts";
import { startFakeDiscord } from "../support/fake-discord/fake-discord.ts";

chatContract("Discord", async () => {
  const { now } = clockAt("2025-01-13T12:00:00Z");
  const discord = await startFakeDiscord({ now });
  return {
    chat: discordChat({ rest: discordRest(discord), now }),
    channel: discord.channel(),
    posts: () => discord.messages(),
    inbox: { channel: discord.inbox("Ada"), posts: () => discord.messages("@Ada") },
    people: discord,
    close: () => discord.close(),
  };
});

test("a post carries its reference in small print, and has an address", async () => {
  const { discord, chat, channel } = await enterDiscord();
  const { id, url } = await chat.post(channel, message("Minutes of <t:1736758800:D>"), "8fz3k2m9qa");
  expect(discord.transcript()).toMatchInlineSnapshot(`
    "bot #meetings> Minutes of <2025-01-13T09:00Z:D>
      -# 8fz3k2m9qa"
  `);
  expect(url).toBe(`https://discord.com/channels/${channel.replace("discord:", "")}/${id}`);
});

test("the same post is made once within minutes, even where nobody looked for it", async () => {
  const { discord, clock, chat, channel } = await enterDiscord();
  const first = await chat.post(channel, message("The meeting begins"), "r1");
  clock.pass({ minutes: 2 });
  expect((await chat.post(channel, message("The meeting begins"), "r1")).id).toBe(first.id);
  expect(discord.messages()).toHaveLength(1);
});

test("whether a post was made is not known where the answer is lost; it can be looked up", async () => {
  const outcomes = [];
  for (const fault of ["cut after it was done", "502 after it was done", "cut", "502"] as const) {
    const { discord, chat, channel, since } = await enterDiscord();
    discord.fail(/POST/, fault);
    const error = await chat.post(channel, message("The meeting begins"), "r1").catch((caught: unknown) => caught);
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
  const { discord, chat, channel } = await enterDiscord();
  discord.fail(/POST/, "502 after it was done", 9);
  await chat.post(channel, message("The meeting begins"), "r1").catch(() => null);
  await chat.createEvent(channel, meetingEvent, "e1").catch(() => null);
  expect(discord.calls()).toEqual(["POST /channels/…/messages", "POST /guilds/…/scheduled-events"]);
});

test("a post is found beneath hundreds of messages, and looked for no further back than it can be", async () => {
  const { discord, clock, chat, channel, since } = await enterDiscord();
  discord.write("Long ago", "Reynir");
  clock.pass({ hours: 1 });
  const { id } = await chat.post(channel, message("The meeting begins"), "r1");
  for (let count = 0; count < 350; count += 1) discord.write(`Chatter ${count}`, "Reynir");
  expect((await chat.findPost(channel, "r1", since))?.id).toBe(id);
  clock.pass({ hours: 1 });
  for (let count = 0; count < 250; count += 1) discord.write(`Chatter ${count}`, "Reynir");
  const before = discord.calls().length;
  expect(await chat.findPost(channel, "r2", clock.now())).toBeNull();
  expect(discord.calls().slice(before)).toHaveLength(3);
});

test("nobody else's message is taken for ours, whatever it says", async () => {
  const { discord, chat, channel, since } = await enterDiscord();
  discord.write("The meeting begins\n-# r1", "Mallory");
  expect(await chat.findPost(channel, "r1", since)).toBeNull();
});

test("a channel whose history is hidden from us is not taken for an empty one", async () => {
  const { discord, chat, channel, since } = await enterDiscord();
  discord.forbid("READ_MESSAGE_HISTORY");
  expect(await chat.findPost(channel, "r1", since)).toBeNull();
  await chat.post(channel, message("The meeting begins"), "r1");
  await expect(chat.findPost(channel, "r1", since)).rejects.toThrowErrorMatchingInlineSnapshot(
    `[CallError: Discord does not let the bot look at the channel's messages: it lacks permission. Give its role "View Channel" and "Read Message History".]`,
  );
});

test("an event keeps within Discord's lengths, with its reference and a place too long for its line", async () => {
  const { discord, chat, channel } = await enterDiscord();
  const long = {
    ...meetingEvent,
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
  const { discord, chat, channel } = await enterDiscord();
  const id = await chat.createEvent(channel, meetingEvent, "e1");
  await chat.updateEvent(channel, id, { ...meetingEvent, start: "2025-01-14T10:00:00+01:00" });
  await chat.updateEvent(channel, id, { ...meetingEvent, start: "2025-01-15T09:00:00Z", end: "2025-01-15T11:00:00Z" });
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
  const { discord, chat, channel } = await enterDiscord();
  const id = await chat.createEvent(channel, meetingEvent, "e1");
  const later = { ...meetingEvent, start: "2025-01-14T09:30:00Z", end: "2025-01-14T11:30:00Z" };
  discord.setEventStatus(meetingEvent.name, 2);
  expect(await chat.updateEvent(channel, id, later)).toBe(true);
  expect(discord.events()[0]).toContain("2025-01-14T09:00Z to 2025-01-14T11:30Z");
  for (const status of [3, 4] as const) {
    discord.setEventStatus(meetingEvent.name, status);
    expect(await chat.updateEvent(channel, id, meetingEvent)).toBe(false);
  }
});

test("a channel that is written wrongly is told with an example", async () => {
  const { chat } = await enterDiscord();
  await expect(chat.post("discord:#meetings", message("Hello"), "r1")).rejects.toThrowErrorMatchingInlineSnapshot(
    `[CallError: "discord:#meetings" is no Discord channel. Write discord:GUILD_ID/CHANNEL_ID, for example discord:436568060288172042/436568060288172043 (in Discord: Settings → Advanced → Developer Mode, then right-click → Copy ID).]`,
  );
});
