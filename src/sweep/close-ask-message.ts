import type { Series } from "../meetings/series.ts";
import type { Templates } from "../ports/templates.ts";
import type { Message } from "../reply.ts";
import { replies } from "../replies.ts";
import { isKept } from "../todos/close-asks.ts";
import { closeAskView, renderCloseAsk } from "../todos/close-ask-view.ts";
import type { Over, Todo } from "../todos/todo.ts";
import { todoButtons } from "./todo-buttons.ts";

/** The card that asks whether the todo's issue is to be closed, or says how that ended; null for a todo without an issue. */
export function closeAskMessage(
  todo: Todo,
  why: Over,
  { series, all, templates }: { series: Series; all: readonly Series[]; templates: Templates },
): Message | null {
  const view = closeAskView(todo, why, series);
  if (view === null) return null;
  const end = todo.state !== "filed" ? "closed" : isKept(todo, why.cause) ? "kept" : null;
  if (end !== null) {
    const text = replies.askEnded[end](view.title, replies.issueLink(view.issue.name, view.issue.url));
    return { text, buttons: [], file: null };
  }
  const press = todoButtons(series, all);
  const buttons = [
    press(todo.id, "done", replies.buttons.close, "primary"),
    press(todo.id, "keep", replies.buttons.keep, "secondary"),
  ];
  return { text: renderCloseAsk(templates, view), buttons: [buttons], file: null };
}
