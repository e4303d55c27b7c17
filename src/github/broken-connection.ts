/** How a call ended without an answer. Only of the first two is it certain that nothing was sent. */
export type BrokenConnection = "unreachable" | "untrusted" | "timeOut" | "cut";

/** Node's and undici's codes for connections that never came to be. */
const neverConnected = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);

/** OpenSSL's verification errors, as Node names them. */
const certificate = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY/;

/** Tells from the error of `fetch`, and what caused it, how the connection ended; what it can't tell is `cut`. */
export function brokenConnection(error: unknown): BrokenConnection {
  for (const cause of causesOf(error)) {
    const code = "code" in cause ? String(cause.code) : "";
    if (cause.name === "TimeoutError" || code === "UND_ERR_HEADERS_TIMEOUT" || code === "UND_ERR_BODY_TIMEOUT") {
      return "timeOut";
    }
    if (neverConnected.has(code) || ("syscall" in cause && cause.syscall === "connect")) return "unreachable";
    if (certificate.test(code)) return "untrusted";
  }
  return "cut";
}

/** Where a name has several addresses, Node gives one error that holds those of all. */
function causesOf(error: unknown): readonly Error[] {
  if (!(error instanceof Error)) return [];
  const each: readonly unknown[] = error instanceof AggregateError ? error.errors : [];
  return [error, ...each.flatMap(causesOf), ...causesOf(error.cause)];
}
