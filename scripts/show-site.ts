import { mkdirSync } from "node:fs";
import path from "node:path";
import { openBrowser } from "../test/browser/open-browser.ts";

/** `node scripts/show-site.ts [DIR]`: pictures of the pages, in light and dark, on a phone and a desktop, for people to look at. */
const folder = process.argv[2] ?? "screenshots";
const pages = {
  home: "",
  meeting: "2026-03-02/",
  todos: "todos/",
  decisions: "decisions/",
  people: "people/",
  search: "search/?q=boot",
  hostile: "2025-01-13/",
};
const widths = { phone: 390, desktop: 1280 };

mkdirSync(folder, { recursive: true });
const browser = await openBrowser(process.env);
try {
  for (const [device, width] of Object.entries(widths)) {
    for (const colorScheme of ["light", "dark"] as const) {
      const { page } = await browser.read({ colorScheme, viewport: { width, height: 900 } });
      for (const [name, address] of Object.entries(pages)) {
        await page.goto(browser.home + address);
        await page.clock.runFor(500);
        await page.screenshot({ path: path.join(folder, `${name}-${device}-${colorScheme}.png`), fullPage: true });
      }
      await page.context().close();
    }
  }
} finally {
  await browser.close();
}
