import { addressesOf } from "../archive/addresses.ts";
import type { Archive } from "../archive/archive.ts";
import { frameOf } from "./frame.ts";
import { searchIndex } from "./search-index.ts";
import { siteSentences } from "./sentences.ts";
import type { SiteKit, SitePage } from "./site-page.ts";

/** The page that finds everything, in the reader's browser; its JSON is the index, which is loaded when somebody searches. */
export function searchPage(archive: Archive, kit: SiteKit): SitePage {
  const { series } = archive;
  const address = addressesOf(series.id).search;
  return {
    address,
    json: { series, address, entries: searchIndex(archive) },
    html: () =>
      kit.templates.render("search", {
        frame: frameOf(archive, kit, {
          name: "search",
          address,
          title: siteSentences.titles.search,
          description: siteSentences.search(series.title),
        }),
      }),
  };
}
