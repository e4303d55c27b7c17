import type { Notes } from "../notes/notes.ts";
import type { Series } from "./series.ts";

/**
 * Where the meeting of that date is held: the link announced for it, else the series' own. Anybody can write into a pad:
 * where the series has a call, an announced link counts only on the same host, so that nobody leads people elsewhere.
 */
export function callUrlFor(series: Series, notes: Notes | null, date: string): string | null {
  const announced = notes?.nextMeeting ?? null;
  if (announced?.date !== date || announced.callUrl === null) return series.call;
  return series.call === null || hostOf(announced.callUrl) === hostOf(series.call) ? announced.callUrl : series.call;
}

function hostOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).host : null;
}
