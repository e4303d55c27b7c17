import { padEdit, type PadEdit } from "../pad-edit.ts";
import { archiveText, verifyArchive } from "./archive.ts";
import type { OldPart } from "./old-part.ts";

/** Writes a pad's old part into an empty note. `not-empty`: something else stands there. */
export function fillArchive(
  part: OldPart,
  pad: { readonly title: string; readonly link: string },
): PadEdit<"not-empty"> {
  return padEdit<"not-empty">((text) => {
    if (verifyArchive(part, text, pad.link) !== null) return "done";
    return text.trim() === "" ? [{ at: 0, remove: text.length, insert: archiveText(part, pad) }] : "not-empty";
  });
}
