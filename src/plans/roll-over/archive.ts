import { sentences } from "../sentences.ts";
import type { OldPart } from "./old-part.ts";

const verified: unique symbol = Symbol("verified");

/** A part of a pad that is known to stand, sign by sign, in a note of its own at `link`. Only `verifyArchive` gives one. */
export type VerifiedArchive = OldPart & { readonly link: string; readonly [verified]: true };

/** The text of the note that a pad's old part is archived to. */
export function archiveText(part: OldPart, pad: { readonly title: string; readonly link: string }): string {
  const head = [sentences.archive(pad.title, part.first, part.last), sentences.archivedFrom(pad.link)];
  return `${head.join("\n\n")}\n\n${part.text}`;
}

/** Whether the archive holds the part: `saved` is the note's text as it was read back from `link`. Null where anything of the part is missing; servers make `\n` of all line breaks. */
export function verifyArchive(part: OldPart, saved: string, link: string): VerifiedArchive | null {
  const holds = part.text.trim() !== "" && plain(saved).includes(plain(part.text).trimEnd());
  return holds ? { ...part, link, [verified]: true } : null;
}

function plain(text: string): string {
  return text.replace(/\r\n?/gu, "\n");
}
