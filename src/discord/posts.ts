import { MessageFlags, RESTJSONErrorCodes, Routes, SnowflakeUtil } from "discord.js";
import { z } from "zod";
import type { Chat, PostedMessage } from "../ports/chat.ts";
import { unlessGone } from "./api.ts";
import type { Api } from "./api.ts";
import { messageBody } from "./message-body.ts";
import { createPlaces, type Place } from "./places.ts";
import { nonceOf, refOf, withRef } from "./ref-line.ts";

const amending = { what: "amend a post", needs: '"View Channel" and "Read Message History"' };

const messageShape = z.object({ id: z.string(), content: z.string(), author: z.object({ id: z.string() }) });
const channelShape = z.object({ last_message_id: z.string().nullish() });

/** How far Discord's clock and ours may be apart. */
const skew = { minutes: 5 };
/** The most messages that Discord lists at a time. */
const pageLength = 100;

/** The part of the chat that makes, finds and amends messages; `self` gives the bot's own user id. */
export function discordPosts(api: Api, self: () => Promise<string>): Pick<Chat, "post" | "findPost" | "amendPost"> {
  const placeOf = createPlaces(api);
  return {
    async post(channel, message, ref, { quiet } = { quiet: false }) {
      const place = await placeOf(channel);
      const { body, files } = messageBody({ ...message, text: withRef(message.text, ref) }, { ephemeral: false });
      const made = await api.call("post", Routes.channelMessages(place.channel), messageShape, {
        attempt: place.posting,
        body: {
          ...body,
          flags: body.flags | (quiet ? MessageFlags.SuppressNotifications : 0),
          nonce: nonceOf(ref),
          enforce_nonce: true,
        },
        files,
      });
      return posted(place, made.id);
    },

    async findPost(channel, ref, since) {
      const place = await placeOf(channel);
      const author = await self();
      const from = since.subtract(skew);
      let before: string | null = null;
      for (;;) {
        const page = await listMessages(api, place, before);
        if (page.length === 0 && before === null) await checkHistory(api, place, from);
        const found = page.find((message) => message.author.id === author && refOf(message.content) === ref);
        if (found !== undefined) return posted(place, found.id);
        const oldest = page.at(-1);
        if (oldest === undefined || page.length < pageLength || isBefore(oldest.id, from)) return null;
        before = oldest.id;
      }
    },

    async amendPost(channel, id, message) {
      const route = Routes.channelMessage((await placeOf(channel)).channel, id);
      const gone = RESTJSONErrorCodes.UnknownMessage;
      const old = await unlessGone(api.call("get", route, messageShape, { attempt: amending }), gone);
      if (old === null) return;
      const text = withRef(message.text, refOf(old.content));
      const { body, files } = messageBody({ ...message, text }, { ephemeral: false });
      await unlessGone(api.call("patch", route, messageShape, { attempt: amending, body, files }), gone);
    },
  };
}

/** A page of the channel's messages, latest first. */
function listMessages(api: Api, { channel, looking: attempt }: Place, before: string | null) {
  const query = new URLSearchParams({ limit: String(pageLength), ...(before === null ? {} : { before }) });
  return api.call("get", Routes.channelMessages(channel), z.array(messageShape), { attempt, query });
}

/**
 * Without "Read Message History" Discord lists no messages at all instead of refusing, and we would post a second time.
 * Where the channel seems empty, though its last message is recent, reading that one message tells: it is refused, or gone.
 */
async function checkHistory(api: Api, { channel, looking: attempt }: Place, from: Temporal.Instant): Promise<void> {
  const { last_message_id: last } = await api.call("get", Routes.channel(channel), channelShape, { attempt });
  if (last === null || last === undefined || isBefore(last, from)) return;
  const read = api.call("get", Routes.channelMessage(channel, last), messageShape, { attempt });
  await unlessGone(read, RESTJSONErrorCodes.UnknownMessage);
}

/** A snowflake holds the time it was made. */
function isBefore(snowflake: string, instant: Temporal.Instant): boolean {
  return SnowflakeUtil.timestampFrom(snowflake) < instant.epochMilliseconds;
}

function posted({ guild, channel }: Place, id: string): PostedMessage {
  return { id, url: `https://discord.com/channels/${guild}/${channel}/${id}` };
}
