import { addressesOf, relativeAddress } from "../archive/addresses.ts";
import type { Archive } from "../archive/archive.ts";
import { htmlType, pagePath, type SiteFile } from "./site-file.ts";
import type { SiteKit } from "./site-page.ts";
import { whenView } from "./when-view.ts";

/** The page at the root, which leads to the series; null where there is none. It looks as the first series' pages do. */
export function indexFile(archives: readonly Archive[], kit: Omit<SiteKit, "others">): SiteFile | null {
  const [first] = archives;
  if (first === undefined) return null;
  const at = addressesOf(first.series.id);
  const link = (address: string): string => relativeAddress("/", address);
  const body = (): string =>
    kit.templates.render("index", {
      style: link(at.asset(kit.assets.style.name)),
      icon: link(at.asset(kit.assets.icon.name)),
      series: archives.map(({ series, next }) => ({
        title: series.title,
        link: link(addressesOf(series.id).home),
        next: next === null ? null : whenView(next),
      })),
    });
  return { path: pagePath("/"), type: htmlType, body, lasting: false };
}
