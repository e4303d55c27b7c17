import { setTimeout as wait } from "node:timers/promises";
import { Client, Events, GatewayIntentBits, GuildScheduledEventStatus, Status } from "discord.js";
import type { UserError } from "../errors.ts";
import type { Log } from "../ports/log.ts";
import { answer } from "./answer.ts";
import { connectionFault } from "./connection-fault.ts";
import type { Host } from "./host.ts";
import { inFlight } from "./in-flight.ts";
import { registerCommands } from "./register-commands.ts";
import { replies } from "./replies.ts";
import { restOptions } from "./rest.ts";
import { watchConnection } from "./watch-connection.ts";

/** What it takes to be connected. */
export type DiscordOptions = {
  readonly token: string;
  /** The base of the REST API of a test server; null: Discord itself. */
  readonly api: string | null;
  readonly host: Host;
  /** The servers that get the commands; none: all that the bot is in. */
  readonly guilds: readonly string[];
  readonly log: Log;
  /** Resolves when an answer must be deferred; by default after 2 of the 3 s that Discord waits. */
  readonly patience?: () => Promise<unknown>;
};

/** The bot's standing connection. */
export type Discord = {
  /** Whether commands reach us at present. discord.js reconnects, and catches up on what was missed, by itself. */
  connected(): boolean;
  /** Why the connection ended for good (the token was changed, say); pending as long as it has not. */
  readonly lost: Promise<UserError>;
  /** Resolves when nothing is being answered. */
  idle(): Promise<void>;
  /** Takes no more commands, finishes what is being answered, and disconnects. */
  stop(): Promise<void>;
};

/**
 * Connects, registers the commands where they differ from what is registered, and from then on answers. Throws
 * `UserError` where Discord can't be reached, or does not take the token or the intents.
 */
export async function startDiscord(options: DiscordOptions): Promise<Discord> {
  const { token, api, host, guilds, log, patience = () => wait(2000, null, { ref: false }) } = options;
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildScheduledEvents],
    allowedMentions: { parse: [] },
    rest: restOptions(api),
  });
  const work = inFlight();
  const report = (message: string) => (error: unknown) => log.error({ error }, message);
  const watch = watchConnection(client, log);

  client.on(Events.InteractionCreate, (interaction) => {
    work.add(answer(interaction, { host, rest: client.rest, log, patience }), report("An answer could not be given"));
  });
  const eventGone = ({ id }: { id: string }) => {
    if (host.eventGone) work.add(host.eventGone(id), report("The end of a scheduled event could not be noted"));
  };
  client.on(Events.GuildScheduledEventDelete, eventGone);
  client.on(Events.GuildScheduledEventUpdate, (_, event) => {
    if (event.status === GuildScheduledEventStatus.Canceled) eventGone(event);
  });

  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(token).catch((error: unknown) => {
    throw watch.fault() ?? connectionFault(error);
  });
  const { application } = await ready;

  const register = (guild: string | null) =>
    registerCommands(client.rest, { application: application.id, guild, commands: host.commands }).then(
      (changed) => log.info({ guild, changed }, "The commands are registered"),
      report("The commands could not be registered"),
    );
  client.on(Events.GuildCreate, ({ id }) => {
    if (guilds.includes(id)) work.add(register(id), report("The commands could not be registered"));
  });
  const absent = guilds.filter((guild) => !client.guilds.cache.has(guild));
  for (const guild of absent) log.warn({ guild }, replies.notInGuild);
  await Promise.all((guilds.length === 0 ? [null] : guilds.filter((guild) => !absent.includes(guild))).map(register));

  return {
    connected: () => client.isReady() && client.ws.shards.every((shard) => shard.status === Status.Ready),
    lost: watch.lost,
    idle: () => work.idle(),
    async stop() {
      client.removeAllListeners(Events.InteractionCreate);
      await work.idle();
      await client.destroy();
    },
  };
}
