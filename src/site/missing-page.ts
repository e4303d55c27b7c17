import type { Archive } from "../archive/archive.ts";
import { frameOf } from "./frame.ts";
import { siteSentences } from "./sentences.ts";
import type { SiteKit } from "./site-page.ts";

/** What stands at an address of a series where there is no page. */
export function missingPage(archive: Archive, kit: Omit<SiteKit, "others">, address: string): string {
  const { title, description } = siteSentences.missing;
  const page = { name: "missing", address, title, description } as const;
  return kit.templates.render("not-found", {
    frame: { ...frameOf(archive, { ...kit, others: new Set() }, page), canonical: null, json: null },
  });
}
