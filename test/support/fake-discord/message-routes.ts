import type { Route } from "./http-server.ts";
import { editMessage, makeMessage, messageJson, reach } from "./messages.ts";
import { inboxJson } from "./inbox-routes.ts";
import { refusal } from "./refusal.ts";
import type { Message, World } from "./world.ts";

/** Channels and their messages. */
export function messageRoutes(world: World): Route[] {
  const find = (channel: string, id: string): Message => {
    reach(world, channel);
    const found = world.messages.find(
      (it) => it.id === id && it.channel === channel && !it.gone && it.onlyFor === null,
    );
    if (found === undefined) throw refusal.unknownMessage();
    return found;
  };
  return [
    {
      method: "GET",
      path: /^\/channels\/(\d+)$/,
      answer(_, id = "") {
        const inbox = world.inboxes.get(id);
        if (inbox !== undefined) return inboxJson(inbox);
        return { id, type: 0, guild_id: world.guild, last_message_id: reach(world, id).last };
      },
    },
    {
      method: "GET",
      path: /^\/channels\/(\d+)\/messages$/,
      answer: ({ query }, id = "") => list(world, reach(world, id).id, query).map(messageJson),
    },
    {
      method: "POST",
      path: /^\/channels\/(\d+)\/messages$/,
      answer(request, id = "") {
        const attaching = request.files.length > 0 ? ["ATTACH_FILES"] : [];
        const channel = reach(world, id, "SEND_MESSAGES", ...attaching).id;
        if (world.inboxes.get(id)?.person.takesMessages === false) throw refusal.closedInbox();
        return messageJson(makeMessage(world, request, { channel, onlyFor: null }));
      },
    },
    {
      method: "GET",
      path: /^\/channels\/(\d+)\/messages\/(\d+)$/,
      answer(_, channel = "", id = "") {
        reach(world, channel, "READ_MESSAGE_HISTORY");
        return messageJson(find(channel, id));
      },
    },
    {
      method: "PATCH",
      path: /^\/channels\/(\d+)\/messages\/(\d+)$/,
      answer(request, channel = "", id = "") {
        const message = find(channel, id);
        if (message.author !== world.bot.id) throw refusal.notTheAuthor();
        return messageJson(editMessage(world, message, request));
      },
    },
  ];
}

/** Latest first. Without the right to read the history Discord lists nothing, and refuses nothing. */
function list(world: World, channel: string, query: URLSearchParams): readonly Message[] {
  const own = world.channels.get(channel)?.forbidden;
  const isHidden = own !== undefined && [own, world.forbidden].some((lacks) => lacks.has("READ_MESSAGE_HISTORY"));
  if (isHidden) return [];
  const before = query.get("before");
  const visible = world.messages.filter((it) => it.channel === channel && !it.gone && it.onlyFor === null);
  const asked = before === null ? visible : visible.filter(({ id }) => BigInt(id) < BigInt(before));
  return asked.toReversed().slice(0, Number(query.get("limit") ?? 50));
}
