import type { NotesContext } from "../notes/read-notes.ts";
import type { PadAddition, PadObstacle } from "../outbox/effect.ts";
import type { Todo } from "../todos/todo.ts";
import { addAgendaItem } from "./agenda/add-agenda-item.ts";
import { removeAgendaItem } from "./agenda/remove-agenda-item.ts";
import { closeLink } from "./links/close-link.ts";
import { linkIssue } from "./links/link-issue.ts";
import type { PadEdit } from "./pad-edit.ts";
import { addNextSection } from "./sections/add-next-section.ts";

/** Gives the edit that brings an addition about. `todos`: all that are known of the series. A todo that is not known any more stands nowhere. */
export function editFor(
  write: PadAddition,
  { context, todos }: { readonly context: NotesContext; readonly todos: readonly Todo[] },
): PadEdit<PadObstacle> {
  switch (write.what) {
    case "agenda-item":
      return addAgendaItem({ ...write, context });
    case "take-back":
      return removeAgendaItem({ ...write, context });
    case "section":
      return addNextSection({ ...write, context });
    case "link":
    case "closed": {
      const todo = todos.find(({ id }) => id === write.todo);
      if (todo === undefined) return { plan: () => null, obstacle: () => "gone" };
      const link = { todo, known: todos, issue: write.issue, context };
      return write.what === "link" ? linkIssue(link) : closeLink({ ...link, closedBy: write.closedBy });
    }
  }
}
