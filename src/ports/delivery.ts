import type { IssueName } from "./forge.ts";

/**
 * What a web hook of the forge tells: what to look at, not how it is. So it does no harm that deliveries are lost, come twice
 * or in any order, or are sent again by a stranger: how things are is read from the forge.
 */
export type Delivery = {
  readonly version: 1;
  /** GitHub's X-GitHub-Delivery: the same when it is delivered again. */
  readonly id: string;
  /** `issues.closed`. */
  readonly event: string;
  /** ISO instant of its arrival. */
  readonly arrivedAt: string;
  /** Pull requests and issues to look at. */
  readonly issues: readonly IssueName[];
  /** Repositories, `owner/repo` (old and new name of a renamed one), whose every issue is to be looked at. */
  readonly repositories: readonly string[];
  /** GitHub's own time of the change, where it tells: a state that is read and older than this is stale. */
  readonly changedAt: string | null;
  /** Whether the sweep has looked at what it names. */
  readonly taken: boolean;
};

/** Why a request is no delivery. `unnamed`: it does not say which delivery of which event it is. */
export type HookRefusal = "too-large" | "unsigned" | "form" | "unnamed" | "unreadable";

/**
 * What came of a web hook: it was kept for the sweep, was known already, or names nothing to look at; or there was no room for
 * it, it could not be written down, or it was refused.
 */
export type HookOutcome = "kept" | "known" | "nothing" | "full" | "failed" | HookRefusal;
