import { expect, test } from "vitest";
import { brokenConnection } from "../../src/github/broken-connection.ts";

/** What Octokit throws where `fetch` failed for this reason. */
const thrown = (cause: unknown) => new Error("fetch failed", { cause: new TypeError("fetch failed", { cause }) });
const socketError = (code: string, syscall?: string) => Object.assign(new Error(code), { code, syscall });

test.each([
  ["a port that nobody listens on", socketError("ECONNREFUSED", "connect"), "unreachable"],
  ["a name that does not exist", socketError("ENOTFOUND", "getaddrinfo"), "unreachable"],
  ["a name server that does not answer", socketError("EAI_AGAIN", "getaddrinfo"), "unreachable"],
  ["a handshake that takes too long", socketError("UND_ERR_CONNECT_TIMEOUT"), "unreachable"],
  ["no way there", socketError("ETIMEDOUT", "connect"), "unreachable"],
  ["no way there by any address", new AggregateError([socketError("ETIMEDOUT", "connect")]), "unreachable"],
  ["a certificate that is over", socketError("CERT_HAS_EXPIRED"), "untrusted"],
  ["a certificate of nobody's", socketError("DEPTH_ZERO_SELF_SIGNED_CERT"), "untrusted"],
  ["our own limit of time", new DOMException("The operation was aborted due to timeout", "TimeoutError"), "timeOut"],
  ["no answer for minutes", socketError("UND_ERR_HEADERS_TIMEOUT"), "timeOut"],
  ["a peer that hangs up", socketError("ECONNRESET", "read"), "cut"],
  ["a line that went dead", socketError("ETIMEDOUT", "read"), "cut"],
  ["an idle connection that was closed", socketError("UND_ERR_SOCKET"), "cut"],
  ["something never seen before", "?", "cut"],
])("%s", (_, cause, how) => {
  expect(brokenConnection(thrown(cause))).toBe(how);
});
