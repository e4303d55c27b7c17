import { findReferences } from "../../notes/references/find-references.ts";
import type { NotedTodo } from "../../notes/notes.ts";
import type { NotesContext } from "../../notes/read-notes.ts";
import type { Block } from "../../notes/text/read-blocks.ts";
import type { Change } from "../../ports/pad.ts";
import { issueKey } from "../../todos/issue-key.ts";
import { readGround, type Ground } from "../ground/ground.ts";
import { readChanged } from "../ground/read-changed.ts";
import { padEdit, type PadEdit } from "../pad-edit.ts";
import { lineEnds } from "./line-ends.ts";
import { findOwnLink, ownLink, withoutOwnLinks } from "../../notes/references/own-links.ts";
import { blockOf, linkedBlocks, placeOf, sourceOf, type KnownTodo } from "./todo-places.ts";

/** A todo and the issue that it was filed as, `owner/repo#12`. */
export type TodoLink = KnownTodo & { readonly issue: string; readonly context: NotesContext };

/**
 * Puts a todo's issue behind its line. Nothing is put where the line names the issue already. Obstacles: `gone`: the todo stands nowhere in the pad; `no-place`: wherever
 * the link could stand, it would be hidden or the notes be read otherwise.
 */
export function linkIssue(link: TodoLink): PadEdit<"gone" | "no-place"> {
  return padEdit<"gone" | "no-place">((text) => {
    const ground = readGround(text, link.context);
    if (linkedBlocks(ground, link, link.issue).length > 0) return "done";
    const place = placeOf(link, ground.notes);
    const block = place === null ? null : blockOf(ground, place);
    if (block === null) return "gone";
    if (namesIssue(block, link.issue)) return "done";
    let second: readonly Change[] | null = null;
    for (const at of lineEnds(ground, block)) {
      const changes = [{ at, remove: 0, insert: ` ${ownLink(link.issue)}` }];
      const { after, isSame } = readChanged(ground, changes);
      const isGood = isSame && isShown(after, block, link.issue);
      if (isGood && tells(after, place) === tells(ground, place)) return changes;
      if (isGood) second ??= changes;
    }
    return second ?? "no-place";
  });
}

/** Who is to do what is on a todo's line, and by when: best where the link keeps nothing of it from being read. */
function tells({ notes }: Ground, place: NotedTodo | null): string {
  const todos = notes.meetings.flatMap((meeting) => meeting.todos).filter(({ line }) => line === place?.line);
  return JSON.stringify(todos.map(({ text, assignees, due }) => [withoutOwnLinks(text), assignees, due]));
}

/** Whether people wrote the issue there, in whatever form. */
function namesIssue({ prose }: Block, issue: string): boolean {
  return findReferences(prose).some(
    ({ owner, repo, number }) =>
      owner !== null && repo !== null && number !== null && issueKey({ owner, repo, number }) === issue.toLowerCase(),
  );
}

/** Whether the link is to be seen in the changed block. */
function isShown(after: Ground, { line }: Block, issue: string): boolean {
  const block = after.blocks.find((one) => one.line === line);
  return block !== undefined && findOwnLink(sourceOf(after, block), issue) !== null && namesIssue(block, issue);
}
