import { failureOfWriting, mayBeWritten } from "./failure-of.ts";
import { hackmdFailures as failures } from "./failures.ts";
import type { HackmdNote, HackmdNotes } from "./note.ts";

/** HackMD accepts a write (202) before it is there: so long we wait before each look. */
const pausesMs = [500, 2000, 5000];
const sends = 3;

/**
 * Replaces a note's text and looks until it is there; gives the text then, which is `wanted` or what people made of it since.
 * Where HackMD took a part of it alone, which happens (hackmdio/hackmd-cli#86), it is sent again. Throws `PadError`.
 */
export async function replaceNote(options: {
  readonly note: HackmdNotes;
  readonly before: HackmdNote;
  readonly wanted: string;
  readonly link: string;
  readonly pause: (milliseconds: number) => Promise<unknown>;
}): Promise<string> {
  const { note, before, wanted, link, pause } = options;
  let { text } = before;
  for (let time = 0; time < sends; time += 1) {
    const status = await note.replace(before, wanted);
    const refusal = failureOfWriting(status, link);
    if (refusal !== null && !mayBeWritten(status)) throw refusal;
    const seen = await lookForOther(text, note, pause);
    if (seen === null && text !== before.text) continue; // as it was after the part
    if (seen === null) throw refusal ?? failures.notTaken(link);
    if (seen === wanted || !isMixture(seen, before.text, wanted)) return seen;
    text = seen;
  }
  throw failures.mixed(link);
}

/** Gives the text as soon as it is another; null where it stays. */
async function lookForOther(
  text: string,
  note: HackmdNotes,
  pause: (milliseconds: number) => Promise<unknown>,
): Promise<string | null> {
  for (const milliseconds of pausesMs) {
    await pause(milliseconds);
    const seen = await note.read();
    if (seen.text !== text) return seen.text;
  }
  return null;
}

/** Whether nobody's words are in a text but those of the two others. */
function isMixture(text: string, before: string, wanted: string): boolean {
  const known = new Set([before, wanted].flatMap((one) => one.split("\n")));
  return text.split("\n").every((line) => known.has(line));
}
