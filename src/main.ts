import { stdin, stdout } from "node:process";
import { commands } from "../commands/index.ts";
import { UserError } from "./errors.ts";
import { openBot } from "./open-bot.ts";
import { runLocally } from "./run-locally.ts";
import { runOnDiscord } from "./run-on-discord.ts";

/** How long a stop may take before the process ends all the same. */
const PATIENCE_MS = 10_000;

const stopped = new AbortController();
for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.once(signal, () => {
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
    stopped.abort();
  });
}

try {
  const write = (text: string): void => void stdout.write(`${text}\n`);
  const now = () => Temporal.Now.instant();
  const opened = await openBot({ env: process.env, now, write }, { alone: true });
  const { discord } = opened.environment;
  const run = { opened, commands, stopped: stopped.signal };
  try {
    if (discord === null) await runLocally({ ...run, write, input: stdin, output: stdout });
    else await runOnDiscord({ ...run, discord });
  } finally {
    await opened.close();
  }
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
