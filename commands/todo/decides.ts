import { optionalText, seriesOf } from "../../src/call.ts";
import type { Option, Subcommand } from "../../src/command.ts";

export const todoOption: Option = {
  name: "todo",
  description: "Which todo: its short name, as /todo list shows it",
  type: "text",
  required: true,
  suggest: (bot, typed, call) => bot.suggestTodos(seriesOf(bot, call), typed),
};

/** Decides a todo. A pressed card is changed by its own chat; after a typed command it is done here. */
export function decides(run: Subcommand["run"]): Subcommand["run"] {
  return async (bot, call) => {
    const reply = await run(bot, call);
    const named = optionalText(call, "todo");
    const typed = call.card === null && reply.kind === "message" && named !== null;
    if (typed) await bot.redrawCards(seriesOf(bot, call), named);
    return reply;
  };
}
