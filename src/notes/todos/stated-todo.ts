import type { Placed } from "../outline.ts";
import { lineAt } from "../text/prose.ts";
import type { FoundTodo, TodoSource } from "./found-todo.ts";
import { kindOf } from "./kind-of.ts";
import type { StatedDraft } from "./read-stated.ts";
import { takeDue } from "./take-due.ts";

/** The todo that a point states, with whom it is for, its due date and its kind. */
export function statedTodo(placed: Placed, draft: StatedDraft, source: TodoSource): FoundTodo {
  const { block, topic } = placed;
  const { text, due } = takeDue(draft.text, source.today);
  const speech = source.speech(block).find((part) => part.start <= draft.start && draft.start < part.end);
  const title = topic?.title ?? null;
  const todo = {
    line: lineAt(block.prose, Math.min(draft.start, block.prose.text.length)),
    text,
    kind: kindOf(text, title),
    certainty: "stated",
    state: draft.done ? "done" : "open",
    assignees: draft.owners.length === 0 && /^I\b/u.test(text) && speech?.speaker ? [speech.speaker] : draft.owners,
    due,
    topic: title,
    speaker: placed.role === "actions" || block.checkbox !== null ? null : (speech?.speaker ?? null),
  } as const;
  return { todo, rule: draft.rule, block, start: draft.start, end: block.prose.text.length };
}
