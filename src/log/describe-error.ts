/** What the log says of an error. */
type DescribedError = {
  readonly name: string;
  readonly message: string;
  readonly code?: string | number;
  readonly stack?: string;
  readonly cause?: unknown;
};

/**
 * Describes a thrown thing for the log, with its causes (eight deep at most, for they may lead in a circle). Only what is named
 * here is taken: the errors of HTTP clients carry requests and answers, and these the text of pads and people's names.
 */
export function describeError(error: unknown, depth = 8): unknown {
  if (!(error instanceof Error)) return typeof error === "string" ? error : `a thrown ${typeof error}`;
  const { name, message, stack, cause } = error;
  const code = codeOf(error);
  return {
    name,
    message,
    ...(code === null ? {} : { code }),
    ...(stack === undefined ? {} : { stack }),
    ...(cause === undefined || depth === 0 ? {} : { cause: describeError(cause, depth - 1) }),
  } satisfies DescribedError;
}

/** Node's and SQLite's `code`, or the `status` of an HTTP client. */
function codeOf(error: Error): string | number | null {
  const code = "code" in error ? error.code : "status" in error ? error.status : null;
  return typeof code === "string" || typeof code === "number" ? code : null;
}
