import type { Series } from "../meetings/series.ts";
import { addressesOf, publicAddress } from "./addresses.ts";

/** Where people reach a page of the series, chosen among its addresses; null: it has no pages, or nobody said where they are. */
export function pageLink(
  publicUrl: string | null,
  { id, doors }: Series,
  choose: (addresses: ReturnType<typeof addressesOf>) => string,
): string | null {
  return publicUrl === null || !doors.web ? null : publicAddress(publicUrl, choose(addressesOf(id)));
}
