import type { ArchiveDoor } from "../meetings/doors.ts";
import type { Series } from "../meetings/series.ts";

/** The branch on which the minutes of a meeting are proposed; `branch` counts from 1. Ids and ISO dates make names that Git takes. */
export function minutesBranch({ id }: Pick<Series, "id">, date: string, branch: number): string {
  return `meetbot/minutes-${id}-${date}${branch === 1 ? "" : `-${branch}`}`;
}

/** The file of a meeting's minutes, from the top of the archive's repository. */
export function minutesPath({ folder }: Pick<ArchiveDoor, "folder">, { id }: Pick<Series, "id">, date: string): string {
  return `${folder}/${id}/${date}.md`;
}
