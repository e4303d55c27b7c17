import { addressFaults } from "./address-faults.ts";
import { decoded } from "./decoded.ts";
import { type EtherpadAddress, readEtherpadAddress } from "./etherpad/address.ts";
import { type HackmdAddress, readHackmdAddress } from "./hackmd/address.ts";

/** Where a pad is: on HackMD, on an Etherpad, on a HedgeDoc 1.x server, or a local file. */
export type PadAddress =
  | HackmdAddress
  | EtherpadAddress
  | HedgedocAddress
  | { readonly kind: "file"; readonly path: string };

/** `download` gives the note's text and never creates a note; `link` is what people open: no mode, query or fragment. */
export type HedgedocAddress = { readonly kind: "hedgedoc"; readonly download: URL; readonly link: string };

/** What HedgeDoc 1.x takes after a note's name, `/note/revision/1700000000000` included; alone it is a note's name. */
const actionAtEnd = /(?<=\/[^/]+)\/(?:download|info|publish|pretty|slide|edit|gist|revision(?:\/\d+)?)$/;

/** The note's name, before it the letter of the published form, before that the server's sub path. */
const partsOfPath = /^(?<base>.*?)(?:\/(?<published>s))?\/(?<note>[^/]+)$/;

/**
 * Gives the address of a pad from what a person copied: the URL of a note on hackmd.io, of an Etherpad's pad (`/p/NAME`), of
 * a HedgeDoc note (anything else) in any mode or published form, on a server with or without a sub path; or `file:PATH`.
 * Throws a `UserError` that says what to write instead.
 */
export function readPadAddress(copied: string): PadAddress {
  const text = copied.trim().replace(/^<(.*)>$/, "$1");
  if (text === "") throw addressFaults.empty();
  return /^file:/i.test(text) ? readFileAddress(text) : readWebAddress(text);
}

function readFileAddress(text: string): PadAddress {
  const path = text.slice("file:".length);
  if (path === "") throw addressFaults.noFile();
  if (!path.startsWith("//")) return { kind: "file", path };
  const url = URL.parse(text);
  const named = url === null || url.host !== "" ? null : decoded(url.pathname);
  if (named === null) throw addressFaults.badFileUrl();
  return { kind: "file", path: named };
}

function readWebAddress(text: string): PadAddress {
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) throw addressFaults.noScheme(withoutSecrets(text));
  const url = URL.parse(text);
  if (url === null) throw addressFaults.notUrl();
  if (url.protocol !== "https:" && url.protocol !== "http:") throw addressFaults.otherScheme(url.protocol);
  if (url.username !== "" || url.password !== "") throw addressFaults.secretInUrl();

  const path = url.pathname.replace(/\/{2,}/g, "/").replace(/\/$/, "");
  return readHackmdAddress(url, path) ?? readEtherpadAddress(url, path) ?? readHedgedocAddress(url, path);
}

function readHedgedocAddress({ origin }: URL, copied: string): HedgedocAddress {
  const path = copied.replace(actionAtEnd, "");
  const { base = "", published, note } = partsOfPath.exec(path)?.groups ?? {};
  if (note === undefined || isServersOwn(note, published)) throw addressFaults.noNote(origin);
  if (decoded(note) === null) throw addressFaults.badEncoding();
  const name = published === undefined ? note : `s/${note}`;
  return { kind: "hedgedoc", download: new URL(`${base}/${name}/download`, origin), link: new URL(path, origin).href };
}

/** `/new` would create a note, and `/s` alone names none. */
function isServersOwn(note: string, published: string | undefined): boolean {
  return published === undefined && ["new", "s", "p", "login", "history"].includes(note);
}

/** Query, fragment and user info may hold tokens, and messages are read by many. */
function withoutSecrets(text: string): string {
  return text.replace(/[?#].*$/s, "").replace(/^[^/]*@/, "");
}
