import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { whyUnreadable } from "../why-unreadable.ts";

/** A file that can't be read, and why, in half a sentence. */
export type FileFault = { readonly file: string; readonly why: string };

/** What in a folder may be notes; what is named by itself is taken at its word. */
const ofNotes = /\.(?:md|markdown|mkd|txt|text|eml|mbox)$/i;
const ofNoNotes = /^(?:\.|node_modules$|readme\b|contributing\b|changelog\b|licen[cs]e\b)/i;

/**
 * The files that the words name, each once: a folder stands for the notes in it and in its folders, in the order of their
 * names; `-` for standard input. What isn't there, and a folder without notes, is a fault.
 */
export function findFiles(words: readonly string[]): { files: readonly string[]; faults: readonly FileFault[] } {
  const files = new Map<string, string>();
  const faults: FileFault[] = [];
  for (const word of words) {
    try {
      const found = word !== "-" && statSync(word).isDirectory() ? notesIn(word, faults) : [word];
      if (found.length === 0) faults.push({ file: word, why: whyUnreadable.noNotes });
      for (const file of found) files.set(path.resolve(file), files.get(path.resolve(file)) ?? file);
    } catch (error) {
      faults.push({ file: word, why: whyUnreadable.of(error) });
    }
  }
  return { files: [...files.values()], faults };
}

/** Links to folders are not followed: they may lead round in a circle. */
function notesIn(folder: string, faults: FileFault[]): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !ofNoNotes.test(name));
  return entries
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const inside = path.join(folder, entry.name);
      if (!entry.isDirectory()) return ofNotes.test(entry.name) ? [inside] : [];
      try {
        return notesIn(inside, faults);
      } catch (error) {
        faults.push({ file: inside, why: whyUnreadable.of(error) });
        return [];
      }
    });
}
