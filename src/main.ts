import { randomBytes } from "node:crypto";
import { stdin, stdout } from "node:process";
import { commands } from "../commands/index.ts";
import { UserError } from "./errors.ts";
import { openBot } from "./open-bot.ts";
import type { Log } from "./ports/log.ts";
import { runLocally } from "./run-locally.ts";
import { runOnDiscord } from "./run-on-discord.ts";

/** How long a stop may take before the process ends all the same. */
const PATIENCE_MS = 10_000;

let log: Log | null = null;

/** Says what a person can mend; what is a bug goes into the log, which lets no secret through. */
function complain(error: unknown): void {
  if (error instanceof UserError) process.stderr.write(`${error.message}\n`);
  else if (log !== null) log.error({ error }, "The bot ended by a bug");
  else throw error;
}

// A promise that a library forgot ends the process, as it should: what was begun is looked for at the next start.
process.on("uncaughtException", (error) => {
  complain(error);
  process.exit(1);
});

const stopped = new AbortController();
for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.once(signal, () => {
    setTimeout(() => {
      log?.warn({ afterMs: PATIENCE_MS }, "The bot was stopped before all was finished: the next start looks for it");
      process.exit(1);
    }, PATIENCE_MS).unref();
    stopped.abort();
  });
}

try {
  const write = (text: string): void => void stdout.write(`${text}\n`);
  const now = () => Temporal.Now.instant();
  const opened = await openBot(
    { env: process.env, now, random: (bytes) => randomBytes(bytes), write },
    { alone: true },
  );
  log = opened.log;
  const { discord } = opened.environment;
  const run = { opened, commands, stopped: stopped.signal };
  try {
    if (discord === null) await runLocally({ ...run, write, input: stdin, output: stdout });
    else await runOnDiscord({ ...run, discord });
  } finally {
    await opened.close();
  }
} catch (error) {
  complain(error);
  process.exitCode = 1;
}
