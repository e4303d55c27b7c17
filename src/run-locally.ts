import type { ReadStream, WriteStream } from "node:tty";
import type { Command } from "./command.ts";
import type { Opened } from "./open-bot.ts";
import { replies } from "./replies.ts";
import { sweep } from "./sweep.ts";
import { answerLine, runSession } from "./terminal/session.ts";
import { showMainJob } from "./terminal/show.ts";
import { startTicks } from "./tick.ts";

/**
 * Runs the bot in the terminal: the sample's story first where nothing is configured, then a prompt. Without a terminal on
 * standard input it ends after the show, or after one sweep.
 */
export async function runLocally(options: {
  opened: Opened;
  commands: readonly Command[];
  write: (text: string) => void;
  input: Pick<ReadStream, "isTTY"> & NodeJS.ReadableStream;
  output: WriteStream;
  stopped: AbortSignal;
}): Promise<void> {
  const { opened, commands, write, input, output, stopped } = options;
  const { world, sample } = opened;
  const answer = (words: readonly string[]) => answerLine({ ...opened, commands }, words);
  if (sample === null) await sweep(world);
  else await showMainJob({ world, write, turnTo: (act) => sample.turnTo(act), answer, notesFile: sample.notesFile });
  if (!input.isTTY || stopped.aborted) return;
  write(replies.promptHead);
  const ticks = startTicks(async () => void (await sweep(world)), opened.log);
  await runSession({ answer, input, output, stopped });
  await ticks.stop();
}
