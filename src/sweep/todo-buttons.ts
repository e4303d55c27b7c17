import type { Series } from "../meetings/series.ts";
import type { Button } from "../reply.ts";

/**
 * Gives what makes the buttons for a todo: each is the command that a person could type instead. It names the series only
 * where another one has the same channel.
 */
export function todoButtons(
  series: Series,
  all: readonly Series[],
): (todo: string, subcommand: string, label: string, style: Button["style"]) => Button {
  const shared = all.some(({ id, channel }) => id !== series.id && channel === series.channel);
  return (todo, subcommand, label, style) => ({
    label,
    style,
    invocation: { command: "todo", subcommand, options: shared ? { todo, series: series.id } : { todo } },
  });
}
