import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Bot } from "./bot.ts";
import { composeWorld } from "./compose.ts";
import { faultsToText, readConfig } from "./config.ts";
import { type Environment, readEnvironment } from "./config/environment.ts";
import { createBot } from "./create-bot.ts";
import { UserError } from "./errors.ts";
import { examplesFolder, templatesFolder } from "./folders.ts";
import { createLog } from "./log.ts";
import type { Series } from "./meetings/series.ts";
import { checkOneEtherpad } from "./pad-access.ts";
import { filePad } from "./pads/file.ts";
import type { Clock } from "./ports/clock.ts";
import type { Log } from "./ports/log.ts";
import type { Random } from "./ports/random.ts";
import { replies } from "./replies.ts";
import { smtpServer } from "./smtp/smtp-server.ts";
import { openStore, type SqliteStore } from "./store/open-store.ts";
import { holdRunLock } from "./store/run-lock.ts";
import { liquidTemplates } from "./templates/liquid.ts";
import { sampleClock, seedLedger } from "./terminal/sample.ts";
import { createMetrics, type MetricsPage } from "./web/metrics.ts";
import type { KeepFile } from "./terminal/show-message.ts";
import type { World } from "./world.ts";

/** The bot, ready to answer, and what it was made of. */
export type Opened = {
  readonly environment: Environment;
  readonly world: World;
  readonly bot: Bot;
  readonly log: Log;
  readonly store: SqliteStore;
  readonly metrics: MetricsPage;
  readonly keepFile: KeepFile;
  /** The sample that plays while nothing is configured; null: a community's own configuration. */
  readonly sample: { turnTo(act: { at: string; pad: string }): void; readonly notesFile: string } | null;
  close(): Promise<void>;
};

/**
 * Opens the bot as the environment and `meetbot.yaml` say; without a configuration, on the sample. `at` stands in for the
 * clock. `alone`: as the one bot on its data, which it holds until closed, the sample begun anew. Throws a `UserError` that
 * lists every fault.
 */
export async function openBot(
  face: {
    env: Readonly<Record<string, string | undefined>>;
    now: Clock;
    random: Random;
    write: (text: string) => void;
  },
  { at, alone = false }: { at?: Clock; alone?: boolean } = {},
): Promise<Opened> {
  const environment = readEnvironment(face.env, (file) => readFileSync(file, "utf8"));
  const log = createLog({ level: logLevel(face.env, environment, alone), secrets: environment.secrets });
  const templates = liquidTemplates({ folder: templatesFolder });
  templates.check();
  const own = readOwnConfig(environment, face.env["MEETBOT_CONFIG"] !== undefined);
  checkOneEtherpad(own ?? []);
  const folder = own === null ? path.join(environment.dataFolder, "sample") : environment.dataFolder;
  const lock = alone ? holdRunLock(environment.dataFolder) : null;
  if (own === null && alone) rmSync(folder, { recursive: true, force: true });
  let store: SqliteStore | null = null;
  const close = async (): Promise<void> => {
    await store?.close();
    lock?.release();
  };
  try {
    store = await openStore({ folder, log });
    const metrics = createMetrics();
    const keepFile = keeperOf(path.join(folder, "files"));
    const mailFolder = path.join(folder, "outbox");
    const shared = { store, templates, log, metrics, random: face.random, write: face.write, keepFile, mailFolder };
    const made = { environment, log, store, metrics, keepFile, close };
    if (own !== null) {
      const { discord, github } = environment;
      const access = github.access === null ? null : { auth: github.access, api: github.api };
      const server = environment.smtpUrl === null ? null : smtpServer(environment.smtpUrl);
      const connections = { discord, github: access, smtp: server && { server } };
      const world = composeWorld({
        ...shared,
        series: atHand(own, environment),
        connections,
        publicUrl: environment.publicUrl,
        now: at ?? face.now,
        padAccess: environment.pads,
      });
      return { ...made, world, bot: createBot(world), sample: null };
    }
    const clock = sampleClock(face.now);
    const notesFile = nearest(path.join(folder, "notes.md"));
    let pad = samplePad("notes.md", folder);
    const world = composeWorld({
      ...shared,
      series: readSeries(path.join(examplesFolder, "meetbot.yaml")).map((one) => ({
        ...one,
        pad: `file:${notesFile}`,
      })),
      connections: { discord: null, github: null },
      publicUrl: environment.publicUrl,
      now: at ?? clock,
      pad: () => pad,
    });
    await seedLedger(store.ledger, examplesFolder);
    const sample = {
      turnTo(act: { at: string; pad: string }) {
        clock.turnTo(act.at);
        pad = samplePad(act.pad, folder);
      },
      notesFile,
    };
    return { ...made, world, bot: createBot(world), sample };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The community's own series; null where nothing is configured and no Discord either. */
function readOwnConfig({ configFile, discord }: Environment, named: boolean): readonly Series[] | null {
  try {
    return readSeries(configFile);
  } catch (error) {
    const missing = error instanceof Error && "code" in error && error.code === "ENOENT";
    if (!missing) throw error;
    if (named || discord !== null) throw new UserError(replies.noConfig(configFile));
    return null;
  }
}

function readSeries(file: string): readonly Series[] {
  const read = readConfig(readFileSync(file, "utf8"), { file });
  if ("faults" in read) throw new UserError(faultsToText(read.faults, file));
  return read.config.series;
}

/** Without Discord, the terminal is every series' channel. */
function atHand(series: readonly Series[], { discord }: Environment): readonly Series[] {
  return discord === null ? series.map((one) => ({ ...one, channel: "terminal:" })) : series;
}

/** A pad of the sample, in its folder: people and the bot write into it, and the example stays as it is. */
function samplePad(name: string, folder: string) {
  const file = path.join(folder, name);
  if (!existsSync(file)) copyFileSync(path.join(examplesFolder, name), file);
  return filePad(file, {
    decode: (bytes) => Promise.resolve(new TextDecoder().decode(bytes)),
  });
}

/** Keeps files in a folder under their own name; one of the same name is replaced. */
function keeperOf(folder: string): KeepFile {
  return ({ name, content }) => {
    mkdirSync(folder, { recursive: true });
    const file = path.join(folder, path.basename(name));
    writeFileSync(file, content);
    return nearest(file);
  };
}

/** A path as people type it from here. */
function nearest(file: string): string {
  const near = path.relative("", file);
  return near.startsWith("..") ? file : near;
}

/** In a terminal, and of a one-shot command, what it says is what counts, not what the log says of it. */
function logLevel(
  env: Readonly<Record<string, string | undefined>>,
  { discord, logLevel: level }: Environment,
  alone: boolean,
) {
  if (env["LOG_LEVEL"] !== undefined) return level;
  return discord !== null && alone ? level : "error";
}
