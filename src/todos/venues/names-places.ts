import type { Announce } from "../../meetings/series.ts";

/** Whether a text names the forum, the web site or the mailing list of the series. */
export const namesPlaces = {
  forum: (text: string, { forum }: Announce): boolean =>
    hosts(text).some((host) => host === hostOf(forum)) ||
    /\b(?:forum|discourse)\b/i.test(text) ||
    (hostOf(forum).startsWith("discuss.") && /\b(?:on|to|at|in|via) (?:the )?discuss\b/i.test(text)),
  site: (text: string, { site }: Announce): boolean =>
    /\b(?:web ?site|home ?page|blog)\b/i.test(text) || siteIn(text, site) !== null,
  list: (text: string, { list }: Announce): boolean =>
    (list !== null &&
      [list, list.split("@", 1)[0] ?? list].some((name) => text.toLowerCase().includes(name.toLowerCase()))) ||
    /\b(?:mailing[ -]?lists?|lists?|e-?mail|mail)\b/i.test(text),
};

/** Hosts that a text names; no file and no version is one. */
export function hosts(text: string): readonly string[] {
  const found = text.toLowerCase().match(/(?<![\w@.\-/])(?:[a-z\d][a-z\d-]*\.)+[a-z]{2,}(?![\w-]|\.\w)/g) ?? [];
  return found.filter((host) => !/\.(?:md|ml|mli|txt|opam|json|ya?ml|html?)$/.test(host)).map(withoutWww);
}

/** The site's host, where the text names it; it is known by the repository: `mirageos.org` belongs to `mirage/mirage-www`. */
export function siteIn(text: string, site: string | null): string | null {
  const owner = site?.split("/", 1)[0]?.toLowerCase() ?? "";
  return owner.length < 3 ? null : (hosts(text).find((host) => host.startsWith(owner)) ?? null);
}

export function hostOf(address: string | null): string {
  return withoutWww(URL.parse(address ?? "")?.hostname ?? "");
}

function withoutWww(host: string): string {
  return host.replace(/^www\./, "");
}
