import { UserError } from "../errors.ts";
import type { Series } from "../meetings/series.ts";
import type { EffectRecord } from "../outbox/effect.ts";
import { replies } from "../replies.ts";
import type { Reply } from "../reply.ts";
import type { Facts } from "../sweep/facts.ts";
import { readStates } from "../sweep/read-states.ts";
import { corrected } from "../todos/corrections/corrected.ts";
import { decideTodos, pullsToRead } from "../todos/decide.ts";
import { effectiveTodo } from "../todos/effective.ts";
import { showIssue } from "../todos/issue-name.ts";
import { isDated, type Todo, undated } from "../todos/todo.ts";
import type { World } from "../world.ts";
import { findTodo } from "./find-todo.ts";
import { withFacts } from "./fresh-facts.ts";
import { say } from "./message.ts";
import { draftFiling, performFiling } from "./perform-filing.ts";
import { refuseMerged } from "./with-todo.ts";
import { currentDates } from "../meetings/history.ts";

/** Files a todo, or all that the notes of the last meeting state, on a person's word. */
export function fileTodos(world: World, series: Series, typed: string | null, by: string): Promise<Reply> {
  return withFacts(world, series, async (facts) => {
    const todos = typed === null ? await allStated(world, facts) : [fileable(findTodo(facts.todos, typed), facts)];
    if (todos.length === 0) return say(replies.nothingToFile);
    const lines: string[] = [];
    for (const todo of todos) lines.push(await file(world, facts, todo, by));
    return say(lines.join("\n"));
  });
}

/** Files one todo and says in a line what came of it. The person's word is written down first: it survives a crash. */
async function file(world: World, facts: Facts, todo: Todo, by: string): Promise<string> {
  const approved = corrected(todo, { state: "approved" }, { what: "approved" }, { by, now: facts.now });
  const effect = await draftFiling(world, facts, approved); // refuses what is outside the allow-list
  await world.store.todos.set(todo.id, approved);
  const record = await performFiling(world, facts, effect);
  return tellFiling(await world.store.todos.get(todo.id), record, effect.draft.title);
}

/** Says in a line what came of filing a todo under this title. */
export function tellFiling(todo: Todo | null, { status, why }: EffectRecord, title: string): string {
  const issue = todo?.issue ?? null;
  if (issue !== null) {
    const line = replies.filedAs(title, showIssue(issue), issue.url);
    return todo?.remark == null ? line : `${line}\n${todo.remark}`;
  }
  return status === "parked"
    ? replies.filedNot(title, todo?.parkedWhy ?? why ?? "")
    : replies.filedLater(title, why ?? "");
}

/** The todo, if it can be filed; a skipped one can, where a person names it. */
function fileable(todo: Todo, facts: Facts): Todo {
  refuseMerged(todo, facts);
  const { title } = effectiveTodo(todo);
  if (todo.state === "skipped" && todo.issue !== null) throw new UserError(replies.takenOut(title));
  if (todo.state === "filed" && todo.issue !== null) throw new UserError(replies.filedAlready(showIssue(todo.issue)));
  if (todo.state === "filing") throw new UserError(replies.beingFiled(title));
  if (todo.state === "closed") throw new UserError(replies.settledAlready(replies.stateWords.closed));
  return todo;
}

/** What the notes of the last meeting state, and those of every meeting since the bot came; what got stuck there, too. */
async function allStated(world: World, { series, state, now, todos }: Facts): Promise<readonly Todo[]> {
  const meetings = todos.map(({ meeting }) => meeting);
  const dates = currentDates(meetings.filter(isDated), state, now, series.timeZone);
  const generous = { ...series, filing: { ...series.filing, policy: "stated" as const, limit: todos.length } };
  const chosen: Todo[] = [];
  for (const meeting of [...dates, ...(meetings.every(isDated) ? [] : [undated])]) {
    const pullStates = (await readStates(world, pullsToRead(todos, meeting))) ?? new Map();
    chosen.push(...todos.filter((todo) => todo.meeting === meeting && todo.state === "parked"));
    chosen.push(...decideTodos({ series: generous, todos, meeting, automatic: true, pullStates }).file);
  }
  return chosen;
}
