import { readFileSync } from "node:fs";
import path from "node:path";
import { setImmediate } from "node:timers/promises";
import { splitMbox } from "../../mail/split-mbox.ts";
import { renumber } from "../../notes/renumber.ts";
import type { Face } from "../face.ts";
import { understand } from "../understand.ts";
import { whyUnreadable } from "../why-unreadable.ts";
import type { FileFault } from "./find-files.ts";
import type { ShowProgress } from "./progress.ts";
import type { Reading } from "./reading.ts";

/** Reads the files one by one, each mail of an mbox by itself; what can't be read is a fault, and the rest goes on. */
export async function readFiles(
  face: Face,
  files: readonly string[],
  { timeZone, show }: { readonly timeZone: string; readonly show: ShowProgress },
): Promise<{ readings: readonly Reading[]; faults: readonly FileFault[] }> {
  const readings: Reading[] = [];
  const faults: FileFault[] = [];
  for (const [place, file] of files.entries()) {
    const bytes = readBytes(face, file);
    if (typeof bytes === "string") {
      faults.push({ file, why: bytes });
      continue;
    }
    const around = { timeZone, now: face.now(), fileName: file === "-" ? null : path.basename(file) };
    const mails = splitMbox(bytes);
    for (const [number, mail] of mails.entries()) {
      show({ done: place + number / mails.length, of: files.length, what: file });
      await setImmediate();
      const notes = await understand(mail.bytes, around);
      readings.push({ file, notes: renumber(notes, (line) => line + mail.linesBefore) });
    }
  }
  return { readings, faults };
}

/** The file's bytes, or why there are none. */
function readBytes(face: Face, file: string): Uint8Array | string {
  try {
    const bytes = file === "-" ? face.readInput() : readFileSync(file);
    return bytes.includes(0) ? whyUnreadable.notText : bytes;
  } catch (error) {
    return whyUnreadable.of(error);
  }
}
