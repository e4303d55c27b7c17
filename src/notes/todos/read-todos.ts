import type { Finding } from "../finding.ts";
import type { NotedTodo } from "../notes.ts";
import { findDue } from "../dates/find-due.ts";
import type { Placed } from "../outline.ts";
import type { People } from "../people/people.ts";
import { readNames } from "../people/person-names.ts";
import type { Speech } from "../people/read-speech.ts";
import { lineAt } from "../text/prose.ts";
import type { Block } from "../text/read-blocks.ts";
import { sentences } from "../text/sentences.ts";
import { findAgendas } from "./find-agendas.ts";
import { takeOwner } from "./owner.ts";
import { kindOf } from "./kind-of.ts";
import { namesHeirs, readStated, type StatedDraft } from "./read-stated.ts";
import { spokenOf } from "./spoken-of.ts";
import { mayNameWork, suggest } from "./suggest.ts";
import { taskVerbs } from "../words/verbs.ts";

/** A todo without what the topic adds, with the rule that found it and where it stands. */
export type FoundTodo = {
  readonly todo: Omit<NotedTodo, "references" | "repository">;
  readonly rule: string;
  readonly block: Block;
  readonly start: number;
  readonly end: number;
};

/** What a meeting's todos are read from. `speech` tells who says what in a block. */
export type TodoSource = {
  readonly placed: readonly Placed[];
  readonly speech: (block: Block) => readonly Speech[];
  readonly people: People;
  readonly strangers: boolean;
  readonly isThing: (name: string) => boolean;
  /** Points with points below them: headings of a sort. */
  readonly parents: ReadonlySet<Block | null>;
  readonly today: Temporal.PlainDate;
};

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

/** "The mail server:" in an action list: what is to be done stands below it. */
function opensSublist({ kind, checkbox, prose }: Block, people: People): boolean {
  const text = prose.text.trim();
  if (kind !== "item" || checkbox !== null || !/[:：]$/u.test(text)) return false;
  return !startsWithVerb(text) && takeOwner(text, people, false).owners.length === 0;
}

/** What stands below an entry tells more of it, unless it is work of its own: "Ann to …", "Also close …". */
function isFurtherEntry({ prose }: Block, people: People): boolean {
  const text = prose.text.trim();
  const also = /^also[,:]?\s/iu.exec(text);
  return (
    (also !== null && startsWithVerb(text.slice(also[0].length))) || takeOwner(text, people, false).owners.length > 0
  );
}

function startsWithVerb(text: string): boolean {
  const [first = ""] = text.toLowerCase().split(/[\s:,]/u);
  return taskVerbs.has(first);
}

/** "In charge: Ann", "OWNER: Ann" on a line of its own, below a todo. */
function inCharge({ prose }: Block): string[] {
  const label = /^[\s*_]*(?:in charge|owners?|assignees?|assigned to|responsible)[*_]*\s?[:：][\s*_]*(.+)$/isu.exec(
    prose.text.slice(0, 200),
  );
  return label?.[1] === undefined ? [] : readNames(label[1].replace(/\?/gu, ""));
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

function statedTodo(placed: Placed, draft: StatedDraft, source: TodoSource): FoundTodo {
  const { block, topic } = placed;
  const due = findDue(draft.text, source.today);
  const text = due === null ? draft.text : withoutDue(draft.text, due.start, due.end);
  const speech = source.speech(block).find((part) => part.start <= draft.start && draft.start < part.end);
  const title = topic?.title ?? null;
  const todo = {
    line: lineAt(block.prose, Math.min(draft.start, block.prose.text.length)),
    text,
    kind: kindOf(text, title),
    certainty: "stated",
    state: draft.done ? "done" : "open",
    assignees: draft.owners.length === 0 && /^I\b/u.test(text) && speech?.speaker ? [speech.speaker] : draft.owners,
    due: due?.date ?? null,
    topic: title,
    speaker: placed.role === "actions" || block.checkbox !== null ? null : (speech?.speaker ?? null),
  } as const;
  return { todo, rule: draft.rule, block, start: draft.start, end: block.prose.text.length };
}

/** Takes the due date out where it stands at an end; amid a sentence it belongs to the words. */
function withoutDue(text: string, start: number, end: number): string {
  const before = text.slice(0, start).trimEnd();
  const after = text.slice(end).replace(/^[\s.,;:]+/u, "");
  if (after !== "" && before !== "" && !/^[([]/u.test(text.slice(start))) return text;
  const kept = [before.replace(/[\s,;–—-]+$/u, ""), after].filter((part) => part !== "").join(" ");
  return kept === "" ? text : kept;
}

function suggestedTodos(placed: Placed, until: number, source: TodoSource, missed: Finding[]): FoundTodo[] {
  const { block, topic } = placed;
  const { prose } = block;
  const found: FoundTodo[] = [];
  for (const speech of source.speech(block)) {
    const above = block.parent === null ? null : (source.speech(block.parent)[0]?.speaker ?? null);
    const spans = sentences(prose.bare, speech.start, Math.min(speech.end, until));
    const meant = spokenOf(prose.bare, spans, above === null ? [] : [above], source.people);
    for (const [index, span] of spans.entries()) {
      const sentence = prose.bare.slice(span.start, span.end);
      if (!mayNameWork(sentence)) continue;
      const isAgenda = placed.role === "agenda" && block.depth === 0;
      const context = {
        people: source.people,
        speaker: speech.speaker,
        get previous() {
          return meant(index).previous;
        },
        get mentioned() {
          return meant(index).mentioned;
        },
        strangers: source.strangers,
        isThing: source.isThing,
        isAgenda,
        opens:
          block.kind === "item" &&
          span.start === speech.start &&
          placed.role !== "decisions" &&
          !source.parents.has(block),
      };
      for (const { rule, heldBy, start, end, workStart, owners } of suggest(sentence, context)) {
        if (heldBy !== null) {
          const text = tidy(prose.text.slice(span.start, span.end));
          missed.push({ what: "todo", rule, heldBy, line: lineAt(prose, span.start + start), text });
          continue;
        }
        const shown = prose.text.slice(span.start + start, span.start + end).trim();
        const work = prose.text.slice(span.start + workStart, span.start + end).trim();
        const text = tidy(
          owners.length > 0 && work.split(" ").length > 2 ? work : rule === "will" || rule === "should" ? work : shown,
        );
        const title = topic?.title ?? null;
        const due = findDue(text, source.today);
        const todo = {
          line: lineAt(prose, span.start + start),
          text: due === null ? text : withoutDue(text, due.start, due.end),
          kind: kindOf(shown, title),
          certainty: "suggested",
          state: "open",
          assignees: owners,
          due: due?.date ?? null,
          topic: title,
          speaker: speech.speaker,
        } as const;
        found.push({ todo, rule, block, start: span.start + start, end: span.start + end });
      }
    }
  }
  return found;
}

/** Balances what cutting left: a bracket that opened before the work, or blanks. */
function tidy(text: string): string {
  const flat = text.replace(/\s+/gu, " ").replace(/[\s,;]+$/u, "");
  return /\)[.]?$/u.test(flat) && !flat.includes("(") ? flat.replace(/\)[.]?$/u, "") : flat;
}
