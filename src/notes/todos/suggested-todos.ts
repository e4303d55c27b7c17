import type { Finding } from "../finding.ts";
import type { Placed } from "../outline.ts";
import { lineAt } from "../text/prose.ts";
import { sentences } from "../text/sentences.ts";
import type { FoundTodo, TodoSource } from "./found-todo.ts";
import { kindOf } from "./kind-of.ts";
import { spokenOf } from "./spoken-of.ts";
import { mayNameWork, suggest, type SentenceContext, type Suggestion } from "./suggest.ts";
import { takeDue } from "./take-due.ts";

/**
 * The work that a point's sentences speak of, up to `until`, where something else of it begins. What only looks like it is put
 * to `missed`.
 */
export function suggestedTodos(placed: Placed, until: number, source: TodoSource, missed: Finding[]): FoundTodo[] {
  const { block } = placed;
  const { prose } = block;
  return source.speech(block).flatMap(({ start, end, speaker }) => {
    const above = block.parent === null ? null : (source.speech(block.parent)[0]?.speaker ?? null);
    const spans = sentences(prose.bare, start, Math.min(end, until));
    const meant = spokenOf(prose.bare, spans, above === null ? [] : [above], source.people);
    return spans.flatMap((span, index) => {
      const sentence = prose.bare.slice(span.start, span.end);
      if (!mayNameWork(sentence)) return [];
      const context: SentenceContext = {
        people: source.people,
        speaker,
        get previous() {
          return meant(index).previous;
        },
        get mentioned() {
          return meant(index).mentioned;
        },
        strangers: source.strangers,
        isThing: source.isThing,
        isAgenda: placed.role === "agenda" && block.depth === 0,
        opens: span.start === start && opensPoint(placed, source),
      };
      const read = suggest(sentence, context);
      for (const { rule, heldBy, start: from } of read.filter((one) => one.heldBy !== null)) {
        const text = tidy(prose.text.slice(span.start, span.end));
        missed.push({ what: "todo", rule, heldBy, line: lineAt(prose, span.start + from), text });
      }
      return read
        .filter(({ heldBy }) => heldBy === null)
        .map((suggestion) => suggestedTodo(placed, { suggestion, offset: span.start, speaker, today: source.today }));
    });
  });
}

/** Whether a point may begin with an order that is work: one of a list, with nothing below it, that is no decision. */
function opensPoint({ block, role }: Placed, { parents }: TodoSource): boolean {
  return block.kind === "item" && role !== "decisions" && !parents.has(block);
}

type Said = {
  readonly suggestion: Suggestion;
  /** Where the sentence begins in the block's prose. */
  readonly offset: number;
  readonly speaker: string | null;
  readonly today: Temporal.PlainDate;
};

function suggestedTodo({ block, topic }: Placed, { suggestion, offset, speaker, today }: Said): FoundTodo {
  const { rule, owners } = suggestion;
  const start = offset + suggestion.start;
  const end = offset + suggestion.end;
  const shown = block.prose.text.slice(start, end).trim();
  const work = block.prose.text.slice(offset + suggestion.workStart, end).trim();
  const isWorkEnough = (owners.length > 0 && work.split(" ").length > 2) || rule === "will" || rule === "should";
  const title = topic?.title ?? null;
  const todo = {
    line: lineAt(block.prose, start),
    ...takeDue(tidy(isWorkEnough ? work : shown), today),
    kind: kindOf(shown, title),
    certainty: "suggested",
    state: "open",
    assignees: owners,
    topic: title,
    speaker,
  } as const;
  return { todo, rule, block, start, end };
}

/** Balances what cutting left: a bracket that opened before the work, or blanks. */
function tidy(text: string): string {
  const flat = text.replace(/\s+/gu, " ").replace(/[\s,;]+$/u, "");
  return /\)[.]?$/u.test(flat) && !flat.includes("(") ? flat.replace(/\)[.]?$/u, "") : flat;
}
