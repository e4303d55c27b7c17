import type { NotesContext } from "../notes/read-notes.ts";
import type { LinkWrite, PadAddition, PadObstacle } from "../outbox/write-pad.ts";
import type { Todo } from "../todos/todo.ts";
import { addAgendaItem } from "./agenda/add-agenda-item.ts";
import { removeAgendaItem } from "./agenda/remove-agenda-item.ts";
import { closedOwnLink, deletedOwnLink, ownLink } from "../notes/references/own-links.ts";
import { linkIssue } from "./links/link-issue.ts";
import { rewordLink } from "./links/reword-link.ts";
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
    case "closed":
    case "reopened":
    case "moved":
    case "vanished": {
      const todo = todos.find(({ id }) => id === write.todo);
      if (todo === undefined) return { plan: () => null, obstacle: () => "gone" };
      const link = { todo, known: todos, context };
      if (write.what === "link") return linkIssue({ ...link, issue: write.issue });
      const issue = write.what === "moved" ? write.from : write.issue;
      return rewordLink({ ...link, issue, words: wordsFor(write) });
    }
  }
}

function wordsFor(write: Exclude<LinkWrite, { readonly what: "link" }>): string {
  switch (write.what) {
    case "closed":
      return closedOwnLink(write.issue, write.closedBy);
    case "vanished":
      return deletedOwnLink(write.issue);
    case "reopened":
    case "moved":
      return ownLink(write.issue);
  }
}
