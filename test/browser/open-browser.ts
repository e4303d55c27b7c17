import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { openSite } from "../../src/open-site.ts";
import { createMetrics } from "../../src/web/metrics.ts";
import { createWeb } from "../../src/web/create-web.ts";
import { serveWeb } from "../../src/web/serve-web.ts";
import { writeSite } from "../../src/cli/site/write-site.ts";
import { openCommunity } from "../support/community.ts";
import { serveFolder } from "./serve-folder.ts";
import { fillStore, padText } from "./harbour.ts";

/** A reader's browser window; `trouble` is all that should not be: errors, what the policy forbade, what left the host. */
export type Reader = { readonly page: Page; readonly trouble: readonly string[] };

/** What a reader's machine is like. */
export type Machine = BrowserContextOptions & { readonly at?: string | null };

/**
 * Serves the pages of a sample community as the bot does, and opens a headless Chromium for them: that of the variable CHROMIUM, or
 * `chromium` on the PATH.
 */
export async function openBrowser(env: Readonly<Record<string, string | undefined>>) {
  const folder = mkdtempSync(path.join(tmpdir(), "site-"));
  const community = await openCommunity({
    folder,
    connections: { discord: null, github: null },
    channel: "terminal:",
    at: "2026-03-03T09:00:00Z",
    id: "harbour",
    pad: padText,
    more: "    doors: { web: true }",
  });
  await fillStore(community.world.store, "harbour");
  const site = openSite(community.world, { publicUrl: null });
  const health = () => {
    throw new Error("nobody asks");
  };
  const app = createWeb({ health, metrics: createMetrics(), site });
  const server = await serveWeb({ app, host: "127.0.0.1", port: 0 });
  const origin = `http://127.0.0.1:${server.port}`;
  const browser = await launch(env);
  const statics: { port: number; close(): Promise<void> }[] = [];

  return {
    origin,
    home: `${origin}/harbour/`,
    site,
    /** Opens a window; `at`: what its clock shows, an ISO instant; null: the true time. */
    async read({ at = "2026-03-03T09:00:00Z", ...machine }: Machine = {}): Promise<Reader> {
      const context = await browser.newContext({ locale: "en-GB", timezoneId: "Europe/Paris", ...machine });
      if (at !== null) await context.clock.install({ time: at });
      const page = await context.newPage();
      const trouble: string[] = [];
      page.on("console", (message) => {
        if (["error", "warning"].includes(message.type())) trouble.push(`console: ${message.text()}`);
      });
      page.on("pageerror", (error) => trouble.push(`error: ${error.message}`));
      page.on("request", (request) => {
        if (!request.url().startsWith("http://127.0.0.1:")) trouble.push(`request: ${request.url()}`);
      });
      page.on("requestfailed", (request) => trouble.push(`failed: ${request.url()}`));
      page.on("response", (response) => {
        if (response.status() >= 400) trouble.push(`${response.status()}: ${response.url()}`);
      });
      return { page, trouble };
    },
    /** Serves the same pages as files, under a path, as a host of static sites does; gives the address of the series. */
    async serveFiles(under: string): Promise<string> {
      writeSite(path.join(folder, "out"), await site.files());
      statics.push(await serveFolder(path.join(folder, "out"), under));
      return `http://127.0.0.1:${statics.at(-1)?.port}${under}harbour/`;
    },
    async close() {
      await browser.close();
      for (const one of statics) await one.close();
      await server.close();
      await community.close();
      rmSync(folder, { recursive: true });
    },
  };
}

function launch(env: Readonly<Record<string, string | undefined>>): Promise<Browser> {
  const executablePath = env["CHROMIUM"] ?? inPath("chromium", env["PATH"] ?? "");
  // Root has no sandbox; the pages are our own.
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return chromium.launch({ executablePath, args: [...args, "--disable-gpu"] });
}

function inPath(name: string, places: string): string {
  const found = places
    .split(path.delimiter)
    .map((place) => path.join(place, name))
    .find((file) => existsSync(file));
  if (found === undefined) throw new Error("There is no chromium. Install Debian's package, or name one in CHROMIUM.");
  return found;
}
