import type { PadError } from "../errors.ts";
import { serverFailures as failures } from "./server-failures.ts";

/** What Node's resolver, sockets and TLS say, by what it means to a person; other codes are named as they are. */
const reasons = new Map<string, (link: string, cause: unknown) => PadError>([
  ["ENOTFOUND", failures.unknownHost],
  ["EAI_AGAIN", failures.unknownHost],
  ["ECONNREFUSED", failures.connectionRefused],
  ["ECONNRESET", failures.connectionCut],
  ["EPIPE", failures.connectionCut],
  ["UND_ERR_SOCKET", failures.connectionCut],
  ["ERR_SSL_WRONG_VERSION_NUMBER", failures.noHttps],
  ["ERR_SSL_PACKET_LENGTH_TOO_LONG", failures.noHttps],
]);

/** OpenSSL's verification errors, as Node names them. */
const certificateCode = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY/;

/**
 * Gives what an error of `fetch`, or of reading its body, means to a person; null where it is none of the connection's
 * but a bug.
 */
export function connectionFailure(error: unknown, link: string, timeoutMs: number): PadError | null {
  if (!(error instanceof Error)) return null;
  if (error.name === "TimeoutError") return failures.timeOut(link, timeoutMs, error);
  if (!(error instanceof TypeError) || !(error.cause instanceof Error)) return null;
  const code = codeOf(error.cause);
  if (/TIMEOUT|ETIMEDOUT/.test(code)) return failures.timeOut(link, timeoutMs, error);
  return socketFailure(error, code, link) ?? failures.noConnection(link, code, error);
}

/** Gives what the code of a socket's error means to a person; null: it is none that is known. */
export function socketFailure(error: Error, code: string, link: string): PadError | null {
  if (certificateCode.test(code)) return failures.badCertificate(link, code, error);
  return reasons.get(code)?.(link, error) ?? null;
}

/** A code is a word for people to look up; an exception's own text is not repeated to them. */
export function codeOf(error: Error): string {
  return "code" in error && typeof error.code === "string" ? error.code : "no reason given";
}
