import {
  GuildScheduledEventEntityType,
  GuildScheduledEventPrivacyLevel,
  GuildScheduledEventStatus,
  RESTJSONErrorCodes,
  Routes,
} from "discord.js";
import { z } from "zod";
import type { Chat, ChatEvent } from "../ports/chat.ts";
import { unlessGone } from "./api.ts";
import type { Api } from "./api.ts";
import { parseChannel } from "./channel.ts";
import { clip } from "./clip.ts";

const needs = '"Create Events"';
const creating = { what: "create a scheduled event", needs };
const looking = { what: "look at the scheduled events", needs: '"View Channel"' };
const changing = { what: "change a scheduled event", needs };
const cancelling = { what: "cancel a scheduled event", needs };

const eventShape = z.object({
  id: z.string(),
  creator_id: z.string().nullish(),
  name: z.string(),
  description: z.string().nullish(),
  scheduled_start_time: z.string(),
  scheduled_end_time: z.string().nullish(),
  status: z.number(),
  entity_metadata: z.object({ location: z.string().nullish() }).nullish(),
});

/** The part of the chat that keeps its calendar; `self` gives the bot's own user id. */
export function discordEvents(
  api: Api,
  self: () => Promise<string>,
): Pick<Chat, "createEvent" | "findEvent" | "updateEvent" | "paintEvent" | "cancelEvent"> {
  return {
    async createEvent(channel, event, ref) {
      const route = Routes.guildScheduledEvents(parseChannel(channel).guild);
      const body = {
        ...eventBody(event, ref),
        channel_id: null,
        privacy_level: GuildScheduledEventPrivacyLevel.GuildOnly,
        entity_type: GuildScheduledEventEntityType.External,
      };
      const made = await api.call("post", route, eventShape, { attempt: creating, body });
      return made.id;
    },

    async findEvent(channel, ref) {
      const route = Routes.guildScheduledEvents(parseChannel(channel).guild);
      const events = await api.call("get", route, z.array(eventShape), { attempt: looking });
      const author = await self();
      return events.find((event) => event.creator_id === author && refOf(event.description ?? "") === ref)?.id ?? null;
    },

    async updateEvent(channel, id, event) {
      const route = Routes.guildScheduledEvent(parseChannel(channel).guild, id);
      const gone = RESTJSONErrorCodes.UnknownGuildScheduledEvent;
      const old = await unlessGone(api.call("get", route, eventShape, { attempt: looking }), gone);
      if (old === null || over.has(old.status)) return false;
      const body = differences(old, eventBody(event, refOf(old.description ?? "")));
      if (Object.keys(body).length === 0) return true;
      const finished = RESTJSONErrorCodes.CannotUpdateAFinishedEvent;
      const kept = await unlessGone(api.call("patch", route, eventShape, { attempt: changing, body }), gone, finished);
      return kept !== null;
    },

    async paintEvent(channel, id, picture) {
      const route = Routes.guildScheduledEvent(parseChannel(channel).guild, id);
      const { UnknownGuildScheduledEvent: gone, CannotUpdateAFinishedEvent: finished } = RESTJSONErrorCodes;
      const body = { image: picture };
      const kept = await unlessGone(api.call("patch", route, eventShape, { attempt: changing, body }), gone, finished);
      return kept !== null;
    },

    async cancelEvent(channel, id) {
      const route = Routes.guildScheduledEvent(parseChannel(channel).guild, id);
      const gone = RESTJSONErrorCodes.UnknownGuildScheduledEvent;
      await unlessGone(api.call("delete", route, z.unknown(), { attempt: cancelling }), gone);
    },
  };
}

/** The limits are Discord's: name and location 100, description 1,000. What does not fit the location leads the description. */
function eventBody({ name, description, start, end, location }: ChatEvent, ref: string | null) {
  const text = (location.length > 100 ? `${location}\n${description}` : description).trim();
  const last = ref === null ? [] : [ref];
  return {
    name: clip(name, 100),
    description: [clip(text, 1000 - (ref?.length ?? 0) - 2), ...last].filter((part) => part !== "").join("\n\n"),
    scheduled_start_time: start,
    scheduled_end_time: end,
    entity_metadata: { location: clip(location, 100) },
  };
}

/** The `ref` that an event carries as the last paragraph of its description; null: it has none. */
function refOf(description: string): string | null {
  return /(?:^|\n\n)([^\n]+)$/.exec(description)?.[1] ?? null;
}

const over = new Set<number>([GuildScheduledEventStatus.Completed, GuildScheduledEventStatus.Canceled]);
const active: number = GuildScheduledEventStatus.Active;

/** What must be changed. The start of an event that is running can't be. */
function differences(old: z.infer<typeof eventShape>, wanted: ReturnType<typeof eventBody>): Partial<typeof wanted> {
  const { name, description, scheduled_start_time: start, scheduled_end_time: end, entity_metadata: place } = wanted;
  return {
    ...(old.name === name ? {} : { name }),
    ...(old.description === description ? {} : { description }),
    ...(sameInstant(old.scheduled_start_time, start) || old.status === active ? {} : { scheduled_start_time: start }),
    ...(sameInstant(old.scheduled_end_time, end) ? {} : { scheduled_end_time: end }),
    ...(old.entity_metadata?.location === place.location ? {} : { entity_metadata: place }),
  };
}

function sameInstant(one: string | null | undefined, other: string): boolean {
  return typeof one === "string" && Temporal.Instant.from(one).equals(Temporal.Instant.from(other));
}
