import { removeEvent, tellEvent } from "./event-routes.ts";
import { guildJson } from "./interaction-json.ts";
import { say } from "./show.ts";
import { channelNamed } from "./world.ts";
import type { Person, World } from "./world.ts";

type Reach = { person: (name: string) => Person; dispatch: (name: string, data: unknown) => unknown };

/** What happens in a server without the bot: rights change, people write and delete. */
export function circumstances(world: World, { person, dispatch }: Reach) {
  const forbidden = (channel: string | undefined) =>
    channel === undefined ? world.forbidden : channelNamed(world, channel).forbidden;
  const event = (name: string) => {
    const found = world.events.find((it) => it.name === name);
    if (found === undefined) throw new Error(`There is no event ${name}`);
    return found;
  };
  return {
    /** Takes a permission from the bot, by its name in Discord's documentation: in a channel, or in the whole server. */
    forbid(permission: string, channel?: string) {
      forbidden(channel).add(permission);
    },
    allow(permission: string, channel?: string) {
      forbidden(channel).delete(permission);
    },
    /** Brings the bot into the server. */
    invite() {
      world.joined = true;
      dispatch("GUILD_CREATE", guildJson(world));
    },
    /** Makes the bot's token worthless. */
    revokeToken() {
      world.bot.token = "revoked";
    },
    /** A person takes no direct messages any more. */
    closeInbox(name: string) {
      person(name).takesMessages = false;
    },
    /** A person writes into a channel. */
    write(text: string, name: string, channel = "#meetings") {
      const where = channelNamed(world, channel);
      const id = world.id();
      world.messages.push({
        id,
        channel: where.id,
        author: person(name).id,
        at: world.now(),
        nonce: null,
        onlyFor: null,
        content: text,
        rows: [],
        files: [],
        flags: 0,
        gone: false,
      });
      where.last = id;
      say(world, name, text);
    },
    /** A person deletes the posts that hold this text. */
    deletePost(text: string) {
      for (const message of world.messages) message.gone ||= message.content.includes(text);
    },
    /** A person makes an event for tomorrow; gives its id. */
    addEvent(name: string): string {
      const start = world.now().add({ hours: 24 });
      const times = { start: start.toString(), end: start.add({ hours: 1 }).toString() };
      const made = { id: world.id(), creator: person("Somebody").id, name, description: null, ...times };
      world.events.push({ ...made, location: "https://meet.invalid", image: null, status: 1 });
      tellEvent(world, event(name), "CREATE", dispatch);
      return made.id;
    },
    deleteEvent(name: string) {
      removeEvent(world, event(name), dispatch);
    },
    /** An event begins (2), ends (3), or a person cancels it (4). */
    setEventStatus(name: string, status: 2 | 3 | 4) {
      event(name).status = status;
      tellEvent(world, event(name), "UPDATE", dispatch);
    },
  };
}
