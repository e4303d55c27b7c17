/**
 * What the channel was told about meetings, read from the outbox: whatever was intended counts as told, for it is on its
 * way. `at` is the instant of the intent; `start` is the start it spoke of, an ISO instant, or an ISO date where only the
 * day was known.
 */
export type Told =
  | { readonly what: "reminder"; readonly start: string; readonly lead: string; readonly at: string }
  | { readonly what: "moved"; readonly start: string; readonly at: string }
  | { readonly what: "cancelled"; readonly date: string; readonly at: string };
