import { commands } from "../../commands/index.ts";
import { openBot } from "../open-bot.ts";
import { answerLine } from "../terminal/session.ts";
import type { Face } from "./face.ts";

/** `meetbot NAME [SUBCOMMAND] [--option value …]`: any slash command, once. */
export async function oneShot(face: Face, words: readonly string[]): Promise<number> {
  const opened = await openBot(face);
  try {
    const { text, ok } = await answerLine({ ...opened, commands }, words);
    (ok ? face.write : face.complain)(text);
    return ok ? 0 : 1;
  } finally {
    await opened.close();
  }
}
