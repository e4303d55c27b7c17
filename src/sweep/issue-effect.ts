import { CallError, UserError } from "../errors.ts";
import type { FileIssue, Effect } from "../outbox/effect.ts";
import type { IssueState } from "../ports/forge.ts";
import { draftIssue } from "../todos/draft-issue.ts";
import { effectiveTodo } from "../todos/effective.ts";
import { issueKey } from "../todos/issue-key.ts";
import { showIssue } from "../todos/issue-name.ts";
import { resolvePeople } from "../todos/people.ts";
import { routeTodo } from "../todos/route.ts";
import { sentences } from "../todos/sentences.ts";
import { pullOf, type Todo } from "../todos/todo.ts";
import type { World } from "../world.ts";
import type { Facts } from "./facts.ts";
import type { States } from "./read-states.ts";

/** The one effect that files a todo. */
export function issueEffectId(todo: Pick<Todo, "id">): string {
  return `issue/${todo.id}`;
}

/**
 * Drafts the todo's issue as it should be filed now. Throws a `UserError` where its repository is not allowed, or it is a part of
 * what has no issue yet.
 */
export async function issueEffect(world: World, facts: Facts, todo: Todo, states: States): Promise<Effect & FileIssue> {
  const { series, padLink } = facts;
  const { repository } = routeTodo(todo, series);
  const { logins } = resolvePeople(effectiveTodo(todo).assignees, series.people);
  const meeting = facts.state.pad?.notes.meetings.find(({ date }) => date === todo.meeting);
  const draft = draftIssue({
    todo,
    series,
    padLink,
    meetingTitle: meeting?.title ?? null,
    pull: pullState(todo, states),
    umbrella: umbrellaOf(todo, facts),
    assignable: await whoCanBeAssigned(world, repository, logins),
    templates: world.templates,
  });
  const unassignable = logins.filter((login) => !draft.assignees.includes(login));
  const filing = { type: "file-issue", todo: todo.id, draft, unassignable } as const;
  return { id: issueEffectId(todo), series: series.id, expires: null, ...filing };
}

function umbrellaOf({ partOf }: Todo, { todos }: Facts): string | null {
  const whole = todos.find(({ id }) => id === partOf);
  if (whole === undefined) return null;
  if (whole.issue === null) throw new UserError(sentences.umbrellaFirst(effectiveTodo(whole).title));
  return showIssue(whole.issue);
}

function pullState(todo: Todo, states: States): IssueState | null {
  const { owner, repo, number } = pullOf(todo.noted.references) ?? { owner: null, repo: null, number: null };
  if (owner === null || repo === null || number === null) return null;
  return states.get(issueKey({ owner, repo, number })) ?? null;
}

/** Null where GitHub can't say: what did not stick is then seen in its answer. */
async function whoCanBeAssigned(
  world: World,
  repository: string,
  logins: readonly string[],
): Promise<readonly string[] | null> {
  if (logins.length === 0) return [];
  try {
    return await world.forge.assignable(repository, logins);
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    world.log.warn({ error, repository }, "Who can be assigned can't be read");
    return null;
  }
}
