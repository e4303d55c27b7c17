import type { ArchivedSeries } from "../archive/archive.ts";
import { shown } from "./shown.ts";

/** What a series is called, on one line; where nothing of it can be seen, its id. */
export function seriesTitle({ title, id }: Pick<ArchivedSeries, "title" | "id">): string {
  const line = shown(title, 200);
  return line === "" ? id : line;
}
