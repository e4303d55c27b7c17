import { CallError } from "../errors.ts";
import { refusals } from "./refusals.ts";

/** How much of a server's words is repeated. */
const most = 200;

/** A certificate that is out of date, of another name, or of nobody we know (https://nodejs.org/api/tls.html#x509-certificate-error-codes). */
const untrusted = /^(?:CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|HOSTNAME_|ERR_TLS_)/;

/**
 * Tells what a failed conversation with a mail server means for sending exactly once. A mail is in the server's hands once it
 * has said 250 to the whole of it (RFC 5321, 4.2.5); until we began to give it, nothing was sent. `begun`: we had.
 */
export function toCallError(error: unknown, host: string, begun: boolean): CallError {
  const status = fieldOf(error, "responseCode");
  const said = saidBy(error);
  const code = fieldOf(error, "code");
  const make = (message: string, outcome: CallError["outcome"]) => new CallError(message, outcome, { cause: error });
  if (!begun && (code === "ETLS" || untrusted.test(String(fieldOf(error, "originalCode")))))
    return make(refusals.insecure(host), "later");
  if (typeof status === "number" && status >= 500 && status < 600) {
    return make(isLogin(error) ? refusals.badLogin(host, said) : refusals.refused(host, said), "refused");
  }
  if (typeof status === "number" && status >= 400) return make(refusals.notNow(host, said), "later");
  if (begun) return make(refusals.noAnswer(host), "unknown");
  if (isLogin(error)) return make(refusals.badLogin(host, said), "refused");
  return make(code === "ECONNECTION" ? refusals.broken(host) : refusals.unreachable(host), "later");
}

function isLogin(error: unknown): boolean {
  return fieldOf(error, "code") === "EAUTH";
}

/** The server's own words, in one line. */
function saidBy(error: unknown): string {
  const response = fieldOf(error, "response");
  return typeof response === "string"
    ? response
        .replace(/[^\x20-\x7e]+/g, " ")
        .slice(0, most)
        .trim()
    : "no answer";
}

function fieldOf(error: unknown, name: string): unknown {
  return typeof error === "object" && error !== null ? Reflect.get(error, name) : undefined;
}
