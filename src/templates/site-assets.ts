import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { SiteAsset, SiteAssets } from "../site/site-page.ts";

/** The style sheet, the script and the icon of the pages, from the folder of their templates. */
export function siteAssets(folder: string): SiteAssets {
  const read = (name: string, ending: string, type: string): SiteAsset => {
    const content = readFileSync(join(folder, `${name}.${ending}`), "utf8");
    const hash = createHash("sha256").update(content).digest("hex").slice(0, 12);
    return { name: `${name}-${hash}.${ending}`, type, content };
  };
  return {
    style: read("site", "css", "text/css; charset=utf-8"),
    script: read("site", "js", "text/javascript; charset=utf-8"),
    icon: read("icon", "svg", "image/svg+xml"),
  };
}
