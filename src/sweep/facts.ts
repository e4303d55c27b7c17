import { PadError } from "../errors.ts";
import { heldDates } from "../meetings/held-dates.ts";
import { nextMeeting } from "../meetings/next-meeting.ts";
import type { NextMeeting } from "../meetings/meeting.ts";
import { trackSections } from "../meetings/sections.ts";
import type { SeriesState } from "../meetings/series-state.ts";
import type { Series } from "../meetings/series.ts";
import { readNotes, type NotesContext } from "../notes/read-notes.ts";
import { onRecord } from "../notes/text/lay-out.ts";
import type { EffectRecord } from "../outbox/effect.ts";
import { missingParts } from "../todos/parts/missing-parts.ts";
import type { KnownPerson } from "../people/person.ts";
import { withPeople } from "../people/with-people.ts";
import { reconcile } from "../todos/reconcile.ts";
import type { Todo } from "../todos/todo.ts";
import type { World } from "../world.ts";
import { withCalendar } from "./with-calendar.ts";

/** What is known of a series at `now`: all that the sweep and the commands decide from. */
export type Facts = {
  /** As configured, with the names that people claimed for themselves. */
  readonly series: Series;
  readonly now: Temporal.Instant;
  readonly state: SeriesState;
  readonly todos: readonly Todo[];
  /** The outbox of this series by effect id. */
  readonly effects: ReadonlyMap<string, EffectRecord>;
  readonly next: NextMeeting | null;
  /** Who said something of themselves in the chat. */
  readonly people: readonly KnownPerson[];
  /** The ISO dates of the meetings that were held, earliest first. */
  readonly held: readonly string[];
  /** Where people open the pad; null for a file. */
  readonly padLink: string | null;
};

/** Facts, and what of them the store does not have yet. */
export type FreshFacts = { readonly facts: Facts; readonly changed: { state: SeriesState; todos: readonly Todo[] } };

/**
 * Reads the pad (one conditional request, no parsing while it is unchanged) and joins it with what the store knows.
 * A pad that can't be read is a fact too: what was last read of it then counts. Writes nothing.
 */
export async function readFacts(world: World, series: Series): Promise<FreshFacts> {
  const now = world.now();
  const known = (await world.store.series.get(series.id)) ?? firstState(series, now);
  const state = await readPad(world, series, known, now);
  const before = await todosOf(world, series);
  const notes = state.pad?.notes ?? null;
  const unread = notes === null || state.pad?.version === known.pad?.version;
  const read = unread ? [] : reconcile({ series: series.id, known: before, notes, now });
  const todos = [...read, ...missingParts(before)];
  const facts = await join(world, series, state, merge(before, todos), now);
  const kept = withCalendar(state, facts.series, facts);
  return { facts: { ...facts, state: kept }, changed: { state: kept, todos } };
}

/** The facts as the store has them, the pad as last read. */
export async function recallFacts(world: World, series: Series): Promise<Facts> {
  const now = world.now();
  const state = (await world.store.series.get(series.id)) ?? firstState(series, now);
  return join(world, series, state, await todosOf(world, series), now);
}

/** Writes down what the store does not have yet. Todos come first: a crash in between only means reading the pad again. */
export async function keepFacts(world: World, { changed }: FreshFacts): Promise<void> {
  for (const todo of changed.todos) await world.store.todos.set(todo.id, todo);
  await world.store.series.set(changed.state.id, changed.state);
}

async function join(
  world: World,
  series: Series,
  state: SeriesState,
  todos: readonly Todo[],
  now: Temporal.Instant,
): Promise<Facts> {
  const records = (await world.store.effects.all()).filter((record) => record.effect.series === series.id);
  const effects = new Map(records.map((record) => [record.effect.id, record]));
  const next = nextMeeting(series, state.pad?.notes ?? null, state.changes, now);
  const held = heldDates(series, state, records.flatMap(recordedDate), now);
  const people = await world.store.people.all();
  const padLink = world.pad(series).link;
  return { series: withPeople(series, people), now, state, todos, effects, next, people, held, padLink };
}

/** The meeting of which minutes were made: its snapshot is kept, and the outbox tells of it without reading that. */
function recordedDate({ effect }: EffectRecord): readonly string[] {
  if (effect.type !== "post") return [];
  const { about } = effect;
  return about.what === "minutes" || about.what === "draft minutes" ? [about.meeting] : [];
}

/** What a series' pad is read with. */
export function notesContext({ timeZone }: Series, now: Temporal.Instant): NotesContext {
  return { timeZone, today: now.toZonedDateTimeISO(timeZone).toPlainDate().toString() };
}

async function readPad(world: World, series: Series, state: SeriesState, now: Temporal.Instant): Promise<SeriesState> {
  const pad = world.pad(series);
  try {
    const read = await pad.read(state.pad?.version ?? null);
    if (state.padTrouble !== null) world.log.info({ series: series.id }, "The pad can be read again");
    world.metrics.padRead(read === null ? "unchanged" : "changed");
    if (read === null) return { ...state, padTrouble: null };
    const notes = readNotes(read.text, notesContext(series, now));
    const sections = trackSections(state.pad?.sections ?? null, notes, read.text, { series, now });
    return {
      ...state,
      padTrouble: null,
      pad: { ...read, text: onRecord(read.text), notes, sections, readAt: now.toString() },
    };
  } catch (error) {
    if (!(error instanceof PadError)) throw error;
    world.metrics.padRead(error.reason);
    if (state.padTrouble?.why === error.message) return state;
    world.log.warn({ series: series.id, why: error.message }, "The pad can't be read");
    return { ...state, padTrouble: { since: state.padTrouble?.since ?? now.toString(), why: error.message } };
  }
}

async function todosOf(world: World, series: Series): Promise<readonly Todo[]> {
  return (await world.store.todos.all()).filter((todo) => todo.series === series.id);
}

function merge(before: readonly Todo[], changed: readonly Todo[]): readonly Todo[] {
  const byId = new Map([...before, ...changed].map((todo) => [todo.id, todo]));
  return [...byId.values()];
}

function firstState(series: Series, now: Temporal.Instant): SeriesState {
  return {
    version: 1,
    id: series.id,
    firstSeen: now.toString(),
    pad: null,
    padTrouble: null,
    changes: { set: null, cancelled: [], moved: [] },
    calendar: [],
    followedAt: null,
    access: null,
    lookedAt: null,
    event: null,
  };
}
