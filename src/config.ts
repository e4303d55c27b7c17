import { dirname, resolve } from "node:path";
import { agreementFaults } from "./config/agreement-faults.ts";
import type { Fault } from "./config/faults.ts";
import { type ConfigFile, configSchema } from "./config/schema.ts";
import { sentences } from "./config/sentences.ts";
import { shapeFaults } from "./config/shape-faults.ts";
import { readYaml } from "./config/yaml-source.ts";
import type { Series } from "./meetings/series.ts";

export { type Fault, faultsToText } from "./config/faults.ts";

/** What `meetbot.yaml` says, defaults filled in. */
export type Config = { readonly series: readonly Series[] };

/**
 * Reads the text of `meetbot.yaml`; gives the configuration, or every fault in it at once, in the order of the lines. `where.file`
 * is the file's path: a pad's `file:PATH` counts from its folder.
 */
export function readConfig(text: string, where: { readonly file: string }): { config: Config } | { faults: Fault[] } {
  const read = readYaml(text);
  if ("faults" in read) return read;
  const { source } = read;
  if (!isMapping(source.value)) return { faults: [{ path: "", line: null, ...sentences.noSeries() }] };
  const parsed = configSchema.safeParse(source.value);
  const faults = [...shapeFaults(parsed.error?.issues ?? [], source), ...agreementFaults(source)];
  if (parsed.success && faults.length === 0) return { config: toConfig(parsed.data, dirname(where.file)) };
  return { faults: faults.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
}

function isMapping(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function toConfig(file: ConfigFile, folder: string): Config {
  const series = file.series.map((one) => ({
    ...one,
    pad: one.pad.startsWith("file:") ? resolvePad(one.pad, folder) : one.pad,
    eventPicture: one.eventPicture === null ? null : resolve(folder, one.eventPicture),
    reminders: one.reminders.toSorted((a, b) => Temporal.Duration.compare(b, a, { relativeTo: "2024-01-01" })),
  }));
  return { series };
}

/** `file:///srv/notes.md` names a file as a URL does, from the root on; anything else is a path from the folder on. */
function resolvePad(pad: string, folder: string): string {
  const path = pad.slice("file:".length);
  return `file:${path.startsWith("//") ? path : resolve(folder, path)}`;
}
