import { expect, test } from "vitest";
import { CallError } from "../../src/errors.ts";
import { enterDiscord, meetingEvent, message } from "../support/discord-place.ts";

type Circumstance = (place: Awaited<ReturnType<typeof enterDiscord>>) => unknown;
/** What a post meets in these circumstances: what it means for doing it once, and what a person reads. */
async function met(
  circumstance: Circumstance,
  attempt: Circumstance = (it) => it.chat.post(it.channel, message("Hello"), "r1"),
) {
  const place = await enterDiscord();
  await circumstance(place);
  const error = await Promise.resolve(attempt(place)).catch((caught: unknown) => caught);
  return error instanceof CallError ? `${error.outcome}: ${error.message}` : `not refused: ${String(error)}`;
}

test("each refusal of Discord's has its own plain sentence", async () => {
  const makeEvent: Circumstance = ({ chat, channel }) => chat.createEvent(channel, meetingEvent, "e1");
  const elsewhere: Circumstance = ({ chat }) =>
    chat.post("discord:436568060288172999/436568060288172998", message("Hello"), "r1");
  const eventElsewhere: Circumstance = ({ chat }) =>
    chat.createEvent("discord:436568060288172999/436568060288172998", meetingEvent, "e1");
  const directly: Circumstance = ({ discord, chat }) => chat.post(discord.inbox("Ada"), message("Hello"), "r1");
  const toNobody: Circumstance = ({ chat }) => chat.post("discord:@500000000000000099", message("Hello"), "r1");
  const nothing = () => undefined;
  const file = { name: "minutes.md", content: "# Minutes" };
  const refusals = [
    await met(({ discord }) => discord.revokeToken()),
    await met(({ discord }) => discord.forbid("VIEW_CHANNEL")),
    await met(({ discord }) => discord.forbid("SEND_MESSAGES", "#meetings")),
    await met(
      ({ discord }) => discord.forbid("ATTACH_FILES"),
      ({ chat, channel }) => chat.post(channel, message("", { file }), "r1"),
    ),
    await met(({ discord }) => discord.forbid("CREATE_EVENTS"), makeEvent),
    await met(nothing, elsewhere),
    await met(nothing, eventElsewhere),
    await met(({ discord }) => discord.closeInbox("Ada"), directly),
    await met(nothing, toNobody),
    await met(nothing, ({ chat, channel }) => chat.post(channel, message("x".repeat(2001)), "r1")),
    await met(nothing, ({ chat, channel }) =>
      chat.createEvent(channel, { ...meetingEvent, start: "2025-01-12T09:00:00Z" }, "e1"),
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
    refused: Discord does not let the bot send a direct message: this person takes none from it. They are to share a server with it, and to allow direct messages from that server's members (its Privacy Settings).
    refused: Discord could not open a person's inbox: there is no such person, or it is a bot. Check the id in meetbot.yaml.
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
  const { discord, chat, channel } = await enterDiscord();
  discord.revokeToken();
  const attempt = () => chat.post(channel, message("Hello"), "r1").catch((error: unknown) => String(error));
  expect(await attempt()).toBe(await attempt());
});

test("a long wait is told with its end, a short one is waited for", async () => {
  const { discord, chat, channel } = await enterDiscord();
  discord.fail(/POST/, { retryAfter: 90 });
  const error: unknown = await chat.post(channel, message("Hello"), "r1").catch((caught: unknown) => caught);
  expect(error instanceof CallError && error.retryAt?.round("second").toString()).toBe("2025-01-13T12:01:30Z");
  discord.fail(/scheduled-events/, { retryAfter: 0.01 });
  expect(await chat.createEvent(channel, meetingEvent, "e1")).toMatch(/^\d+$/);
});

test("an answer that is not Discord's leaves it open what was done", async () => {
  const { discord, chat, channel } = await enterDiscord();
  discord.fail(/POST/, { status: 200, body: "<html>Please log in to the Wi-Fi</html>" });
  await expect(chat.post(channel, message("Hello"), "r1")).rejects.toMatchObject({ outcome: "unknown" });
});
