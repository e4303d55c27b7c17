import { Routes } from "discord.js";
import { z } from "zod";
import type { Api } from "./api.ts";
import type { Attempt } from "./call-error.ts";
import { parseChannel, personOf } from "./channel.ts";

/** Where messages go: a channel of a server, or the inbox of a person, whose "server" is `@me` in addresses. */
export type Place = {
  readonly guild: string;
  readonly channel: string;
  readonly posting: Attempt;
  readonly looking: Attempt;
};

const inChannel = {
  posting: { what: "post in the channel", needs: '"View Channel", "Send Messages" and "Attach Files"' },
  looking: { what: "look at the channel's messages", needs: '"View Channel" and "Read Message History"' },
};
const opening = { what: "open a person's inbox", needs: "nothing" };
const inInbox = {
  posting: { what: "send a direct message", needs: "nothing" },
  looking: { what: "look at its direct messages", needs: "nothing" },
};

/**
 * Finds the places that a configuration names: `discord:GUILD_ID/CHANNEL_ID`, or `discord:@USER_ID`, whose channel is asked
 * for once (Discord makes one where there is none, and gives the same one always). Throws `CallError`.
 */
export function createPlaces(api: Api): (configured: string) => Promise<Place> {
  const inboxes = new Map<string, string>();
  return async (configured) => {
    const person = personOf(configured);
    if (person === null) return { ...parseChannel(configured), ...inChannel };
    const known = inboxes.get(person) ?? (await openInbox(api, person));
    inboxes.set(person, known);
    return { guild: "@me", channel: known, ...inInbox };
  };
}

async function openInbox(api: Api, person: string): Promise<string> {
  const request = { attempt: opening, body: { recipient_id: person } };
  return (await api.call("post", Routes.userChannels(), z.object({ id: z.string() }), request)).id;
}
