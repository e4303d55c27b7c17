import { addressFaults } from "../address-faults.ts";
import { decoded } from "../decoded.ts";

/** `name` is the note's id, its short one, or the name that its `owner` gave it: a team or a person, without the `@`. */
export type HackmdAddress = {
  readonly kind: "hackmd";
  readonly owner: string | null;
  readonly name: string;
  readonly link: string;
};

/** `/ID`, `/@team/ID`, `/s/ID`, after it what shows a note in another way. */
const partsOfPath =
  /^(?<note>(?:\/@(?<owner>[^/]+)|\/[sp])?\/(?<part>[^/@][^/]*))(?:\/(?:edit|publish|slide|download))?$/;

/** Pages of HackMD's own, which are no notes. */
const ownPages = ["new", "login", "join", "settings", "profile", "history", "features", "team", "s", "c", "p"];

/** Gives the address of a note on hackmd.io from a URL's path; null for another host. Throws a `UserError` that says what to write instead. */
export function readHackmdAddress({ hostname, origin }: URL, path: string): HackmdAddress | null {
  if (!/^(?:www\.)?hackmd\.io$/.test(hostname)) return null;
  const { note = "", owner, part } = partsOfPath.exec(path)?.groups ?? {};
  if (part === undefined || (owner === undefined && ownPages.includes(part))) throw addressFaults.noNote(origin);
  const name = decoded(part);
  if (name === null) throw addressFaults.badEncoding();
  return { kind: "hackmd", owner: owner ?? null, name, link: new URL(note, origin).href };
}
