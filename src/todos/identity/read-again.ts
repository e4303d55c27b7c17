import type { NotedTodo } from "../../notes/notes.ts";
import { findOwnLink, withoutOwnLinks } from "../../notes/references/own-links.ts";
import { issueNamesOf } from "../issue-names.ts";
import { sentences } from "../sentences.ts";
import { isDated, type Todo, type TodoState, withEvents } from "../todo.ts";
import type { Entry } from "./entries.ts";
import { isSettled } from "./is-settled.ts";
import { same } from "./same.ts";
import { normalWording } from "./wording.ts";

/** Gives the todo after this reading of the pad, in which it stands in these places, in the words of these lines; the same object where all is as it was. */
export function readAgain(
  todo: Todo,
  { places, lines, now }: { places: readonly Entry[]; lines: readonly string[]; now: Temporal.Instant },
): Todo {
  const best = bestPlace(places);
  if (best === undefined) return todo.inPad ? gone(todo, now) : todo;
  const place = { ...best, noted: withoutOwnLink(best.noted, issueNamesOf(todo)) };
  const state = latest(places)?.noted.state ?? place.noted.state;
  const read: Todo = {
    ...todo,
    meeting: place.meeting,
    meetings: [...new Set([...todo.meetings, ...places.map(({ meeting }) => meeting)])].toSorted(),
    noted: { ...place.noted, state },
    wordings: otherWordings(todo, lines, normalWording(place.noted.text)),
    context: place.context,
    inPad: true,
  };
  const next = withPlaces(todo, { ...read, ...lifeAfter(todo, read.noted) }, now);
  if (same(todo, next)) return todo;
  return isTold(todo, next) ? { ...next, changedAt: now.toString() } : next;
}

function gone(todo: Todo, now: Temporal.Instant): Todo {
  const at = now.toString();
  return withEvents({ ...todo, inPad: false, changedAt: at }, { at, what: "gone", by: null, note: null });
}

/** A line that was out of the pad for less than this was only being moved. */
const moving = { hours: 1 };

/** Notes in its history that the todo is back in the pad, and in which later meetings it stands, too. */
function withPlaces(before: Todo, after: Todo, now: Temporal.Instant): Todo {
  const at = now.toString();
  const last = before.history.at(-1);
  const wasMoved =
    last?.what === "gone" && Temporal.Instant.compare(Temporal.Instant.from(last.at).add(moving), now) > 0;
  const kept = wasMoved && !before.inPad ? { ...after, history: after.history.slice(0, -1) } : after;
  const carried = after.meetings.filter((meeting) => !before.meetings.includes(meeting));
  return withEvents(
    kept,
    ...(before.inPad || wasMoved ? [] : [{ at, what: "back", by: null, note: null } as const]),
    ...carried.map((note) => ({ at, what: "carried", by: null, note }) as const),
  );
}

/** Without the link to its own issue that the bot, or somebody, wrote behind it: it is no part of what is to be done. */
function withoutOwnLink(noted: NotedTodo, issueNames: readonly string[]): NotedTodo {
  const own = issueNames.find((name) => findOwnLink(noted.text, name) !== null)?.toLowerCase();
  if (own === undefined) return noted;
  const references = noted.references.filter(
    ({ owner, repo, number }) => `${owner}/${repo}#${number}`.toLowerCase() !== own,
  );
  return { ...noted, text: withoutOwnLinks(noted.text), references };
}

/** The last wordings that are remembered. */
const most = 20;

/** The words that the todo had and has in other meetings; but not what was only a line that somebody was still typing. */
function otherWordings(todo: Todo, lines: readonly string[], now: string): readonly string[] {
  const last = normalWording(todo.noted.text);
  const wasTyped = !isSettled(todo) && now.startsWith(last) && !lines.includes(last);
  const all = new Set([...todo.wordings, ...(wasTyped ? [] : [last]), ...lines]);
  return [...all].filter((wording) => wording !== now).slice(-most);
}

/**
 * What the pad's own mark does to a todo without an issue: done, it closes; open again, it is noticed again, unless a
 * person closed it by command.
 */
function lifeAfter(todo: Todo, noted: NotedTodo): Partial<Todo> {
  const waits = todo.state === "noticed" || todo.state === "approved";
  if (waits && noted.state === "done") return { state: "closed", changedBy: null, remark: sentences.doneInPad };
  const closedByPad = todo.state === "closed" && todo.issue === null && todo.changedBy === null;
  if (closedByPad && todo.noted.state === "done" && noted.state === "open") return { state: "noticed", remark: null };
  return {};
}

/** Of several places the first where it is stated counts, in the oldest meeting; undated ones come last. */
function bestPlace(places: readonly Entry[]): Entry | undefined {
  return places.toSorted(
    (one, other) =>
      Number(one.noted.certainty !== "stated") - Number(other.noted.certainty !== "stated") ||
      (one.meeting < other.meeting ? -1 : 1),
  )[0];
}

function latest(places: readonly Entry[]): Entry | undefined {
  const dated = places.filter(({ meeting }) => isDated(meeting));
  return (dated.length > 0 ? dated : places).toSorted((one, other) => (one.meeting < other.meeting ? 1 : -1))[0];
}

/** Whether the change is one of the todo, not only of its place; when a todo ended is not told anew. */
function isTold(before: Todo, after: Todo): boolean {
  const over: readonly TodoState[] = ["closed", "skipped"];
  return before.state !== after.state || (!over.includes(before.state) && !same(told(before), told(after)));
}

function told({ noted, inPad, meeting }: Todo): unknown {
  return { ...noted, line: null, topic: null, references: null, inPad, meeting };
}
