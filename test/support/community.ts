import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import { commands } from "../../commands/index.ts";
import { composeWorld, type Connections } from "../../src/compose.ts";
import { createBot } from "../../src/create-bot.ts";
import { readConfig } from "../../src/config.ts";
import { templatesFolder } from "../../src/folders.ts";
import type { Host } from "../../src/discord/host.ts";
import type { Series } from "../../src/meetings/series.ts";
import type { Store } from "../../src/ports/store.ts";
import { runCommand, suggestValues } from "../../src/run-command.ts";
import { openStore } from "../../src/store/open-store.ts";
import { sweep } from "../../src/sweep.ts";
import { liquidTemplates } from "../../src/templates/liquid.ts";
import { drawCard } from "../../src/use-cases/draw-card.ts";
import { noteEventGone } from "../../src/use-cases/note-event-gone.ts";
import { createMetrics } from "../../src/web/metrics.ts";
import type { World } from "../../src/world.ts";
import { clockAt, readableLog } from "./discord-bot.ts";

/** A community as its `meetbot.yaml` describes it; `more` is YAML of the series, indented by four. */
export function seriesOf(options: { channel: string; pad: string; more?: string }): Series {
  const yaml = `series:
  - id: mirageos
    title: MirageOS meeting
    pad: ${options.pad}
    call: https://meet.example.org/MirageOS
    timeZone: Europe/Paris
    channel: "${options.channel}"
    reminders: [P7D, P1D, PT15M]
    filing: { default: mirage/mirage, repositories: [mirage/*, ocurrent/mirage-ci] }
    people:
      Ada: { github: ada }
      Jules: { github: jules }
    announce: { forum: https://discuss.example.org, tags: [mirageos], site: mirage/mirage-www }
${options.more ?? ""}`;
  const read = readConfig(yaml, { file: "/meetbot.yaml" });
  const [series] = "config" in read ? read.config.series : [];
  if (series === undefined) throw new Error(JSON.stringify(read));
  return series;
}

/** A bot of one community, with everything of its own: real adapters, a store on disk, a pad that is a file. */
export async function community(options: {
  connections: Connections;
  channel: string;
  at: string;
  pad: string;
  more?: string;
  /** The data of an earlier start; without it, a new folder that ends with the test. */
  folder?: string;
  store?: (store: Store) => Store;
}) {
  const folder = options.folder ?? temporaryFolder();
  const padFile = path.join(folder, "pad.md");
  writeFileSync(padFile, options.pad);
  const clock = clockAt(options.at);
  const log = readableLog();
  const said: string[] = [];
  const store = await openStore({ folder });
  const world = composeWorld({
    series: [seriesOf({ ...options, pad: `file:${padFile}` })],
    connections: options.connections,
    store: options.store?.(store) ?? store,
    templates: liquidTemplates({ folder: templatesFolder }),
    now: clock.now,
    log,
    metrics: createMetrics(),
    write: (text) => said.push(text),
  });
  return {
    world,
    host: hostOf(world),
    clock,
    log,
    said,
    folder,
    /** People write into the pad. */
    write: (text: string) => writeFileSync(padFile, text),
    sweep: () => sweep(world),
    /** Lets time pass, with a sweep at the end of each step. */
    async pass(step: Temporal.DurationLike, times = 1) {
      for (let time = 0; time < times; time += 1) {
        clock.pass(step);
        await sweep(world);
      }
    },
    close: () => store.close(),
  };
}

/** What the Discord adapter needs of this world. */
export function hostOf(world: World): Host {
  const bot = createBot(world);
  return {
    commands,
    run: (invocation, from) => runCommand(bot, commands, invocation, from),
    suggest: (asked, from) => suggestValues(bot, commands, asked, from),
    cardOf: (post) => drawCard(world, post),
    eventGone: (id) => noteEventGone(world, id),
  };
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "meetbot-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
