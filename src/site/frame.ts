import { addressesOf, feedNames, jsonAddress, publicAddress, relativeAddress } from "../archive/addresses.ts";
import type { Archive } from "../archive/archive.ts";
import type { SiteKit } from "./site-page.ts";
import { webLink } from "./web-link.ts";

type PageName = "home" | "meeting" | "todos" | "decisions" | "people" | "search" | "missing";

/**
 * Gives what the page at an address shows around its own: links are relative to it, so that all pages can be moved under any path
 * together. `title` is empty for the series' first page.
 */
export function frameOf(
  { series }: Pick<Archive, "series">,
  kit: SiteKit,
  page: { readonly name: PageName; readonly address: string; readonly title: string; readonly description: string },
) {
  const at = addressesOf(series.id);
  const link = (address: string): string => relativeAddress(page.address, address);
  const offered = (address: string): string | null => (kit.others.has(address) ? link(address) : null);
  return {
    page: page.name,
    title: page.title === "" ? series.title : `${page.title} · ${series.title}`,
    description: page.description,
    series: series.title,
    pad: webLink(series.padLink),
    canonical: kit.publicUrl === null ? null : publicAddress(kit.publicUrl, page.address),
    style: link(at.asset(kit.assets.style.name)),
    script: link(at.asset(kit.assets.script.name)),
    icon: link(at.asset(kit.assets.icon.name)),
    home: link(at.home),
    todos: link(at.todos),
    decisions: link(at.decisions),
    people: link(at.people),
    search: link(at.search),
    json: link(jsonAddress(page.address)),
    calendar: offered(at.calendar),
    due: offered(at.due),
    feeds: feedNames.flatMap((name) => {
      const [atom, json] = [offered(at.atom(name)), offered(at.jsonFeed(name))];
      return atom === null && json === null ? [] : [{ name, atom, json }];
    }),
  };
}
