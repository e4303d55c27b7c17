import { Hono } from "hono";
import { secureHeaders } from "hono/secure-headers";
import type { HookOutcome } from "../ports/delivery.ts";
import { type HealthFacts, judgeHealth } from "./health.ts";
import type { HookRequest } from "./hook-request.ts";
import { addHookRoute } from "./hook-route.ts";
import type { MetricsPage } from "./metrics.ts";
import { addSiteRoutes, type ServedSite } from "./site-route.ts";

/**
 * Gives the bot's web pages: `/healthz` (200, or 503 where something is wrong) and `/metrics` for Prometheus. They are for this
 * machine, tell no secret, and can change nothing. With `hooks` there is `POST /hooks/github`, too, which the world may reach; with
 * `site` the pages of the series, which everybody may read.
 */
export function createWeb(options: {
  health: () => HealthFacts;
  metrics: Pick<MetricsPage, "contentType" | "render">;
  hooks?: (request: HookRequest) => Promise<HookOutcome>;
  site?: ServedSite;
}): Hono {
  const { health, metrics, hooks, site } = options;
  const web = new Hono();
  if (site !== undefined) addSiteRoutes(web, site);
  web.use(secureHeaders({ strictTransportSecurity: false, contentSecurityPolicy: { defaultSrc: ["'none'"] } }));
  web.use(async (context, next) => {
    await next();
    context.header("Cache-Control", "no-store");
  });
  web.get("/healthz", (context) => {
    const told = judgeHealth(health());
    return context.json(told, told.healthy ? 200 : 503);
  });
  web.get("/metrics", async (context) =>
    context.body(await metrics.render(), 200, { "Content-Type": metrics.contentType }),
  );
  if (hooks !== undefined) addHookRoute(web, hooks);
  return web;
}
