import type { Line, MeetingNotes, NotedTodo } from "../../notes/notes.ts";

/**
 * Gives the lines that a reader of the todo needs: the line that it is nested under; the one that named what the todo speaks
 * of ("that PR"), else the line before it; and last the line itself, each as the pad has it, with its speaker in front.
 */
export function contextOf(noted: NotedTodo, section: MeetingNotes): readonly string[] {
  const topic = section.topics.findLast(({ line, lines }) => line <= noted.line && lines.some(startsBy(noted)));
  const place = topic?.lines.findLastIndex(startsBy(noted)) ?? -1;
  const itself = topic?.lines[place];
  if (topic === undefined || itself === undefined) return [noted.text];
  const before = topic.lines.slice(0, place);
  const parent = before.findLast(({ depth }) => depth < itself.depth);
  const named = noted.references.find(({ line }) => line < itself.line)?.line ?? Infinity;
  const naming = before.findLast(({ line }) => line <= named);
  return [...new Set([parent, naming, itself])].flatMap((line) => (line === undefined ? [] : [spoken(line)]));
}

function startsBy(noted: NotedTodo): (line: Line) => boolean {
  return ({ line }) => line <= noted.line;
}

function spoken({ speaker, text }: Line): string {
  return speaker === null ? text : `${speaker}: ${text}`;
}
