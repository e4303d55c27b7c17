import { dateInWords } from "../../meetings/date-in-words.ts";
import { dueDay } from "../../people/due-day.ts";
import { ownersOf } from "../../people/owners.ts";
import type { KnownPerson } from "../../people/person.ts";
import { sameLogin } from "../../people/proof.ts";
import { effectiveTodo } from "../../todos/effective.ts";
import { showIssue } from "../../todos/issue-name.ts";
import type { Todo } from "../../todos/todo.ts";
import type { World } from "../../world.ts";
import type { Facts } from "../facts.ts";
import { issueEffectId } from "../issue-effect.ts";
import type { PersonalPost } from "./personal-post.ts";

/** It is news for a week that a todo was filed. */
const news = { hours: 7 * 24 };

/** What people are told of a single todo of theirs: that it was filed, that it is due, and how they could be assigned. */
export function dueTodoPosts(world: World, facts: Facts, listening: readonly KnownPerson[]): readonly PersonalPost[] {
  const posts = facts.todos
    .filter(({ state }) => state === "filed" || isTakenUp(state))
    .flatMap((todo) =>
      ownersOf(effectiveTodo(todo).assignees, facts.series, listening).flatMap((person) => [
        ...(person.reminders.mode === "direct" ? filed(world, facts, todo, person) : []),
        ...(person.reminders.mode === "direct" ? due(world, facts, todo, person) : []),
        ...(person.reminders.mode === "digest" ? assignable(world, facts, todo, person) : []),
      ]),
    );
  // Of two todos in one repository one alone tells how to be assigned there.
  return [...new Map(posts.map((post) => [post.id, post])).values()].filter(({ id }) => !facts.effects.has(id));
}

function isTakenUp(state: Todo["state"]): boolean {
  return state === "approved" || state === "filing" || state === "parked";
}

/** When the bot filed it, after the person asked to be told and was known; null: before, or not at all. */
function newsOf({ effects }: Facts, todo: Todo, { github, reminders }: KnownPerson) {
  const record = effects.get(issueEffectId(todo));
  if (todo.state !== "filed" || record?.status !== "done" || record.effect.type !== "file-issue") return null;
  const from = Temporal.Instant.from(record.intendedAt);
  const isOld = [github?.provenAt, reminders.since].some((at) => at != null && Temporal.Instant.compare(from, at) < 0);
  if (isOld) return null;
  const canBeAssigned = !record.effect.unassignable.some((login) => sameLogin(login, github?.login ?? ""));
  return { canBeAssigned, window: { from, expires: from.add(news) } };
}

function filed(world: World, facts: Facts, todo: Todo, person: KnownPerson): readonly PersonalPost[] {
  const made = newsOf(facts, todo, person);
  if (made === null) return [];
  const { canBeAssigned, window } = made;
  const text = world.templates.render("person-filed", { ...viewOf(todo), series: facts.series.title, canBeAssigned });
  return [{ person, id: `person/${person.id}/filed/${todo.id}`, why: "filed", window, text }];
}

/** Whom GitHub did not let assign is told how to change that, once a repository. */
function assignable(world: World, facts: Facts, todo: Todo, person: KnownPerson): readonly PersonalPost[] {
  const made = newsOf(facts, todo, person);
  if (made === null || made.canBeAssigned) return [];
  const text = world.templates.render("person-assignable", { ...viewOf(todo), login: person.github?.login ?? "" });
  const id = `person/${person.id}/assignable/${facts.series.id}/${todo.issue?.repository ?? ""}`;
  return [{ person, id, why: "assignable", window: made.window, text }];
}

function due(world: World, facts: Facts, todo: Todo, person: KnownPerson): readonly PersonalPost[] {
  const { due: date, state } = todo.noted;
  if (date === null || state === "done") return [];
  const { lead, zone } = person.reminders;
  const window = dueDay(date, lead, zone ?? facts.series.timeZone);
  const day = dateInWords(Temporal.PlainDate.from(date));
  const text = world.templates.render("person-due", { ...viewOf(todo), series: facts.series.title, day });
  return [{ person, id: `person/${person.id}/due/${todo.id}/${date}`, why: "due", window, text }];
}

function viewOf(todo: Todo) {
  const { issue } = todo;
  return {
    title: effectiveTodo(todo, issue?.repository ?? null).title,
    issue: issue === null ? null : { name: showIssue(issue), url: issue.url },
  };
}
