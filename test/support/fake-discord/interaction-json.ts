import type { Modal } from "../discord-rules.ts";
import { eventJson } from "./event-routes.ts";
import { valueOf } from "./fill-in.ts";
import { messageJson } from "./messages.ts";
import type { Interaction, Person, World } from "./world.ts";

/** All permissions of a member that matter here: view, send, history, commands; and to manage the server. */
const ordinary = (1n << 10n) | (1n << 11n) | (1n << 16n) | (1n << 31n);
const manageGuild = 1n << 5n;

/** INTERACTION_CREATE, with all that discord.js reads; in a direct message there is a user, and neither a server nor a member. */
export function interactionJson(
  world: World,
  interaction: Interaction,
  { type, data }: { type: number; data: unknown },
) {
  const { id, token, person, channel, message } = interaction;
  return {
    id,
    application_id: world.bot.application,
    type,
    data,
    channel_id: channel,
    ...(world.inboxes.has(channel) ? inPrivate(person, channel) : inServer(world, person, channel)),
    token,
    version: 1,
    ...(message === null ? {} : { message: messageJson(message) }),
    app_permissions: String(ordinary),
    locale: "en-US",
    entitlements: [],
    authorizing_integration_owners: { "0": world.guild },
    attachment_size_limit: 10_485_760,
  };
}

function inServer(world: World, person: Person, channel: string) {
  return {
    guild_id: world.guild,
    guild: { id: world.guild, locale: "en-US", features: [] },
    guild_locale: "en-US",
    channel: { id: channel, type: 0, name: world.channels.get(channel)?.name, guild_id: world.guild },
    member: memberJson(person),
    context: 0,
  };
}

function inPrivate(person: Person, channel: string) {
  return { channel: { id: channel, type: 1, last_message_id: null }, user: userJson(person), context: 1 };
}

/** What the client sends of a form: the values, by custom id. */
export function submittedJson({ custom_id: id, components }: Modal) {
  return {
    custom_id: id,
    components: components.map(({ component }, place) => {
      const { type, custom_id: name } = component;
      const value = valueOf(component);
      const given = type === 4 ? { value } : { values: value === "" ? [] : [value] };
      return { type: 18, id: place * 2 + 1, component: { type, id: place * 2 + 2, custom_id: name, ...given } };
    }),
  };
}

/** GUILD_CREATE: the server with its channels and roles, and the bot as its one known member. */
export function guildJson(world: World) {
  const bot = { id: world.bot.id, name: "bot", roles: [], manages: false, takesMessages: false };
  return {
    id: world.guild,
    name: "Test server",
    owner_id: "500000000000000000",
    unavailable: false,
    member_count: 2,
    joined_at: "2024-01-01T00:00:00.000000+00:00",
    channels: [...world.channels.values()].map(({ id, name }, position) => ({
      id,
      name,
      position,
      type: 0,
      permission_overwrites: [],
    })),
    roles: [roleJson("@everyone", world.guild), ...[...world.roles].map(([name, id]) => roleJson(name, id))],
    members: [memberJson(bot)],
    guild_scheduled_events: world.events.map((event) => eventJson(world, event)),
    emojis: [],
    stickers: [],
    features: [],
    preferred_locale: "en-US",
  };
}

export function roleJson(name: string, id: string) {
  const look = {
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    flags: 0,
  };
  return { id, name, ...look, position: 1, permissions: String(ordinary), managed: false, mentionable: false };
}

function userJson({ id, name }: Person) {
  return { id, username: name.toLowerCase(), global_name: name, discriminator: "0", avatar: null, bot: false };
}

function memberJson(person: Person) {
  const { roles, manages } = person;
  return {
    user: userJson(person),
    nick: null,
    roles,
    joined_at: "2024-01-01T00:00:00.000000+00:00",
    permissions: String(ordinary | (manages ? manageGuild : 0n)),
    deaf: false,
    mute: false,
    flags: 0,
    avatar: null,
  };
}
