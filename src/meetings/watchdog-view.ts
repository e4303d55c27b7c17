import type { Templates } from "../ports/templates.ts";
import type { Series } from "./series.ts";
import { showTime, type TimeForm } from "./show-time.ts";
import type { Unfinished } from "./watch-meetings.ts";

/** What somebody is asked about a meeting. */
export type Asked = Exclude<Unfinished, { what: "draft" }>;

/** The question as chat Markdown; the caller splits it. */
export function renderWatchdog(
  templates: Templates,
  asked: Asked,
  { series, padLink, form }: { readonly series: Series; readonly padLink: string | null; readonly form: TimeForm },
): string {
  const time = (instant: string): string => showTime(Temporal.Instant.from(instant), form, series.timeZone);
  return templates.render("watchdog", {
    series: series.title,
    what: asked.what,
    date: asked.date,
    held: asked.what === "empty" ? asked.held : asked.date,
    pad: padLink,
    why: asked.what === "empty" ? asked.why : null,
    trouble: asked.what === "stuck" ? asked.why : null,
    ...(asked.what === "unpublished"
      ? { since: time(asked.since), last: time(asked.last), draftFrom: time(asked.draftFrom) }
      : { since: null, last: null, draftFrom: null }),
  });
}
