import type { SeriesState } from "../meetings/series-state.ts";
import { sentences } from "../todos/sentences.ts";
import { asFiled } from "../todos/following/as-filed.ts";
import { showIssue } from "../todos/issue-name.ts";
import { type Todo, type TodoEvent, withEvents } from "../todos/todo.ts";
import { leftOut } from "../todos/left-out.ts";
import type { EffectRecord } from "./effect.ts";

/** The todo after what came of filing it, or of asking about it; the same todo where that tells it nothing new. */
export function settleTodo(todo: Todo, record: EffectRecord, now: Temporal.Instant): Todo {
  if (record.effect.type === "post") return settleAsk(todo, record, now);
  if (record.effect.type !== "file-issue" || !isToBeFiled(todo)) return todo;
  const by = record.decidedBy;
  const next = { ...todo, changedAt: now.toString(), changedBy: by ?? todo.changedBy };
  if (record.status === "dropped") {
    return withEvents(
      { ...next, state: "skipped", parkedWhy: null },
      { at: now.toString(), what: "skipped", by, note: null },
    );
  }
  if (record.outcome?.type === "file-issue") {
    const { repository, number, url } = record.outcome.issue;
    const { draft, unassignable } = record.effect;
    const remark = leftOut(draft, record.outcome.issue, unassignable);
    const issue = { repository, number, url };
    const filed: TodoEvent = { at: now.toString(), what: by === null ? "filed" : "linked", by, note: showIssue(issue) };
    return withEvents(
      { ...next, state: "filed", issue, followed: asFiled(record.outcome.issue), remark, parkedWhy: null },
      filed,
    );
  }
  if (record.status === "parked") {
    if (todo.state === "parked") return todo;
    const why = whyParked(record);
    const parked: TodoEvent = { at: now.toString(), what: "parked", by: null, note: why };
    return withEvents({ ...next, state: "parked", parkedWhy: why }, parked);
  }
  return todo.state === "filing" ? todo : { ...next, state: "filing", parkedWhy: null };
}

/** The todo that an effect is about, whose story what came of it belongs to; null: none. */
export function todoOf({ effect }: EffectRecord): string | null {
  if (effect.type === "file-issue") return effect.todo;
  return effect.type === "post" && effect.about.what === "ask to close" ? effect.about.todo : null;
}

function settleAsk(todo: Todo, { effect, status }: EffectRecord, now: Temporal.Instant): Todo {
  if (status !== "done" || effect.type !== "post" || effect.about.what !== "ask to close") return todo;
  const { cause } = effect.about.why;
  const isTold = todo.history.some(({ what, note }) => what === "asked" && note === cause);
  return isTold ? todo : withEvents(todo, { at: now.toString(), what: "asked", by: null, note: cause });
}

function whyParked({ why, unsure }: EffectRecord): string | null {
  return unsure && why !== null ? sentences.stayedUnclear(why) : why;
}

/** Whether it still makes sense to file the todo: it has no issue, and nobody settled it. */
export function isToBeFiled({ state }: Pick<Todo, "state">): boolean {
  return open.has(state);
}

const open: ReadonlySet<Todo["state"]> = new Set(["noticed", "approved", "filing", "parked"]);

/** The series after what came of keeping its scheduled event; the same state where that tells it nothing new. */
export function settleEvent(state: SeriesState, { effect, outcome }: EffectRecord): SeriesState {
  if (outcome?.type === "create-event" && effect.type === "create-event") {
    if (state.event?.id === outcome.eventId) return state;
    return { ...state, event: { id: outcome.eventId, date: effect.date, event: effect.event, gone: false } };
  }
  if (outcome?.type === "update-event" && effect.type === "update-event" && state.event?.id === effect.eventId) {
    const { date, event, repaint } = effect;
    const gone = !outcome.exists;
    if (!repaint) return { ...state, event: { ...state.event, date, event, gone } };
    return { ...state, event: { ...state.event, event: { ...state.event.event, picture: event.picture }, gone } };
  }
  const cancelled = outcome?.type === "cancel-event" && effect.type === "cancel-event";
  return cancelled && state.event?.id === effect.eventId ? { ...state, event: null } : state;
}
