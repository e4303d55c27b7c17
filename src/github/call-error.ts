import { CallError } from "../errors.ts";
import { brokenConnection } from "./broken-connection.ts";
import type { Deed } from "./deed.ts";
import { type GitHubFailure, readFailure } from "./failure.ts";
import { rateLimitOf } from "./rate-limit.ts";
import { redactedCause } from "./redacted-cause.ts";
import { refusals } from "./refusals.ts";
import { validationFaults } from "./validation-faults.ts";

/**
 * Gives the `CallError` for what was thrown while we were about a deed; an error that is no failed call is given back
 * as it is. What may have been done is `unknown`; a read that failed has done nothing and is `later`.
 */
export function callError(error: unknown, deed: Deed, now: Temporal.Instant): unknown {
  if (error instanceof CallError) return error;
  const failure = readFailure(error);
  if (failure === null) return error;
  const cause = redactedCause(failure);
  if (failure.status === null) return connectionError(error, deed, cause);

  const limit = rateLimitOf(failure, now);
  if (limit !== null) {
    const at = limit.retryAt.toString({ smallestUnit: "second" }).replace("T", " ").replace("Z", " UTC");
    const sentence = limit.limit === "primary" ? refusals.requestsUsedUp(at) : refusals.slowDown(at);
    return new CallError(sentence, "later", { retryAt: limit.retryAt, cause });
  }
  if (failure.status >= 500 || failure.status === 408) {
    return new CallError(refusals.fault(deed, failure.status), unseen(deed), { cause });
  }
  return new CallError(refusalOf(failure, failure.status, deed), "refused", { cause });
}

/** Gives the outcome of a deed whose end was not seen. */
export function unseen(deed: Deed): "unknown" | "later" {
  return deed.kind === "read" ? "later" : "unknown";
}

function connectionError(error: unknown, deed: Deed, cause: Error): CallError {
  const how = brokenConnection(error);
  const nothingSent = how === "unreachable" || how === "untrusted";
  return new CallError(refusals[how](deed), nothingSent ? "later" : unseen(deed), { cause });
}

function refusalOf({ message, data }: GitHubFailure, status: number, deed: Deed): string {
  const { at } = deed;
  const [repository = "", number] = at?.split("#") ?? [];
  if (deed.kind === "propose") {
    if (status === 403 && /archived/i.test(message)) return refusals.archivedFiles(repository);
    // To whoever may not write, GitHub says that there is nothing. That the repository is there was seen before.
    if (status === 404 || (status === 403 && !/SAML|single sign-on/i.test(message)))
      return refusals.mayNotPropose(deed);
  }
  switch (status) {
    case 401:
      return refusals.credentials;
    case 403:
      if (/archived/i.test(message) && at !== null) return refusals.archived(repository);
      if (/SAML|single sign-on/i.test(message)) return refusals.singleSignOn(deed);
      if (deed.kind === "comment")
        return /locked/i.test(message) ? refusals.locked(deed) : refusals.mayNotComment(deed);
      return refusals.forbidden(deed);
    case 404:
      if (at === null) return refusals.refused(deed, status);
      return number === undefined ? refusals.missingRepository(at) : refusals.missingIssue(at);
    case 410:
      if (at === null) return refusals.refused(deed, status);
      return number === undefined ? refusals.issuesOff(at) : refusals.deletedIssue(at);
    case 422:
      return refusals.invalid(deed, validationFaults(data));
    default:
      return refusals.refused(deed, status);
  }
}
