import type { PadError } from "../errors.ts";
import { hedgedocFailures as failures } from "./hedgedoc-failures.ts";
import type { HedgedocAddress } from "./pad-address.ts";

/** Gives what an answer other than a pad's text means to a person; null: it is a pad's text. */
export function responseFailure(response: Response, { download, link }: HedgedocAddress): PadError | null {
  const { status } = response;
  if (status === 200) return isMarkdown(response) ? null : failures.notMarkdown(link, contentTypeOf(response));
  if (status === 404 || status === 410) return failures.missing(link);
  if (status === 401 || status === 403) return failures.forbidden(link, status);
  if (status === 429 || status === 503) return failures.busy(link);
  if (status >= 500) return failures.failing(link, status);
  if (status >= 300 && status < 400 && response.headers.has("location"))
    return redirectFailure(response, download, link);
  return failures.unexpected(link, status);
}

/** HedgeDoc 1.x says `text/markdown; charset=UTF-8`; its own pages, and most servers' error pages, are HTML. */
function isMarkdown(response: Response): boolean {
  return contentTypeOf(response) === "text/markdown";
}

/** The media type alone, and only if it looks like one: it is repeated to people. */
function contentTypeOf(response: Response): string {
  const type = /^\s*([\w.+-]{1,40}\/[\w.+-]{1,40})\s*(?:;|$)/.exec(response.headers.get("content-type") ?? "")?.[1];
  return type?.toLowerCase() ?? "an unknown type";
}

/**
 * HedgeDoc sends a guest who may not read to its home page (`errorForbidden` of its lib/errors.js), a single sign-on to
 * its own log-in. Anything else is a pad or server that has moved.
 */
function redirectFailure(response: Response, download: URL, link: string): PadError {
  const to = URL.parse(response.headers.get("location") ?? "", download);
  if (to === null || !["http:", "https:"].includes(to.protocol)) return failures.unexpected(link, response.status);
  const isHome = to.hostname === download.hostname && isFolderAbove(to.pathname, download.pathname);
  const isLogIn = /\/(?:log-?in|sign-?in|sso|auth|oauth2?)(?:\/|$)/i.test(to.pathname);
  return isHome || isLogIn ? failures.closed(link) : failures.moved(link, shown(to));
}

function isFolderAbove(folder: string, path: string): boolean {
  return path.startsWith(folder.endsWith("/") ? folder : `${folder}/`);
}

/** The address that a person would write: without what may be secret, and not at a length that fills a message. */
function shown(to: URL): string {
  const address = `${to.origin}${to.pathname.replace(/\/download$/, "")}`;
  return address.length > 200 ? `${address.slice(0, 200)}…` : address;
}
