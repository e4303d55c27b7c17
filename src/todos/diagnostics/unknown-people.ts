import type { Series } from "../../meetings/series.ts";
import type { WeighedDiagnostic } from "../../notes/diagnostics/diagnostic.ts";
import type { MeetingNotes, NotedTodo, Notes } from "../../notes/notes.ts";
import { todoMarkers } from "../../notes/words/markers.ts";
import { noOwners, taskVerbs } from "../../notes/words/verbs.ts";
import { knownPeople } from "./known-people.ts";

/** So many names of one meeting are weighed, and so many of them looked for in the text: a hostile pad could give thousands. */
const most = { weighed: 100, sought: 20 };

/**
 * Those to whom a meeting gives work and whom nothing else knows: not a meeting's participants or speakers, not the
 * configuration, no `@handle`, no other line of the pad. `text` is that of the pad. Where no known name is near, little is sure:
 * told is only what looks like a name, behind a marker or in brackets, in a meeting that lists who was there.
 */
export function unknownPeople(
  meeting: MeetingNotes,
  { notes, text, series }: { readonly notes: Notes; readonly text: string; readonly series: Series },
): readonly WeighedDiagnostic[] {
  const people = knownPeople(notes, series);
  const firsts = new Map<string, NotedTodo>();
  for (const todo of meeting.todos.filter(isStated))
    for (const name of todo.assignees) if (!firsts.has(name)) firsts.set(name, todo);
  const strangers = [...firsts].slice(0, most.weighed).filter(([name]) => !people.know(name));
  const lines = strangers.length === 0 ? [] : text.split(/\r\n?|\n/u);
  return strangers.slice(0, most.sought).flatMap(([name, { line }]): WeighedDiagnostic[] => {
    const near = people.nearest(name);
    const isSure = () => meeting.participants.length > 1 && looksLikeName(name) && isGiven(name, lines[line - 1] ?? "");
    if (near === null && !isSure()) return [];
    if (isNamedElsewhere(name, lines, linesOf(name, notes))) return [];
    return [{ rule: "unknown-person", line, text: name, near }];
  });
}

function isStated({ certainty, state }: NotedTodo): boolean {
  return certainty === "stated" && state === "open";
}

function looksLikeName(name: string): boolean {
  const [first = ""] = name.toLowerCase().split(" ");
  if (taskVerbs.has(first) || noOwners.has(first) || collective.test(name)) return false;
  return /^\p{Lu}\p{Ll}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+){0,2}$/u.test(name);
}

/** Whether a todo's line gives it to somebody beyond doubt: "TODO(Zoe)", "Action: Zoe to …", "… (Zoe)". */
function isGiven(name: string, line: string): boolean {
  const before = line.slice(0, Math.max(0, line.indexOf(name)));
  return /[([]\s?$/u.test(before) || markers.test(before);
}

const markers = new RegExp(
  String.raw`(?<!\p{L})(?:${todoMarkers.map((marker) => RegExp.escape(marker)).join("|")})s?(?!\p{L})`,
  "iu",
);

/** Who is no single person. */
const collective =
  /^(?:all|any|both|every|some|no)(?:one|body)?$|\b(?:chairs?|editors?|maintainers?|members?|organi[sz]ers?|owners?|people|team|board|council|committee|group|crew|core|staff|secretary|treasurer|volunteers?|authors?|reviewers?|admins?|host|scribe|infra)\b/iu;

/** The lines of the todos that are this person's. */
function linesOf(name: string, { meetings }: Notes): ReadonlySet<number> {
  const own = meetings.flatMap(({ todos }) => todos).filter(({ assignees }) => assignees.includes(name));
  return new Set(own.map(({ line }) => line));
}

/** Whether a handle anywhere, or a line that gives them no work, has the name. */
function isNamedElsewhere(name: string, lines: readonly string[], own: ReadonlySet<number>): boolean {
  const named = new RegExp(`(?<![\\p{L}\\p{N}_])(@?)${RegExp.escape(name)}(?![\\p{L}\\p{N}])`, "iu");
  return lines.some((line, index) => {
    const found = named.exec(line);
    return found !== null && (found[1] === "@" || !own.has(index + 1));
  });
}
