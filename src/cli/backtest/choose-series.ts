import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { faultsToText, readConfig } from "../../config.ts";
import { UserError } from "../../errors.ts";
import { examplesFolder } from "../../folders.ts";
import type { Series } from "../../meetings/series.ts";
import type { Notes } from "../../notes/notes.ts";
import { replies } from "../../replies.ts";
import type { Face } from "../face.ts";
import { readZone } from "../understand.ts";

/** The series whose rules are tried, and the configuration it stands in; `file` null: there is none, so they are assumed. */
export type Chosen = { readonly file: string | null; readonly series: Series };

/** Stands for the default repository of a community that has chosen none yet. */
export const noRepository = "default/repository";

/**
 * The series to try: of `MEETBOT_CONFIG` or `./meetbot.yaml`, the one that is asked for or its only one. Without a
 * configuration, the sample's rules without what is the sample's own. Throws a `UserError` that says what to mend.
 */
export function chooseSeries(
  { env }: Face,
  { series: id, timeZone }: { readonly series: string | undefined; readonly timeZone: string | undefined },
): Chosen {
  const named = env["MEETBOT_CONFIG"];
  const file = named ?? "meetbot.yaml";
  const isThere = existsSync(file);
  if (!isThere && named !== undefined) throw new UserError(replies.noConfig(named));
  if (!isThere && id !== undefined) throw new UserError(replies.seriesWithoutConfig(id));
  const series = isThere ? oneOf(readAll(file), id) : assumed();
  return {
    file: isThere ? file : null,
    series: timeZone === undefined ? series : { ...series, timeZone: readZone(timeZone) },
  };
}

/** Of a community that has configured nothing, every repository that its notes name may be written to. */
export function allowNamed({ file, series }: Chosen, notes: readonly Notes[]): Series {
  if (file !== null) return series;
  const named = notes
    .flatMap(({ meetings }) => meetings)
    .flatMap(({ references, todos }) => [
      ...references.map(({ owner, repo }) => (owner === null || repo === null ? null : `${owner}/${repo}`)),
      ...todos.map(({ repository }) => repository),
    ])
    .filter((repository) => repository !== null);
  const distinct = new Map(named.map((repository) => [repository.toLowerCase(), repository]));
  return {
    ...series,
    filing: { ...series.filing, repositories: [noRepository, ...[...distinct.values()].toSorted()] },
  };
}

function assumed(): Series {
  const sample = oneOf(readAll(path.join(examplesFolder, "meetbot.yaml")), undefined);
  return {
    ...sample,
    id: "none",
    filing: { ...sample.filing, default: noRepository, repositories: [noRepository] },
    routes: [],
    people: {},
    announce: { forum: null, tags: [], site: null, posts: "data/blog", list: null },
  };
}

function readAll(file: string): readonly Series[] {
  const read = readConfig(readFileSync(file, "utf8"), { file });
  if ("faults" in read) throw new UserError(faultsToText(read.faults, file));
  return read.config.series;
}

function oneOf(all: readonly Series[], id: string | undefined): Series {
  const known = all.map((series) => series.id);
  const found = id === undefined && all.length === 1 ? all[0] : all.find((series) => series.id === id);
  if (found !== undefined) return found;
  throw new UserError(id === undefined ? replies.seriesFlag(known) : replies.noSuchSeries(id, known));
}
