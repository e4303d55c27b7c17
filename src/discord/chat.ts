import { Routes } from "discord.js";
import type { REST } from "discord.js";
import { z } from "zod";
import type { Chat } from "../ports/chat.ts";
import type { Clock } from "../ports/clock.ts";
import { discordApi } from "./api.ts";
import { fitsCustomId } from "./custom-id.ts";
import { discordEvents } from "./events.ts";
import { contentLimit } from "./message-parts.ts";
import { discordPosts } from "./posts.ts";
import { refRoom } from "./ref-line.ts";

/** Discord as a place to post in, over its REST API alone: works without a connection to the gateway. */
export function discordChat({ rest, now }: { rest: REST; now: Clock }): Chat {
  const api = discordApi(rest, now);
  let known: string | null = null;
  const self = async () => {
    known ??= (await api.call("get", Routes.user(), z.object({ id: z.string() }), { attempt: introducing })).id;
    return known;
  };
  return {
    ...discordPosts(api, self),
    ...discordEvents(api, self),
    times: "discord",
    textLimit: contentLimit - refRoom,
    carries: fitsCustomId,
  };
}

const introducing = { what: "say who the bot is", needs: "nothing" };
