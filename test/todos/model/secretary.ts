import { readNotes } from "../../../src/notes/read-notes.ts";
import { decideTodos } from "../../../src/todos/decide.ts";
import { reconcile } from "../../../src/todos/reconcile.ts";
import type { Todo } from "../../../src/todos/todo.ts";
import { series as sample } from "../samples.ts";
import { apply, type Edit, type Edited } from "./edits.ts";
import { createFairness } from "./fair.ts";
import { itemsOf, type Model } from "./model.ts";
import { openTranscript } from "./transcript.ts";
import { openWatch } from "./watch.ts";
import { writePad } from "./write-pad.ts";

/**
 * What happens before a reading, and after it: how many of the todos that changed are kept before the bot is killed, and which cards
 * a person answers (a bit each).
 */
export type Step = { readonly edits: readonly Edit[]; readonly kept: number; readonly person: number };

type Known = ReadonlyMap<string, Todo>;

const series = { ...sample, filing: { ...sample.filing, limit: 100 } };

/** The bot as it lives with a model pad: reads, decides, files, and is watched whether it knows each todo again. */
export function createSecretary(first: Model) {
  let model = first;
  let now = Temporal.Instant.from("2025-02-04T12:00:00Z");
  let known: Known = new Map();
  const transcript = openTranscript();
  const watch = openWatch(transcript);
  /** Works that must not be filed unasked: they have an issue, or are a part of one that has. */
  const covered = new Set<string>();
  const heard = new Set<string>();

  function read(step: Step): void {
    const edited = edit(step.edits);
    now = now.add({ hours: 24 * 6 });
    const pad = writePad(model);
    const before = known;
    known = merged(before, readInto(before, pad.text));
    const title = edited.flatMap(({ told }) => told ?? []).join("; ");
    transcript.show(`${now.toString().slice(0, 10)}: ${title}`, pad.text, known);
    if (readInto(known, pad.text).length > 0) throw transcript.broken("read twice, the pad changes something");
    // what came up again after it was over is told from what did not by the words that it had: those may not be lost
    if (!watch.hasEnded()) known = killed(before, pad.text, step.kept);
    watch.recognise(edited, { model, pad, before, known });
    decide(step.person);
  }

  function edit(edits: readonly Edit[]): readonly Edited[] {
    const fair = createFairness((work) => watch.idsOf(work).some((id) => known.get(id)?.inPad));
    const edited = edits.map((one) => {
      const done = fair(apply(model, one, issueOf), model);
      model = done.model;
      watch.doubt([...(done.unsure ?? []), ...(done.joined ?? []), ...(done.split ?? [])]);
      for (const work of done.ticked ?? []) watch.end(work, today());
      if (done.closed !== undefined) close(done.closed);
      if (done.split !== undefined && covered.has(done.split[0])) covered.add(done.split[1]);
      return done;
    });
    const moved = new Set(edited.flatMap((one) => one.moved ?? []));
    watch.doubt(edited.flatMap((one) => one.reworded ?? []).filter((work) => moved.has(work)));
    return edited;
  }

  /** What the bot knows that was killed after it kept some of what it read, and reads again; all the same if it kept none. */
  function killed(before: Known, text: string, kept: number): Known {
    const half = merged(before, readInto(before, text).slice(0, kept));
    const after = merged(half, readInto(half, text));
    if (kept === 0 && plain(after) !== plain(known))
      throw transcript.broken("read again after a crash, the pad is another");
    return after;
  }

  function readInto(todos: Known, text: string): readonly Todo[] {
    const notes = readNotes(text, { timeZone: "Europe/Paris", today: today() });
    return reconcile({ series: series.id, known: [...todos.values()], notes, now });
  }

  /** Files what is due, and answers, as a person would who knows the works, some of what is asked. */
  function decide(person: number): void {
    for (const meeting of new Set([...known.values()].map((todo) => todo.meeting))) {
      if (meeting > today()) continue;
      const todos = [...known.values()];
      const { file, ask } = decideTodos({ series, todos, meeting, automatic: true, pullStates: new Map() });
      for (const todo of [...file, ...ask]) heard.add(watch.workOf(todo));
      for (const todo of file) fileIt(todo);
      for (const todo of ask.filter((_todo, place) => (person >> place) % 2 === 1)) {
        if (covered.has(watch.workOf(todo))) set(todo, { state: "skipped", changedBy: "chair" }, "skipped");
        else fileIt(todo);
      }
    }
  }

  function fileIt(todo: Todo): void {
    const work = watch.workOf(todo);
    const number = 100 + [...known.values()].filter(({ issue }) => issue !== null).length;
    const url = `https://github.com/mirage/mirage/issues/${number}`;
    set(todo, { state: "filed", issue: { repository: "mirage/mirage", number, url } }, `filed as #${number}`);
    if (covered.has(work) && !watch.isAgain(todo, work)) throw transcript.broken(`${work} is filed a second time`);
    covered.add(work);
  }

  function issueOf(work: string): number | null {
    return watch.idsOf(work).flatMap((id) => known.get(id)?.issue?.number ?? [])[0] ?? null;
  }

  function close(work: string): void {
    const filed = watch
      .idsOf(work)
      .flatMap((id) => known.get(id) ?? [])
      .filter(({ state }) => state === "filed");
    for (const todo of filed) set(todo, { state: "closed" }, "closed on GitHub");
    if (filed.length > 0) watch.end(work, today());
  }

  function set(todo: Todo, change: Partial<Todo>, told: string): void {
    known = merged(known, [{ ...todo, ...change, changedAt: now.toString() }]);
    transcript.tell(todo, told);
  }

  function today(): string {
    return now.toString().slice(0, "2025-02-04".length);
  }

  return {
    read,
    /** What the pad says, each line with its meeting and topic, whatever their order. */
    lines: () => {
      const said = itemsOf(model).map((line) => JSON.stringify(line));
      return said.toSorted().join("\n");
    },
    /** The works that were filed, or that a person was asked about. */
    heard: (): readonly string[] => [...heard].toSorted(),
    transcript,
  };
}

function merged(known: Known, todos: readonly Todo[]): Known {
  return new Map([...known, ...todos.map((todo) => [todo.id, todo] as const)]);
}

function plain(todos: Known): string {
  const known = [...todos.values()].map((todo) => ({ ...todo, noticedAt: null, changedAt: null }));
  return JSON.stringify(known.toSorted((one, other) => (one.id < other.id ? -1 : 1)));
}
