import { once } from "node:events";
import about from "../package.json" with { type: "json" };
import type { Command } from "./command.ts";
import { parseChannel } from "./discord/channel.ts";
import { type Discord, startDiscord } from "./discord/gateway.ts";
import type { Opened } from "./open-bot.ts";
import { openSite } from "./open-site.ts";
import { receiveWebHooks } from "./receive-web-hooks.ts";
import { reportAccess } from "./report-access.ts";
import { runCommand, suggestValues } from "./run-command.ts";
import { sweep } from "./sweep.ts";
import { startTicks } from "./tick.ts";
import { drawCard } from "./use-cases/draw-card.ts";
import { noteEventGone } from "./use-cases/note-event-gone.ts";
import { createWeb } from "./web/create-web.ts";
import { serveWeb } from "./web/serve-web.ts";

type Running = {
  opened: Opened;
  discord: { readonly token: string; readonly api: string | null };
  commands: readonly Command[];
  stopped: AbortSignal;
};

/**
 * Runs the bot on Discord until told to stop: answers commands and sweeps every minute. Then nothing new is taken, and what
 * is being performed is finished. Throws a `UserError` where Discord does not let it in, or no longer, or the port is taken.
 */
export async function runOnDiscord(running: Running): Promise<void> {
  const { world, log } = running.opened;
  const seen: { connection: Discord | null; lastSweep: Temporal.Instant | null } = {
    connection: null,
    lastSweep: null,
  };
  const web = await serveHealth(running, seen);
  try {
    const connection = await connect(running);
    seen.connection = connection;
    const sweepOnce = async (): Promise<void> => {
      await sweep(world);
      seen.lastSweep = world.now();
    };
    const ticks = startTicks(sweepOnce, log);
    try {
      await reportAccess(world);
      await sweepOnce();
      await untilStopped(connection, running.stopped);
    } finally {
      await ticks.stop();
      await connection.stop();
    }
  } finally {
    await web.close();
  }
}

function connect({ opened: { world, bot, log }, discord, commands }: Running): Promise<Discord> {
  return startDiscord({
    ...discord,
    guilds: [...new Set(world.series.map(({ channel }) => parseChannel(channel).guild))],
    host: {
      commands,
      run: (invocation, from) => runCommand(bot, commands, invocation, from),
      suggest: (asked, from) => suggestValues(bot, commands, asked, from),
      cardOf: (post) => drawCard(world, post),
      eventGone: (id) => noteEventGone(world, id),
    },
    log,
  });
}

async function untilStopped(connection: Discord, stopped: AbortSignal): Promise<void> {
  if (stopped.aborted) return;
  const end = await Promise.race([connection.lost, once(stopped, "abort")]);
  if (end instanceof Error) throw end;
}

async function serveHealth(
  { opened: { world, store, metrics, environment, log } }: Running,
  seen: { connection: Discord | null; lastSweep: Temporal.Instant | null },
) {
  const startedAt = world.now();
  const secret = environment.github.webhookSecret;
  const site = openSite(world, environment);
  const app = createWeb({
    metrics,
    ...(site.series.length > 0 && { site }),
    ...(secret !== null && { hooks: receiveWebHooks(world, secret) }),
    health: () => ({
      version: about.version,
      now: world.now(),
      startedAt,
      lastSweep: seen.lastSweep,
      chatConnected: seen.connection?.connected() ?? false,
      storeWritable: store.writable(),
    }),
  });
  const { host, port } = environment;
  const web = await serveWeb({ app, host, port });
  const pages = site.series.map((id) => `/${id}/`);
  log.info({ host, port: web.port, webHooks: secret !== null, pages }, "Serving /healthz and /metrics");
  return web;
}
