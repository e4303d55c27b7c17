import type { FoundDecision } from "./decisions/read-decisions.ts";
import type { Finding, FindingKind } from "./finding.ts";
import type { MeetingNotes, Reference } from "./notes.ts";
import type { OutlineTopic, Placed } from "./outline.ts";
import type { PlacedReference } from "./references/read-references.ts";
import type { FoundTodo } from "./todos/found-todo.ts";

/** A meeting as it was read, with what its rules found on the way. */
export type MeetingReading = {
  readonly meeting: MeetingNotes;
  /** The rule that dated it; null where nothing did. */
  readonly rule: string | null;
  readonly placed: readonly Placed[];
  readonly present: readonly Finding[];
  readonly todos: readonly FoundTodo[];
  readonly missed: readonly Finding[];
  readonly decisions: readonly FoundDecision[];
  readonly references: readonly PlacedReference[];
};

/** What was found in a meeting, each beside its rule, and what was held back. */
export function findingsOf(reading: MeetingReading): Finding[] {
  const { meeting, rule, placed, present, todos, missed, decisions, references } = reading;
  const shown = new Set(meeting.topics.map(({ line }) => line));
  const topics = new Set(placed.flatMap(({ topic }) => (topic !== null && shown.has(topic.line) ? [topic] : [])));
  return [
    ...(rule === null ? [] : [finding("meeting", rule, { ...meeting, text: meeting.title ?? meeting.date ?? "" })]),
    ...present,
    ...Array.from(topics, (topic: OutlineTopic) => finding("topic", topic.rule, { ...topic, text: topic.title })),
    ...todos.map((found) => finding("todo", found.rule, found.todo)),
    ...missed,
    ...decisions.map((found) => ({ ...finding("decision", found.rule, found.decision), heldBy: found.heldBy })),
    ...references.map((found) =>
      finding("reference", found.rule, { line: found.reference.line, text: nameOf(found.reference) }),
    ),
  ];
}

/** Something found by a rule. */
export function finding(
  what: FindingKind,
  rule: string,
  { line, text }: { readonly line: number; readonly text: string },
): Finding {
  return { what, rule, heldBy: null, line, text };
}

/** `owner/repo#12`, as far as it is known. */
function nameOf({ owner, repo, number }: Reference): string {
  const repository = [owner, repo].filter((part) => part !== null).join("/");
  return number === null ? repository : `${repository}#${number}`;
}
