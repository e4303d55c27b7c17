import type { GitHubFailure } from "./failure.ts";

/** Tokens by their published prefixes, JSON web tokens, and whatever follows the name of a scheme. */
const secrets =
  /\bgh[a-z]_\w+|\bgithub_pat_\w+|\beyJ[\w-]+\.[\w-]+\.[\w-]*|(?<=\b(?:bearer|basic|token)\s+)[\w.~+/=-]{16,}/gi;

/**
 * Gives what the log may know of a failed call: method, path, status, GitHub's id of the request, what was said. The
 * error itself would bring the request's headers and body with it.
 */
export function redactedCause({ method, url, status, headers, message }: GitHubFailure): Error {
  const path = URL.canParse(url) ? new URL(url).pathname : url.replace(/\?.*/s, "");
  const id = headers["x-github-request-id"];
  const told = message.replace(secrets, "[secret]").replace(/\s+/g, " ").slice(0, 300);
  return new Error(`${method} ${path} → ${status ?? "no answer"}${id === undefined ? "" : ` (${id})`}: ${told}`);
}
