import { writeFileSync } from "node:fs";
import path from "node:path";
import { commands } from "../../commands/index.ts";
import { composeWorld, type Connections } from "../../src/compose.ts";
import { readConfig } from "../../src/config.ts";
import { createBot } from "../../src/create-bot.ts";
import type { Host } from "../../src/discord/host.ts";
import { templatesFolder } from "../../src/folders.ts";
import type { Series } from "../../src/meetings/series.ts";
import type { Collection, Store } from "../../src/ports/store.ts";
import { runCommand, suggestValues } from "../../src/run-command.ts";
import { openStore } from "../../src/store/open-store.ts";
import { sweep } from "../../src/sweep.ts";
import { liquidTemplates } from "../../src/templates/liquid.ts";
import { drawCard } from "../../src/use-cases/draw-card.ts";
import { noteEventGone } from "../../src/use-cases/note-event-gone.ts";
import { createMetrics } from "../../src/web/metrics.ts";
import type { World } from "../../src/world.ts";
import { clockAt } from "./clock.ts";
import { countedBytes } from "./counted-bytes.ts";
import { communityYaml } from "./community-yaml.ts";
import { noTopics } from "./fake-discourse.ts";
import { readableLog } from "./readable-log.ts";

export type CommunityOptions = {
  readonly connections: Connections;
  readonly channel: string;
  /** When the bot is started, an ISO instant. */
  readonly at: string;
  /** What the pad says then; absent: what it said before. */
  readonly pad?: string;
  /** The series' id; `mirageos` without it. */
  readonly id?: string;
  /** More of how it files, as YAML: `limit: 3`. */
  readonly filing?: string;
  /** More of the series' YAML, each line indented by four. */
  readonly more?: string;
  /** Whether the bot may write into the pad; false without it, so that a story is of one thing. */
  readonly writePad?: boolean;
  /** Where people reach the web pages. */
  readonly publicUrl?: string;
};

/** A way to stand between the bot and what it remembers. */
export type Wrap = <T>(collection: Collection<T>) => Collection<T>;

/**
 * A bot of one community with everything real: adapters on `connections`, a store in `folder`, a pad that is a file
 * there. Opened again on the same folder it is the same bot after a restart.
 */
export async function openCommunity(options: CommunityOptions & { folder: string; wrap?: Wrap }) {
  const { folder, wrap = (collection) => collection } = options;
  const padFile = path.join(folder, "pad.md");
  const write = (text: string): void => writeFileSync(padFile, text);
  if (options.pad !== undefined) write(options.pad);
  const clock = clockAt(options.at);
  const log = readableLog();
  const said: string[] = [];
  const store = await openStore({ folder });
  const world = composeWorld({
    series: seriesOf({ ...options, pad: `file:${padFile}` }),
    connections: { forum: { fetch: noTopics }, ...options.connections },
    store: wrapped(store, wrap),
    templates: liquidTemplates({ folder: templatesFolder }),
    now: clock.now,
    random: countedBytes(),
    log,
    metrics: createMetrics(),
    publicUrl: options.publicUrl ?? null,
    write: (text) => said.push(text),
    keepFile: ({ name }) => name,
    mailFolder: path.join(folder, "outbox"),
  });
  return {
    world,
    host: hostOf(world),
    clock,
    log,
    /** What the terminal chat wrote. */
    said,
    /** People write into the pad. */
    write,
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

/** The series as their `meetbot.yaml` describes them; there is a second one where `more` adds it. */
function seriesOf(options: Parameters<typeof communityYaml>[0] & { folder: string }): readonly Series[] {
  const read = readConfig(communityYaml(options), { file: path.join(options.folder, "meetbot.yaml") });
  if ("faults" in read) throw new Error(JSON.stringify(read));
  return read.config.series;
}

/** What the Discord adapter needs of this world. */
function hostOf(world: World): Host {
  const bot = createBot(world);
  return {
    commands,
    run: (invocation, from) => runCommand(bot, commands, invocation, from),
    suggest: (asked, from) => suggestValues(bot, commands, asked, from),
    cardOf: (post) => drawCard(world, post),
    eventGone: (id) => noteEventGone(world, id),
  };
}

function wrapped(store: Store, wrap: Wrap): Store {
  const { series, todos, effects, snapshots, ledger, people, deliveries } = store;
  return {
    ...store,
    series: wrap(series),
    todos: wrap(todos),
    effects: wrap(effects),
    snapshots: wrap(snapshots),
    ledger: wrap(ledger),
    people: wrap(people),
    deliveries: wrap(deliveries),
  };
}
