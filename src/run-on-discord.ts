import { once } from "node:events";
import type { Command } from "./command.ts";
import { parseChannel } from "./discord/channel.ts";
import { startDiscord } from "./discord/gateway.ts";
import type { Opened } from "./open-bot.ts";
import { runCommand, suggestValues } from "./run-command.ts";
import { sweep } from "./sweep.ts";
import { startTicks } from "./tick.ts";
import { drawCard } from "./use-cases/draw-card.ts";
import { noteEventGone } from "./use-cases/note-event-gone.ts";

/**
 * Runs the bot on Discord until told to stop: answers commands and sweeps every minute. Then nothing new is taken, and what
 * is being performed is finished. Throws a `UserError` where Discord does not let it in, or no longer.
 */
export async function runOnDiscord(options: {
  opened: Opened;
  discord: { readonly token: string; readonly api: string | null };
  commands: readonly Command[];
  stopped: AbortSignal;
}): Promise<void> {
  const { opened, discord, commands, stopped } = options;
  const { world, bot, log } = opened;
  const connection = await startDiscord({
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
  const sweepOnce = async (): Promise<void> => void (await sweep(world));
  const ticks = startTicks(sweepOnce, log);
  try {
    await sweepOnce();
    const lost = await Promise.race([connection.lost, stopped.aborted ? null : once(stopped, "abort")]);
    if (lost instanceof Error) throw lost;
  } finally {
    await ticks.stop();
    await connection.stop();
  }
}
