import { digest } from "../../../src/digest.ts";
import { eventChange, newEvent } from "../discord-rules.ts";
import type { Route } from "./http-server.ts";
import { accept, Refusal, refusal } from "./refusal.ts";
import { say, showEvent } from "./show.ts";
import type { ScheduledEvent, World } from "./world.ts";

type Dispatch = (name: string, data: unknown) => void;

/** Scheduled events. `dispatch` tells the connected bots what became of one. */
export function eventRoutes(world: World, dispatch: Dispatch): Route[] {
  const inGuild = (guild: string): void => {
    if (guild !== world.guild) throw refusal.unknownGuild();
  };
  const find = (guild: string, id: string): ScheduledEvent => {
    inGuild(guild);
    const found = world.events.find((event) => event.id === id);
    if (found === undefined) throw refusal.unknownEvent();
    return found;
  };
  const mayChange = (): void => {
    if (world.forbidden.has("CREATE_EVENTS")) throw refusal.missingPermissions();
  };
  return [
    {
      method: "GET",
      path: /^\/guilds\/(\d+)\/scheduled-events$/,
      answer(_, guild = "") {
        inGuild(guild);
        return world.events.filter(({ status }) => status <= 2).map((event) => eventJson(world, event));
      },
    },
    {
      method: "POST",
      path: /^\/guilds\/(\d+)\/scheduled-events$/,
      answer({ body }, guild = "") {
        inGuild(guild);
        mayChange();
        const asked = accept(newEvent, body);
        checkTimes(world, asked.scheduled_start_time, asked.scheduled_end_time);
        if (world.events.filter(({ status }) => status <= 2).length >= 100) throw refusal.tooManyEvents();
        const event: ScheduledEvent = {
          id: world.id(),
          creator: world.bot.id,
          name: asked.name,
          description: asked.description?.trim() ?? null,
          start: asked.scheduled_start_time,
          end: asked.scheduled_end_time,
          location: asked.entity_metadata.location,
          image: pictureName(asked.image) ?? null,
          status: 1,
        };
        world.events.push(event);
        say(world, "calendar", showEvent(event));
        tellEvent(world, event, "CREATE", dispatch);
        return eventJson(world, event);
      },
    },
    {
      method: "GET",
      path: /^\/guilds\/(\d+)\/scheduled-events\/(\d+)$/,
      answer: (_, guild = "", id = "") => eventJson(world, find(guild, id)),
    },
    {
      method: "PATCH",
      path: /^\/guilds\/(\d+)\/scheduled-events\/(\d+)$/,
      answer({ body }, guild = "", id = "") {
        const event = find(guild, id);
        mayChange();
        const asked = accept(eventChange, body);
        if (event.status > 2) throw refusal.finishedEvent();
        const start = asked.scheduled_start_time;
        if (start !== undefined && event.status === 2) throw badField("scheduled_start_time", "The event has started");
        checkTimes(world, start ?? null, asked.scheduled_end_time ?? event.end, event.start);
        event.name = asked.name ?? event.name;
        event.description = asked.description?.trim() ?? event.description;
        event.start = start ?? event.start;
        event.end = asked.scheduled_end_time ?? event.end;
        const image = pictureName(asked.image);
        event.image = image === undefined ? event.image : image;
        event.location = asked.entity_metadata?.location ?? event.location;
        say(world, "calendar (changed)", showEvent(event));
        tellEvent(world, event, "UPDATE", dispatch);
        return eventJson(world, event);
      },
    },
    {
      method: "DELETE",
      path: /^\/guilds\/(\d+)\/scheduled-events\/(\d+)$/,
      answer(_, guild = "", id = "") {
        const event = find(guild, id);
        mayChange();
        removeEvent(world, event, dispatch);
      },
    },
  ];
}

/** Takes an event out of the calendar, as the bot or a person does. */
export function removeEvent(world: World, event: ScheduledEvent, dispatch: Dispatch): void {
  world.events.splice(world.events.indexOf(event), 1);
  say(world, "calendar (removed)", event.name);
  tellEvent(world, event, "DELETE", dispatch);
}

/** Tells connected bots what became of an event. */
export function tellEvent(
  world: World,
  event: ScheduledEvent,
  what: "CREATE" | "UPDATE" | "DELETE",
  dispatch: Dispatch,
): void {
  dispatch(`GUILD_SCHEDULED_EVENT_${what}`, eventJson(world, event));
}

/** The event as the API tells it. */
export function eventJson(
  world: World,
  { id, creator, name, description, start, end, location, image, status }: ScheduledEvent,
) {
  return {
    id,
    guild_id: world.guild,
    channel_id: null,
    creator_id: creator,
    name,
    description,
    image,
    scheduled_start_time: start.replace("Z", "+00:00"),
    scheduled_end_time: end.replace("Z", "+00:00"),
    privacy_level: 2,
    status,
    entity_type: 3,
    entity_id: null,
    entity_metadata: { location },
  };
}

/** Null takes it away; absent leaves it. */
function pictureName(image: string | null | undefined): string | null | undefined {
  return typeof image === "string" ? digest(image) : image;
}

/** A start lies ahead, and an end after it. */
function checkTimes(world: World, start: string | null, end: string, old: string | null = null): void {
  if (start !== null && Temporal.Instant.compare(start, world.now()) <= 0) {
    throw badField("scheduled_start_time", "Cannot schedule event in the past.");
  }
  const from = start ?? old;
  if (from !== null && Temporal.Instant.compare(end, from) <= 0) {
    throw badField("scheduled_end_time", "Cannot schedule event to end before it starts.");
  }
}

function badField(name: string, message: string): Refusal {
  const errors = { [name]: { _errors: [{ code: "GUILD_SCHEDULED_EVENT_SCHEDULE", message }] } };
  return new Refusal(400, 50035, "Invalid Form Body", { errors });
}
