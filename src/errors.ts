/**
 * An error that a person can act on: the message says what happened and what to do next, and may be shown as it is.
 * Everything else that is thrown is a bug: logged with its cause, answered neutrally.
 */
export class UserError extends Error {
  override readonly name: string = "UserError";
}

/**
 * An outward call that did not succeed, told apart by the one thing that matters for doing it exactly once:
 *
 * - `refused`: it was certainly not done, and trying again changes nothing (HTTP 401, 404, 422, …);
 * - `later`: it was certainly not done, and may be tried again, not before `retryAt` (rate limits, connection refused);
 * - `unknown`: it may have been done (time-out, connection cut, 5xx): look for it before trying again.
 */
export class CallError extends UserError {
  override readonly name = "CallError";
  readonly outcome: "refused" | "later" | "unknown";
  readonly retryAt: Temporal.Instant | null;

  constructor(
    message: string,
    outcome: "refused" | "later" | "unknown",
    options: { retryAt?: Temporal.Instant; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.outcome = outcome;
    this.retryAt = options.retryAt ?? null;
  }
}

/**
 * A pad that could not be read or written; the message says why in a sentence of its own for each reason, and what to do.
 *
 * - `read-only`: it may be read, but we may not write there;
 * - `changed`: somebody else changed it meanwhile, and the two can't be merged.
 */
export class PadError extends UserError {
  override readonly name = "PadError";
  readonly reason: "missing" | "closed" | "read-only" | "unreachable" | "busy" | "too-large" | "changed" | "not-a-pad";

  constructor(reason: PadError["reason"], message: string, options: { cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.reason = reason;
  }
}
