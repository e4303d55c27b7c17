import {
  todoKinds,
  type Line,
  type MeetingNotes,
  type NotedTodo,
  type Notes,
  type Reference,
  type Topic,
} from "../../src/notes/notes.ts";

/**
 * Notes as they would be read from a pad in a small notation: `## 2024-12-09` a meeting, `### OCaml 5` a topic, `- Sam: …` a
 * line; `TODO`, `DONE` and `MAYBE` (a suggestion) before the text make it a todo, `[kind]` after that gives its kind.
 * `…` as the last line stands for what is too long to be read.
 */
export function pad(text: string): Notes {
  const meetings: MeetingNotes[] = [];
  const lines = text.trim().split("\n");
  const isCut = lines.at(-1)?.trim() === "…";
  if (isCut) lines.pop();
  for (const [place, source] of lines.entries())
    addLine(meetings, source.trimEnd().replace(/^ {4,}(?=[-#])/, ""), place + 1);
  const cut = { rule: "too-long", what: "read", line: lines.length + 1, text: "" } as const;
  return { meetings, nextMeeting: null, diagnostics: isCut ? [cut] : [] };
}

function addLine(meetings: MeetingNotes[], source: string, line: number): void {
  const meeting = meetings.at(-1);
  const [, date] = /^## (.*)$/.exec(source) ?? [];
  if (date !== undefined) {
    meetings.push(emptyMeeting(line, date));
    return;
  }
  if (meeting === undefined) throw new Error("a pad begins with a meeting");
  meetings[meetings.length - 1] = withLine({ ...meeting, endLine: line }, source, line);
}

function withLine(meeting: MeetingNotes, source: string, line: number): MeetingNotes {
  const [, title] = /^### (.*)$/.exec(source) ?? [];
  if (title !== undefined) return { ...meeting, topics: [...meeting.topics, { line, title, lines: [] }] };
  const [, indent = "", speaker, rest = ""] = /^( *)- (?:(\p{Lu}\w+): )?(.*)$/u.exec(source) ?? [];
  if (source.trim() === "") return meeting;
  const point: Line = { line, depth: indent.length / 2, speaker: speaker ?? null, text: rest };
  const topic: Topic = meeting.topics.at(-1) ?? { line, title: "", lines: [] };
  const references = [...meeting.references, ...referencesIn(rest, line)];
  const [, marker, kind, text] = /^(TODO|DONE|MAYBE) (?:\[([\w-]+)\] )?(.*)$/.exec(rest) ?? [];
  const topics = [...meeting.topics.slice(0, -1), { ...topic, lines: [...topic.lines, point] }];
  if (text === undefined) return { ...meeting, topics, references };
  const own = referencesIn(text, line);
  const todo: NotedTodo = {
    line,
    text,
    kind: todoKinds.find((known) => known === kind) ?? "task",
    certainty: marker === "MAYBE" ? "suggested" : "stated",
    state: marker === "DONE" ? "done" : "open",
    assignees: [],
    due: null,
    repository: null,
    topic: topic.title === "" ? null : topic.title,
    speaker: speaker ?? null,
    references: own.length > 0 ? own : meeting.references.slice(-1),
  };
  return { ...meeting, topics, references, todos: [...meeting.todos, todo] };
}

function referencesIn(text: string, line: number): readonly Reference[] {
  const found = text.matchAll(/(?:https:\/\/github\.com\/)?([\w-]+)\/([\w-]+)(?:#|\/(pull|issues)\/)(\d+)/g);
  return Array.from(found, ([, owner = "", repo = "", kind, number]) => ({
    line,
    kind: kind === "issues" ? "issue" : "pull",
    owner,
    repo,
    number: Number(number),
  }));
}

function emptyMeeting(line: number, date: string): MeetingNotes {
  return {
    line,
    endLine: line,
    date: date === "undated" ? null : date,
    start: null,
    end: null,
    timeZone: null,
    title: null,
    participants: [],
    topics: [],
    todos: [],
    decisions: [],
    references: [],
  };
}
