import type { Series } from "../meetings/series.ts";

/** A picture as its file is now; `digest` names its bytes. */
export type Picture = { readonly digest: string; readonly dataUri: string };

/** Gives the picture of a series' scheduled events; null: none is set; undefined: its file can't be used now, which is logged once. */
export type ReadPicture = (series: Pick<Series, "eventPicture">) => Promise<Picture | null | undefined>;
