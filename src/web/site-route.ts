import { createHash } from "node:crypto";
import type { Context, Hono } from "hono";
import { accepts } from "hono/accepts";
import { compress } from "hono/compress";
import { htmlType, type SiteFile } from "../site/site-file.ts";
import { webSentences } from "./sentences.ts";

/** What the routes need of the pages. */
export type ServedSite = {
  readonly series: readonly string[];
  find(path: string): Promise<SiteFile | null>;
  missing(path: string): Promise<string | null>;
};

/** Nothing but what comes from here is loaded, run or sent to; `frame-ancestors` counts in a header alone. */
const headers = {
  "Content-Security-Policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
};

/**
 * Adds the pages of the series: each at its address, and as JSON at `…/index.json` or to whoever accepts that rather than HTML. What
 * is none of theirs is left to the routes after it.
 */
export function addSiteRoutes(web: Hono, site: ServedSite): void {
  const isOurs = (path: string): boolean =>
    path === "/" || path === "/index.html" || site.series.some((id) => path === `/${id}` || path.startsWith(`/${id}/`));
  const small = compress();
  web.get("*", async (context, next) => {
    const { path } = context.req;
    if (!isOurs(path)) return next();
    return small(context, async () => {
      context.res = await answer(context, site).catch(unmade);
    });
  });
}

async function answer(context: Context, site: ServedSite): Promise<Response> {
  const { path } = context.req;
  const [only, ...more] = site.series;
  if (path === "/" && only !== undefined && more.length === 0) return moved(`${only}/`, 307);
  const last = path.slice(path.lastIndexOf("/") + 1);
  const asked = last === "" ? pageFile(context, path) : path;
  const file = await site.find(asked);
  if (file !== null) return fileAnswer(context, file);
  // A page's address ends in a slash; the way there is relative, as nobody knows what stands before it at the proxy.
  if (last !== "" && (await site.find(`${path}/index.html`)) !== null) return moved(`${last}/`, 308);
  const page = await site.missing(path.endsWith("/") ? path : `${path}/`);
  const type = page === null ? "text/plain; charset=utf-8" : htmlType;
  return new Response(page ?? webSentences.noPage, { status: 404, headers: { ...headers, "Content-Type": type } });
}

/** Why is in the log, by whoever makes the pages. */
function unmade(): Response {
  return new Response(webSentences.noPages, {
    status: 503,
    headers: { ...headers, "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  });
}

function pageFile(context: Context, path: string): string {
  const supports = ["text/html", "application/json"];
  const json = accepts(context, { header: "Accept", supports, default: "text/html" }) === "application/json";
  return path + (json ? "index.json" : "index.html");
}

/** `307`: for now, another series may come; `308`: for good. */
function moved(to: string, status: 307 | 308): Response {
  return new Response(null, { status, headers: { ...headers, Location: to, "Cache-Control": "max-age=3600" } });
}

function fileAnswer(context: Context, file: SiteFile): Response {
  const body = file.body();
  // Weak, for it is the same whether it is compressed or not (RFC 9110, 8.8.1).
  const tag = `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  const common = {
    ...headers,
    ETag: tag,
    Vary: "Accept, Accept-Encoding",
    "Cache-Control": file.lasting ? "public, max-age=31536000, immutable" : "public, max-age=60",
  };
  const known = context.req.header("If-None-Match")?.split(/\s*,\s*/) ?? [];
  if (known.includes(tag)) return new Response(null, { status: 304, headers: common });
  return new Response(body, { headers: { ...common, "Content-Type": file.type } });
}
