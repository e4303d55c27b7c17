import type { PadError } from "../../errors.ts";
import { hackmdFailures as failures } from "./failures.ts";

/** What an answer of HackMD other than the note means to a person. */
export function failureOfReading(status: number, link: string): PadError {
  return status === 403 ? failures.closed(link) : failureOf(status, link);
}

/** What an answer to a write means; null: it was taken. */
export function failureOfWriting(status: number, link: string): PadError | null {
  if (status >= 200 && status < 300) return null;
  return status === 403 ? failures.readOnly(link) : failureOf(status, link);
}

/**
 * Whether a write that was refused like this may have been done all the same: HackMD has answered 403 to writes into a note
 * shared with us that it did (hackmdio/hackmd-cli#87), and 500 at random (hackmdio/api-client#51).
 */
export function mayBeWritten(status: number): boolean {
  return status === 403 || status >= 500;
}

function failureOf(status: number, link: string): PadError {
  if (status === 401) return failures.wrongToken(link);
  if (status === 404 || status === 410) return failures.missing(link);
  if (status === 413) return failures.full(link);
  if (status === 429) return failures.quota(link);
  if (status === 503) return failures.busy(link);
  return status >= 500 ? failures.failing(link, status) : failures.unexpected(link, status);
}
