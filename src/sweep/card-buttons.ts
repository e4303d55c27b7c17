import type { Series } from "../meetings/series.ts";
import type { Button } from "../reply.ts";
import { replies } from "../replies.ts";
import { todoButtons } from "./todo-buttons.ts";

/** A row of buttons for each todo of a card. */
export function cardButtons(
  series: Series,
  all: readonly Series[],
  items: readonly { readonly number: number; readonly id: string }[],
): readonly (readonly Button[])[] {
  const press = todoButtons(series, all);
  return items.map(({ number, id }) => [
    press(id, "file", replies.buttons.file(number), "primary"),
    press(id, "edit", replies.buttons.edit(number), "secondary"),
    press(id, "skip", replies.buttons.skip(number), "secondary"),
  ]);
}
