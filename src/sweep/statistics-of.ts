import { openBefore } from "../meetings/open-todos.ts";
import { type Statistics, statistics } from "../todos/statistics.ts";
import type { Facts } from "./facts.ts";

/** The numbers of a series' todos as they stand; open is what the next agenda would name. */
export function statisticsOf({ series, todos, held, now }: Facts): Statistics {
  const tomorrow = now.toZonedDateTimeISO(series.timeZone).toPlainDate().add({ days: 1 });
  return statistics({ todos, open: openBefore(todos, tomorrow.toString()), held, now });
}
