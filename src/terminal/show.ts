import { replies } from "../replies.ts";
import { sweep } from "../sweep.ts";
import type { World } from "../world.ts";
import { splitWords } from "./split-words.ts";
import { acts } from "./story.ts";

/** Tells the sample's story: at each moment what is typed is answered, then the sweep does what is due. */
export async function showMainJob(options: {
  world: World;
  write: (text: string) => void;
  /** Turns the sample's clock and pad to an act. */
  turnTo: (act: { at: string; pad: string }) => void;
  answer: (words: readonly string[]) => Promise<{ text: string }>;
  /** Where the sample's notes are, as people type it. */
  notesFile: string;
}): Promise<void> {
  const { world, write, turnTo, answer, notesFile } = options;
  write(replies.storyHead);
  for (const act of acts) {
    turnTo(act);
    write(`\n## ${act.heading}`);
    for (const line of act.typed) write(`\n${replies.prompt}${line}\n${(await answer(splitWords(line))).text}`);
    const { performed, failed } = await sweep(world);
    for (const { error } of failed) throw error;
    if (performed.length === 0 && act.typed.length === 0) write(`\n${replies.nothingDue}`);
  }
  write(`\n${replies.storyEnd(notesFile)}`);
}
