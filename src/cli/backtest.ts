import { setImmediate } from "node:timers/promises";
import { UserError } from "../errors.ts";
import { templatesFolder } from "../folders.ts";
import { replies } from "../replies.ts";
import { liquidTemplates } from "../templates/liquid.ts";
import { allowNamed, type Chosen, chooseSeries } from "./backtest/choose-series.ts";
import { findFiles } from "./backtest/find-files.ts";
import { openProgress, type ShowProgress } from "./backtest/progress.ts";
import { readFiles } from "./backtest/read-files.ts";
import { numberOn } from "./backtest/reading.ts";
import { replay, type Replayed } from "./backtest/replay.ts";
import type { Result } from "./backtest/result.ts";
import { tableView } from "./backtest/table-view.ts";
import { timeline } from "./backtest/timeline.ts";
import { backtestToJson } from "./backtest/to-json.ts";
import { totalsOf } from "./backtest/totals.ts";
import type { Face } from "./face.ts";
import { printable, printableJson } from "./printable.ts";
import { readFlags } from "./read-flags.ts";

/**
 * `meetbot backtest FILE… [--json] [--series ID] [--time-zone ZONE]`: what the bot would have filed and asked, had it been there for these
 * notes. Nothing goes to the network. Status 1 where a file could not be read; the rest is told all the same.
 */
export async function backtest(face: Face, words: readonly string[]): Promise<number> {
  const flags = { json: { type: "boolean" }, series: { type: "string" }, "time-zone": { type: "string" } } as const;
  const { values, positionals } = readFlags(flags, words);
  if (positionals.length === 0) throw new UserError(replies.backtestUsage);
  const chosen = chooseSeries(face, { series: values.series, timeZone: values["time-zone"] });
  const progress = openProgress(face.terminal);
  const result = await liveThrough(face, positionals, { chosen, show: progress.show }).finally(progress.erase);
  face.write(
    values.json === true
      ? printableJson(backtestToJson(result))
      : liquidTemplates({ folder: templatesFolder }).render("backtest", tableView(result)),
  );
  for (const { file, why } of result.faults) face.complain(replies.unreadableFile(printable(file), printable(why)));
  return result.faults.length === 0 ? 0 : 1;
}

async function liveThrough(
  face: Face,
  words: readonly string[],
  { chosen, show }: { readonly chosen: Chosen; readonly show: ShowProgress },
): Promise<Result> {
  const found = findFiles(words);
  const read = await readFiles(face, found.files, { timeZone: chosen.series.timeZone, show });
  const readings = numberOn(read.readings);
  const series = allowNamed(
    chosen,
    readings.map(({ notes }) => notes),
  );
  const { held, toCome, blank } = timeline(series, readings, face.now());
  const meetings: Replayed[] = [];
  for (const replayed of replay(series, held)) {
    meetings.push(replayed);
    show({ done: meetings.length, of: held.length, what: replayed.meeting.date ?? "" });
    await setImmediate();
  }
  const faults = [...found.faults, ...read.faults];
  return {
    configFile: chosen.file,
    series,
    readings,
    meetings,
    toCome,
    blank,
    faults,
    totals: totalsOf(series, meetings),
  };
}
