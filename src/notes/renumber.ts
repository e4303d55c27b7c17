import type { ReadDiagnostic } from "./diagnostics/diagnostic.ts";
import type { MeetingNotes, Notes } from "./notes.ts";

/** The same notes with each line number replaced, for example by that of the mail's file. */
export function renumber(notes: Notes, lineOf: (line: number) => number): Notes {
  const at = <T extends { readonly line: number }>(thing: T): T => ({ ...thing, line: lineOf(thing.line) });
  const meeting = (read: MeetingNotes): MeetingNotes => ({
    ...at(read),
    endLine: lineOf(read.endLine),
    topics: read.topics.map((topic) => ({ ...at(topic), lines: topic.lines.map(at) })),
    todos: read.todos.map((todo) => ({ ...at(todo), references: todo.references.map(at) })),
    decisions: read.decisions.map(at),
    references: read.references.map(at),
  });
  const diagnostic = (found: ReadDiagnostic): ReadDiagnostic =>
    found.rule === "same-date" ? { ...at(found), first: lineOf(found.first) } : at(found);
  return { ...notes, meetings: notes.meetings.map(meeting), diagnostics: notes.diagnostics.map(diagnostic) };
}
