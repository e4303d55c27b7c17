import type { KnownPerson } from "./person.ts";
import type { QuietThere } from "./quiet-hours.ts";

/** Somebody's quiet hours by their own clock, or by that of the series where they named none; null: they have none. */
export function quietThere(
  { reminders: { quiet, zone } }: KnownPerson,
  { timeZone }: { readonly timeZone: string },
): QuietThere | null {
  return quiet === null ? null : { ...quiet, zone: zone ?? timeZone };
}
