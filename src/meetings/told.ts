/**
 * What the channel was told about a meeting, read from the outbox: what was intended counts as told, for it is on its
 * way. `start` is the start it spoke of: an ISO instant, or an ISO date where only the day was known. `at` is the instant
 * of the intent.
 */
export type Told =
  | { readonly what: "reminder"; readonly start: string; readonly lead: string; readonly at: string }
  | { readonly what: "notice"; readonly start: string; readonly at: string };
