import type { Finding } from "../finding.ts";
import type { Placed } from "../outline.ts";
import { isOwnItem } from "../references/own-items.ts";
import type { People } from "../people/people.ts";
import type { Block } from "../text/read-blocks.ts";
import { inCharge, isFurtherEntry, namesHeirs, opensSublist } from "./action-lists.ts";
import { findAgendas } from "./find-agendas.ts";
import type { FoundTodo, TodoSource } from "./found-todo.ts";
import { readStated } from "./read-stated.ts";
import { statedTodo } from "./stated-todo.ts";
import { suggestedTodos } from "./suggested-todos.ts";

/** Every todo of a meeting, in the order of the notes, and what only looks like one. */
export function readTodos(source: TodoSource): { found: FoundTodo[]; missed: Finding[] } {
  const agendas = findAgendas(source.placed, source.people);
  const found: FoundTodo[] = [];
  const missed: Finding[] = [];
  let heir: { readonly names: readonly string[]; readonly block: Block } | null = null;
  const entries = new Set<Block>();
  for (const placed of source.placed) {
    const { block, role } = placed;
    if (placed.isHeading || block.kind === "heading" || role === "absent" || role === "links") {
      if (placed.isHeading || block.kind === "heading") heir = personHeading(placed, source.people);
      continue;
    }
    if (isOwnItem(block.prose.text)) continue;
    const listed = role === "actions" && (block.kind === "item" || (block.kind === "row" && !block.head));
    if (listed) {
      const names = namesHeirs(block.prose, source.people);
      if (names !== null && block.checkbox === null) {
        heir = { names, block };
        continue;
      }
    }
    if (listed && opensSublist(block, source.people)) continue;
    const isUnderEntry = block.parent !== null && entries.has(block.parent);
    const isEntry = listed && (!isUnderEntry || isFurtherEntry(block, source.people));
    if (listed) entries.add(block);
    const agenda = agendas.has(block) || role === "checklist";
    const start = placed.role === "actions" || block.checkbox !== null ? 0 : (source.speech(block)[0]?.start ?? 0);
    const inherits = heir !== null && (listed || heir.block.endLine === block.endLine);
    const heirs = inherits ? (heir?.names ?? []) : [];
    const drafts = readStated(placed, start, source.people, { listed: isEntry, agenda, heir: heirs });
    const stated = drafts.filter(({ heldBy }) => heldBy === null);
    for (const { rule, heldBy, text } of drafts.filter((draft) => draft.heldBy !== null))
      missed.push({ what: "todo", rule, heldBy, line: block.line, text });
    if (block.kind === "quotation") continue;
    const charged = inCharge(block);
    if (charged.length > 0 && !giveTo(found, charged, block)) heir = { names: charged, block };
    found.push(...stated.map((draft) => statedTodo(placed, draft, source)));
    const until = stated[0]?.start ?? block.prose.text.length;
    const restIsWork = stated.length === 0 || stated[0]?.rule === "marker-inside";
    if (restIsWork && role !== "previous" && role !== "checklist" && role !== "next-meeting" && block.kind !== "row")
      found.push(...suggestedTodos(placed, until, source, missed));
  }
  return { found, missed };
}

/** Gives the todo just above, in the same paragraph or list, to these people, unless it has somebody. */
function giveTo(found: FoundTodo[], assignees: readonly string[], { endLine, listed, parent }: Block): boolean {
  const last = found.at(-1);
  const isNear = last !== undefined && (listed ? last.block.parent === parent : last.block.endLine === endLine);
  if (!isNear || last.todo.certainty !== "stated" || last.todo.assignees.length > 0) return false;
  found[found.length - 1] = { ...last, todo: { ...last.todo, assignees } };
  return true;
}

function personHeading(placed: Placed, people: People): { names: readonly string[]; block: Block } | null {
  const names = placed.role === "actions" ? namesHeirs(placed.block.prose, people) : null;
  return names === null ? null : { names, block: placed.block };
}
