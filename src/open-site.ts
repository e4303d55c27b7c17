import type { Archive } from "./archive/archive.ts";
import { seriesFeeds } from "./feeds/series-feeds.ts";
import type { Series } from "./meetings/series.ts";
import { indexFile } from "./site/index-file.ts";
import { missingPage } from "./site/missing-page.ts";
import { seriesFiles } from "./site/series-files.ts";
import type { SiteFile } from "./site/site-file.ts";
import type { SiteKit } from "./site/site-page.ts";
import { readArchive } from "./use-cases/read-archive.ts";
import type { World } from "./world.ts";

/** The pages of the series that have the web as a door. */
export type Site = {
  /** All files as they are now. */
  files(): Promise<readonly SiteFile[]>;
  /** The file at a path as it was at most so long ago as pages are remembered; null: there is none. */
  find(path: string): Promise<SiteFile | null>;
  /** What a reader is told where there is no page; null: no series has that address. */
  missing(path: string): Promise<string | null>;
  /** The ids of its series. */
  readonly series: readonly string[];
};

/** So many are asked for at once where a page is shared: the store is read once for all of them. */
const remembered = { seconds: 15 };

type SeriesSite = { readonly archive: Archive; readonly files: ReadonlyMap<string, SiteFile> };

type Remembered = { readonly until: Temporal.Instant; readonly made: Promise<SeriesSite> };

/** Opens the pages; they are made of what the store has, without a turn. */
export function openSite(world: World, { publicUrl }: { readonly publicUrl: string | null }): Site {
  const kit: Omit<SiteKit, "others"> = { ...world.site, publicUrl };
  const open = world.series.filter(({ doors }) => doors.web);
  const memory = new Map<string, Remembered>();

  async function read(series: Series): Promise<SeriesSite> {
    const archive = await readArchive(world, series);
    const feeds = seriesFeeds(archive, { publicUrl, writeCalendar: world.calendar });
    const files = new Map(seriesFiles(archive, kit, feeds).map((file) => [file.path, madeOnce(file)]));
    return { archive, files };
  }

  function recall(series: Series): Promise<SeriesSite> {
    const now = world.now();
    const known = memory.get(series.id);
    if (known !== undefined && Temporal.Instant.compare(now, known.until) < 0) return known.made;
    const made = read(series);
    memory.set(series.id, { until: now.add(remembered), made });
    made.catch((error: unknown) => {
      memory.delete(series.id);
      world.log.error({ error, series: series.id }, "The web pages can't be made");
    });
    return made;
  }

  const seriesAt = (path: string): Series | undefined => open.find(({ id }) => path.startsWith(`/${id}/`));
  const index = async (): Promise<SiteFile | null> =>
    indexFile(
      (await Promise.all(open.map(recall))).map(({ archive }) => archive),
      kit,
    );

  return {
    series: open.map(({ id }) => id),
    async files() {
      const all = await Promise.all(open.map(read));
      const first = await index();
      return [...(first === null ? [] : [first]), ...all.flatMap(({ files }) => [...files.values()])];
    },
    async find(path) {
      if (path === "/index.html") return index();
      const series = seriesAt(path);
      return series === undefined ? null : ((await recall(series)).files.get(path) ?? null);
    },
    async missing(path) {
      const series = seriesAt(path);
      return series === undefined ? null : missingPage((await recall(series)).archive, kit, path);
    },
  };
}

/** The same file, its body made when somebody asks for it first. */
function madeOnce(file: SiteFile): SiteFile {
  let made: string | null = null;
  return { ...file, body: () => (made ??= file.body()) };
}
