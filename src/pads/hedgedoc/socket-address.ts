import type { HedgedocAddress } from "../pad-address.ts";

/** Gives the URL of the server's socket.io with the note's name, or the short id of its published form, as it takes either. */
export function socketAddress({ download }: HedgedocAddress): URL {
  const [, base = "", name = ""] = /^(.*?)(?:\/s)?\/([^/]+)\/download$/.exec(download.pathname) ?? [];
  const url = new URL(`${base}/socket.io/`, download.origin);
  url.searchParams.set("noteId", decodeURIComponent(name));
  return url;
}
