import type { Templates } from "../ports/templates.ts";

/** A page of the site: its address from the root on, what it says as HTML, and the same as data. */
export type SitePage = {
  readonly address: string;
  readonly html: () => string;
  readonly json: unknown;
};

/** What pages load: each file's name changes with its content. */
export type SiteAssets = Readonly<Record<"style" | "script" | "icon", SiteAsset>>;

export type SiteAsset = { readonly name: string; readonly type: string; readonly content: string };

/** What pages are made with. */
export type SiteKit = {
  /** Templates that escape for HTML. */
  readonly templates: Pick<Templates, "render">;
  readonly assets: SiteAssets;
  /** Where people reach the site, e.g. `https://meetings.example.org`; null: nobody said. */
  readonly publicUrl: string | null;
  /** Addresses of what there is besides pages (calendars, feeds): only these are linked to. */
  readonly others: ReadonlySet<string>;
};
