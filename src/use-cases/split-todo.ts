import { UserError } from "../errors.ts";
import type { Series } from "../meetings/series.ts";
import { replies } from "../replies.ts";
import type { Reply } from "../reply.ts";
import { type Facts, recallFacts } from "../sweep/facts.ts";
import { allowed } from "../todos/allowed.ts";
import { corrected } from "../todos/corrections/corrected.ts";
import { effectiveTodo } from "../todos/effective.ts";
import { showIssue } from "../todos/issue-name.ts";
import { missingParts } from "../todos/parts/missing-parts.ts";
import { partsOf } from "../todos/parts/parts-of.ts";
import { sentences } from "../todos/sentences.ts";
import type { Todo } from "../todos/todo.ts";
import type { World } from "../world.ts";
import { tellFiling } from "./file-todos.ts";
import { findTodo } from "./find-todo.ts";
import { shortNames } from "./short-names.ts";
import { withFacts } from "./fresh-facts.ts";
import { keepCorrected } from "./keep-corrected.ts";
import { joined, say } from "./message.ts";
import { draftFiling, performFiling } from "./perform-filing.ts";
import { performOwed } from "./perform-owed.ts";
import { refuseUnwritten } from "./refuse-unwritten.ts";
import { refuseInFlight, refuseMerged, shownAs } from "./with-todo.ts";

/** More repositories than these share no one piece of work. */
const most = 10;

/**
 * The todo is work in several repositories: its own issue becomes the umbrella, filed now where there is none, and each repository
 * gets an issue that names it. Said again, with more repositories or the same, it adds what is missing.
 */
export function splitTodo(world: World, series: Series, typed: string, into: string, by: string): Promise<Reply> {
  return withFacts(world, series, async (facts) => {
    const repositories = repositoriesOf(into, series);
    const todo = splittable(findTodo(facts.todos, typed), facts);
    if (todo.issue !== null) refuseUnwritten(todo.issue, series);
    const state = todo.issue === null ? "approved" : todo.state;
    const event = { what: "split", note: repositories.join(", ") } as const;
    const split = corrected(todo, { state }, event, { by, now: facts.now });
    const known = new Set(partsOf(todo).map(({ id }) => id));
    const isNew = partsOf(split).some(({ id }) => !known.has(id));
    const umbrella = todo.issue === null ? await draftFiling(world, facts, split) : null;
    if (isNew) await keepCorrected(world, split);
    for (const part of missingParts([...facts.todos, ...(isNew ? [split] : [])])) {
      await world.store.todos.set(part.id, part);
    }
    if (umbrella !== null) {
      const record = await performFiling(world, facts, umbrella);
      const whole = await world.store.todos.get(todo.id);
      if (whole?.issue == null) {
        return say(replies.umbrellaLater(tellFiling(whole, record, umbrella.draft.title)));
      }
    }
    return say(await fileParts(world, series, todo.id));
  });
}

/** Files the parts that have no issue yet, and says how each stands. */
async function fileParts(world: World, series: Series, id: string): Promise<string> {
  const facts = await recallFacts(world, series);
  const whole = findTodo(facts.todos, id);
  const lines: string[] = [];
  for (const { id: part } of partsOf(whole)) {
    const todo = findTodo(facts.todos, part);
    lines.push(todo.state === "approved" || todo.state === "parked" ? await filePart(world, facts, todo) : line(todo));
  }
  const problem = await performOwed(world, series, id);
  const said = replies.inParts(effectiveTodo(whole).title, shownAs(whole), lines);
  return problem === null ? said : `${said}\n${replies.notYetThere(problem)}`;
}

async function filePart(world: World, facts: Facts, todo: Todo): Promise<string> {
  const effect = await draftFiling(world, facts, todo);
  const { why } = await performFiling(world, facts, effect);
  const now = (await world.store.todos.get(todo.id)) ?? todo;
  const { repository } = effect.draft;
  if (now.issue !== null) return line(now);
  if (now.state !== "parked") return replies.partLater(repository, why ?? "");
  return replies.partStuck(
    repository,
    now.parkedWhy ?? "",
    shortNames(facts.todos.map(({ id }) => id)).get(todo.id) ?? todo.id,
  );
}

function line(todo: Todo): string {
  if (todo.issue === null) return `${todo.edited?.repository ?? ""}: ${replies.stateWords[todo.state]}`;
  return joined(replies.partFiled(showIssue(todo.issue), todo.issue.url), todo.remark);
}

/** The repositories as they are to be written to. Throws a `UserError` where there are none, too many, or one that is not allowed. */
function repositoriesOf(typed: string, { filing }: Series): readonly string[] {
  const names = typed.split(/[\s,"]+/).filter((name) => name !== "");
  const repositories = names.map((name) => {
    const repository = allowed(name, filing.repositories);
    if (repository === null) throw new UserError(sentences.notAllowedIn(name, filing.repositories));
    return repository;
  });
  const distinct = [...new Map(repositories.map((name) => [name.toLowerCase(), name])).values()];
  if (distinct.length === 0 || distinct.length > most) throw new UserError(replies.whichRepositories(most));
  return distinct;
}

function splittable(todo: Todo, facts: Facts): Todo {
  refuseMerged(todo, facts);
  const { title } = effectiveTodo(todo);
  refuseInFlight(todo, facts);
  const whole = facts.todos.find(({ id }) => id === todo.partOf);
  if (whole !== undefined) throw new UserError(replies.isPart(title, shownAs(whole)));
  if (todo.state === "closed" || todo.state === "skipped") {
    throw new UserError(replies.settledAlready(replies.stateWords[todo.state]));
  }
  return todo;
}
