import { addressesOf, jsonAddress } from "../archive/addresses.ts";
import type { Archive } from "../archive/archive.ts";
import { seriesPages } from "./series-pages.ts";
import { htmlType, jsonType, pagePath, type SiteFile } from "./site-file.ts";
import type { SiteAssets, SiteKit } from "./site-page.ts";

/**
 * All files of a series: its pages, each as HTML and as JSON, what these load, and `others`, calendars and feeds under the same
 * addresses, which the pages then link to.
 */
export function seriesFiles(
  archive: Archive,
  kit: Omit<SiteKit, "others">,
  others: readonly SiteFile[] = [],
): readonly SiteFile[] {
  const pages = seriesPages(archive, { ...kit, others: new Set(others.map(({ path }) => path)) });
  return [
    ...pages.flatMap(({ address, html, json }) => [
      { path: pagePath(address), type: htmlType, body: html, lasting: false },
      { path: jsonAddress(address), type: jsonType, body: () => `${JSON.stringify(json)}\n`, lasting: false },
    ]),
    ...others,
    ...assetFiles(archive.series.id, kit.assets),
  ];
}

function assetFiles(series: string, assets: SiteAssets): readonly SiteFile[] {
  const at = addressesOf(series);
  return Object.values(assets).map(({ name, type, content }) => ({
    path: at.asset(name),
    type,
    body: () => content,
    lasting: true,
  }));
}
