#!/usr/bin/env node
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { audit } from "./cli/audit.ts";
import { backtest } from "./cli/backtest.ts";
import { checkConfig } from "./cli/check.ts";
import { extract } from "./cli/extract.ts";
import { oneShot } from "./cli/one-shot.ts";
import { runSweep } from "./cli/run-sweep.ts";
import { site } from "./cli/site.ts";
import { describeCommands } from "./describe-commands.ts";
import { commands } from "../commands/index.ts";
import { UserError } from "./errors.ts";
import { replies } from "./replies.ts";

/** `meetbot COMMAND …`: the one-shot face. Ends with status 1 where the command could not do what it was asked. */
async function run([name, ...words]: readonly string[]): Promise<number> {
  const { stderr } = process;
  const face = {
    env: process.env,
    now: () => Temporal.Now.instant(),
    random: (bytes: number) => randomBytes(bytes),
    write: (text: string) => void process.stdout.write(`${text}\n`),
    complain: (text: string) => void stderr.write(`${text}\n`),
    readInput: () => readFileSync(0),
    terminal:
      stderr.isTTY && process.env["TERM"] !== "dumb"
        ? { columns: () => stderr.columns || 80, write: (text: string) => void stderr.write(text) }
        : null,
  };
  switch (name) {
    case "extract":
      return extract(face, words);
    case "backtest":
      return backtest(face, words);
    case "check":
      return checkConfig(face, words);
    case "audit":
      return audit(face, words);
    case "site":
      return site(face, words);
    case "sweep":
      return runSweep(face, words);
    case undefined:
    case "--help":
    case "-h":
      face.write(`${replies.usage}\n\n${describeCommands(commands)}`);
      return name === undefined ? 1 : 0;
    default:
      return oneShot(face, [name, ...words]);
  }
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
