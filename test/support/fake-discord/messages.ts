import { messageEdit, newMessage } from "../discord-rules.ts";
import { accept, refusal, Refusal } from "./refusal.ts";
import type { Request } from "./http-server.ts";
import { place, say, showMessage } from "./show.ts";
import type { Channel, Message, World } from "./world.ts";

/** How long Discord knows a nonce: "the past few minutes". */
const nonceMinutes = 3;

/** Finds a channel in which the bot has these permissions, or refuses as Discord does. */
export function reach(world: World, id: string, ...needed: readonly string[]): Channel {
  const inbox = world.inboxes.get(id);
  if (inbox !== undefined) return inbox;
  const channel = world.channels.get(id);
  if (channel === undefined) throw refusal.unknownChannel();
  const lacks = (permission: string) => channel.forbidden.has(permission) || world.forbidden.has(permission);
  if (lacks("VIEW_CHANNEL")) throw refusal.missingAccess();
  if (needed.some(lacks)) throw refusal.missingPermissions();
  return channel;
}

/** Makes the message that a request asks for; `onlyFor`: the one person who sees it. */
export function makeMessage(
  world: World,
  { body, files }: Pick<Request, "body" | "files">,
  { channel, onlyFor }: { channel: string; onlyFor: string | null },
): Message {
  const asked = accept(newMessage, body);
  const nonce = typeof asked.nonce === "string" ? asked.nonce : null;
  const twin = asked.enforce_nonce === true ? findTwin(world, channel, nonce) : undefined;
  if (twin !== undefined) return twin;
  const message: Message = {
    id: world.id(),
    channel,
    author: world.bot.id,
    at: world.now(),
    nonce,
    onlyFor,
    content: (asked.content ?? "").trim(),
    rows: rowsOf(asked),
    files: filesOf(asked, files, []),
    flags: asked.flags,
    gone: false,
  };
  world.messages.push(message);
  const where = world.channels.get(channel) ?? world.inboxes.get(channel);
  if (where !== undefined && onlyFor === null) where.last = message.id;
  say(world, place(world, message), showMessage(message));
  return message;
}

/** Changes what the request names, and leaves the rest. */
export function editMessage(world: World, message: Message, { body, files }: Pick<Request, "body" | "files">): Message {
  const asked = accept(messageEdit, body);
  if (typeof asked.content === "string") message.content = asked.content.trim();
  if (asked.components) message.rows = rowsOf(asked);
  if (asked.attachments) message.files = filesOf(asked, files, message.files);
  if (message.content === "" && message.files.length === 0) throw refusal.emptyMessage();
  say(world, `${place(world, message)} (edited)`, showMessage(message));
  return message;
}

/** The message as the API tells it. */
export function messageJson(message: Message) {
  const { id, channel, author, at, content, rows, files, flags } = message;
  return {
    id,
    channel_id: channel,
    type: 0,
    author: { id: author, username: "bot", discriminator: "0000", avatar: null, bot: true },
    content,
    timestamp: `${at.toString({ fractionalSecondDigits: 3 }).replace("Z", "")}000+00:00`,
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: files.map(({ name, content: text }, index) => ({
      id: String(index),
      filename: name,
      size: text.length,
      url: "https://cdn.invalid/file",
      proxy_url: "https://cdn.invalid/file",
    })),
    embeds: [],
    pinned: false,
    flags: flags | (message.onlyFor === null ? 0 : 64),
    components: rows.map((row) => ({
      type: 1,
      components: row.map(({ label, customId }) => ({ type: 2, style: 2, label, custom_id: customId })),
    })),
  };
}

type Asked = ReturnType<typeof messageEdit.parse>;

function findTwin(world: World, channel: string, nonce: string | null): Message | undefined {
  const from = world.now().subtract({ minutes: nonceMinutes });
  return world.messages.find(
    (it) =>
      nonce !== null && it.nonce === nonce && it.channel === channel && Temporal.Instant.compare(it.at, from) >= 0,
  );
}

function rowsOf({ components }: Asked): Message["rows"] {
  return (components ?? []).map((row) =>
    row.components.map(({ label, custom_id: id }) => ({ label, customId: id ?? null })),
  );
}

/** Every attachment that is named must have come with the request, or have been there. */
function filesOf({ attachments }: Asked, sent: Request["files"], kept: Message["files"]): Message["files"] {
  return (attachments ?? []).map(({ id }) => {
    const file = sent[Number(id)] ?? kept[Number(id)];
    if (file === undefined) throw new Refusal(400, 50035, "Invalid Form Body", { errors: { attachments: {} } });
    return { name: file.name, content: file.content };
  });
}
