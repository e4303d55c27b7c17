import type { Todo } from "../../../src/todos/todo.ts";
import type { Edited } from "./edits.ts";
import { itemsOf, speaksOf, type Model } from "./model.ts";
import type { Transcript } from "./transcript.ts";
import type { Written } from "./write-pad.ts";

type Known = ReadonlyMap<string, Todo>;
/** What a reading is held to: the pad, what the bot knew before it and knows after it. */
type Reading = { readonly model: Model; readonly pad: Written; readonly before: Known; readonly known: Known };

/** Knows which todo of the bot is which work of the pad's authors, and says so when the bot takes one for another. */
export function openWatch(transcript: Transcript) {
  const workOf = new Map<string, string>();
  /** Works that a person may be asked about: a word was exchanged, they were split or joined, or moved and reworded at once. */
  const unsure = new Set<string>();
  /** Works that are over, and since when: in a meeting held later they are new work. */
  const endedOn = new Map<string, string>();

  const idsOf = (work: string) => [...workOf].flatMap(([id, own]) => (own === work ? [id] : []));
  const isAgain = (todo: Todo, work: string) => todo.meeting > (endedOn.get(work) ?? "9999");

  /** Holds each todo of the pad to the work that its line speaks of, and each work to having a todo. */
  function recognise(edited: readonly Edited[], reading: Reading): void {
    const standing = [...reading.known.values()].filter(({ inPad }) => inPad);
    for (const { split } of edited) if (split !== undefined) swapParts(split, reading);
    for (const todo of standing) {
      const works = reading.pad.works.get(todo.noted.line) ?? [];
      const own = workOf.get(todo.id);
      const isFree = own !== undefined && isUntouched(reading.before.get(todo.id));
      if (isFree && !works.includes(own) && works.some((work) => kinOf(work) === kinOf(own))) workOf.delete(todo.id);
      else if (own !== undefined && !works.includes(own))
        throw wrong(todo, `was ${own} and now is ${works.join(" and ")}`);
      if (!workOf.has(todo.id)) meet(todo, works, reading.known);
    }
    for (const todo of standing) holdToMeetings(todo, reading);
    for (const works of reading.pad.works.values()) holdToLine(works, standing);
  }

  /** A todo that the bot has not known: a new work, or, if a person is asked first, one that may be known. */
  function meet(todo: Todo, works: readonly string[], known: Known): void {
    const work = works.find((one) => idsOf(one).length === 0) ?? works[0];
    if (work === undefined) throw wrong(todo, `stands in line ${todo.noted.line}, which is no todo`);
    const isAsked = todo.replaces !== null && unsure.has(work);
    if (idsOf(work).length > 0 && !isAgain(todo, work) && !isAsked) throw wrong(todo, `is a second todo for ${work}`);
    workOf.set(todo.id, work);
    const like = known.get(todo.replaces ?? "");
    if (like?.inPad !== true || todo.noted.text.includes(`#${like.issue?.number}`)) return;
    const kin = kinOf(workOf.get(like.id) ?? "");
    if (!works.some((one) => kinOf(one) === kin)) throw wrong(todo, `is nothing like ${transcript.nameOf(like.id)}`);
  }

  /** Which part of a work that was split stays the todo is the bot's to choose. */
  function swapParts([whole, part]: readonly [string, string], { pad, known }: Reading): void {
    for (const id of idsOf(whole)) {
      const todo = known.get(id);
      const works = (todo?.inPad === true ? pad.works.get(todo.noted.line) : null) ?? [];
      if (works.includes(part) && !works.includes(whole)) workOf.set(id, part);
    }
  }

  /** Each work of a line is a todo that stands; save where the line holds what is over too, or both parts of what was one. */
  function holdToLine(works: readonly string[], standing: readonly Todo[]): void {
    const isHeld = (work: string) =>
      works.length === 1 ||
      !works.some((other) => endedOn.has(other) || other.startsWith(`${work}/`) || work.startsWith(`${other}/`));
    for (const work of works.filter(isHeld)) {
      if (!standing.some(({ id }) => workOf.get(id) === work)) throw transcript.broken(`${work} is no todo any more`);
    }
  }

  /** A todo is said to be in no meeting that never had it. */
  function holdToMeetings(todo: Todo, { model, before }: Reading): void {
    const lines = itemsOf(model).filter(({ item }) => speaksOf(item, workOf.get(todo.id) ?? ""));
    const had = new Set([...(before.get(todo.id)?.meetings ?? []), ...lines.map(({ date }) => date)]);
    const added = todo.meetings.filter((meeting) => !had.has(meeting));
    if (added.length > 0) throw wrong(todo, `(${workOf.get(todo.id)}) never was in ${added.join(", ")}`);
  }

  function wrong(todo: Todo, what: string): Error {
    return transcript.broken(`${transcript.nameOf(todo.id)} ${what}`);
  }

  return {
    workOf: (todo: Todo): string => workOf.get(todo.id) ?? "",
    idsOf,
    isAgain,
    recognise,
    doubt: (works: Iterable<string>) => {
      for (const work of works) unsure.add(work);
    },
    end: (work: string, date: string) => void endedOn.set(work, endedOn.get(work) ?? date),
    hasEnded: () => endedOn.size > 0,
  };
}

/** Works of one kin differ in a word or number alone. */
export function kinOf(work: string): string {
  return work.replace(/[ /].*/, "");
}

/** Whether nothing was done about the todo before its line vanished: then it is no loss when another line is taken for it. */
function isUntouched(todo: Todo | undefined): boolean {
  return todo?.inPad === false && todo.state === "noticed";
}
