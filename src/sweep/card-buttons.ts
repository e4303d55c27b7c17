import type { Series } from "../meetings/series.ts";
import type { Button } from "../reply.ts";
import { replies } from "../replies.ts";

/**
 * A row of buttons for each todo of a card: each is the command that a person could type instead. It names the series only
 * where another one has the same channel.
 */
export function cardButtons(
  series: Series,
  all: readonly Series[],
  items: readonly { readonly number: number; readonly id: string }[],
): readonly (readonly Button[])[] {
  const shared = all.some(({ id, channel }) => id !== series.id && channel === series.channel);
  return items.map(({ number, id }) => {
    const press = (subcommand: string, label: string, style: Button["style"]): Button => ({
      label,
      style,
      invocation: { command: "todo", subcommand, options: shared ? { todo: id, series: series.id } : { todo: id } },
    });
    return [
      press("file", replies.buttons.file(number), "primary"),
      press("edit", replies.buttons.edit(number), "secondary"),
      press("skip", replies.buttons.skip(number), "secondary"),
    ];
  });
}
