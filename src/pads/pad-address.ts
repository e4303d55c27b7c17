import { addressFaults } from "./address-faults.ts";

/** Where a pad is read: a note of a HedgeDoc 1.x server, or a local file. */
export type PadAddress = HedgedocAddress | { readonly kind: "file"; readonly path: string };

/** `download` gives the note's text and never creates a note; `link` is what people open: no mode, query or fragment. */
export type HedgedocAddress = { readonly kind: "hedgedoc"; readonly download: URL; readonly link: string };

/** What HedgeDoc 1.x takes after a note's name, `/note/revision/1700000000000` included; alone it is a note's name. */
const actionAtEnd = /(?<=\/[^/]+)\/(?:download|info|publish|pretty|slide|edit|gist|revision(?:\/\d+)?)$/;

/** The note's name, before it the letter of a published form (`s` page, `p` slides), before that the server's sub path. */
const partsOfPath = /^(?<base>.*?)(?:\/(?<published>[sp]))?\/(?<note>[^/]+)$/;

/**
 * Gives the address of a pad from what a person copied: the URL of a HedgeDoc note in any mode or published form, on a
 * server with or without a sub path, or `file:PATH`. Throws a `UserError` that says what to write instead.
 */
export function readPadAddress(copied: string): PadAddress {
  const text = copied.trim().replace(/^<(.*)>$/, "$1");
  if (text === "") throw addressFaults.empty();
  return /^file:/i.test(text) ? readFileAddress(text) : readHedgedocAddress(text);
}

function readFileAddress(text: string): PadAddress {
  const path = text.slice("file:".length);
  if (path === "") throw addressFaults.noFile();
  if (!path.startsWith("//")) return { kind: "file", path };
  const url = URL.parse(text);
  const decoded = url === null || url.host !== "" ? null : decode(url.pathname);
  if (decoded === null) throw addressFaults.badFileUrl();
  return { kind: "file", path: decoded };
}

function readHedgedocAddress(text: string): HedgedocAddress {
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) throw addressFaults.noScheme(withoutSecrets(text));
  const url = URL.parse(text);
  if (url === null) throw addressFaults.notUrl();
  if (url.protocol !== "https:" && url.protocol !== "http:") throw addressFaults.otherScheme(url.protocol);
  if (url.username !== "" || url.password !== "") throw addressFaults.secretInUrl();

  const path = url.pathname
    .replace(/\/{2,}/g, "/")
    .replace(/\/$/, "")
    .replace(actionAtEnd, "");
  const { base = "", published, note } = partsOfPath.exec(path)?.groups ?? {};
  if (note === undefined || isServersOwn(note, published)) throw addressFaults.noNote(url.origin);
  if (decode(note) === null) throw addressFaults.badEncoding();
  // The text of slides is had under the published page's name: `/p/…/download` leads back to the slides.
  const name = published === undefined ? note : `s/${note}`;
  return {
    kind: "hedgedoc",
    download: new URL(`${base}/${name}/download`, url.origin),
    link: new URL(path, url.origin).href,
  };
}

/** `/new` would create a note, and `/s` alone names none. */
function isServersOwn(note: string, published: string | undefined): boolean {
  return published === undefined && ["new", "s", "p", "login", "history"].includes(note);
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null; // a percent sign without its two digits
  }
}

/** Query, fragment and user info may hold tokens, and messages are read by many. */
function withoutSecrets(text: string): string {
  return text.replace(/[?#].*$/s, "").replace(/^[^/]*@/, "");
}
