import { createInterface } from "node:readline";
import type { Bot } from "../bot.ts";
import type { Command, Person } from "../command.ts";
import { UserError } from "../errors.ts";
import type { Log } from "../ports/log.ts";
import { replies } from "../replies.ts";
import { runCommand } from "../run-command.ts";
import { readInvocation } from "./read-invocation.ts";
import { type KeepFile, showReply } from "./show-message.ts";
import { splitWords } from "./split-words.ts";

/** Whoever sits at the terminal runs the bot, and may do everything. */
const operator: Person = { id: "terminal", name: "you", roles: [], mayManage: true };

/** The channel of whoever types in the terminal. */
const terminalChannel = "terminal:";

/** Answers one typed line; what a person can mend is said, what they can't is logged and answered neutrally. */
export async function answerLine(
  options: { bot: Bot; commands: readonly Command[]; log: Log; keepFile: KeepFile },
  words: readonly string[],
): Promise<{ text: string; ok: boolean }> {
  try {
    const invocation = readInvocation(options.commands, words);
    const from = { channel: terminalChannel, person: operator, card: null };
    return {
      text: showReply(await runCommand(options.bot, options.commands, invocation, from), options.keepFile),
      ok: true,
    };
  } catch (error) {
    if (error instanceof UserError) return { text: error.message, ok: false };
    options.log.error({ error }, "A command broke off");
    return { text: replies.bugInTerminal, ok: false };
  }
}

/** Takes slash commands at a prompt until the input ends, somebody types /quit, or the process is to stop. */
export async function runSession(options: {
  answer: (words: readonly string[]) => Promise<{ text: string }>;
  input: NodeJS.ReadableStream;
  output: NodeJS.WritableStream;
  stopped: AbortSignal;
}): Promise<void> {
  const { answer, input, output, stopped } = options;
  const lines = createInterface({ input, output, prompt: replies.prompt, terminal: true, signal: stopped });
  lines.once("SIGINT", () => lines.close());
  lines.prompt();
  for await (const line of lines) {
    const words = splitWords(line);
    const [first = ""] = words;
    if (["/quit", "quit", "exit"].includes(first)) break;
    if (first !== "") output.write(`${(await answer(words)).text}\n`);
    lines.prompt();
  }
  lines.close();
}
