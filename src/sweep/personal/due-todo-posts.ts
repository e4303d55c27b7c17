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
  // Of two todos in one repository the first tells how to be assigned there.
  return [...new Map(posts.map((post) => [post.id, post])).values()].filter(({ id }) => !facts.effects.has(id));
}

function isTakenUp(state: Todo["state"]): boolean {
  return state === "approved" || state === "filing" || state === "parked";
}

/** When the bot filed it, after the person asked to be told and was known; null: before, or not at all. */
function filing({ effects }: Facts, todo: Todo, { github, reminders }: KnownPerson) {
  const record = effects.get(issueEffectId(todo));
  if (todo.state !== "filed" || record?.status !== "done" || record.outcome?.type !== "file-issue") return null;
  const since = [github?.provenAt, reminders.since].some(
    (from) => from != null && Temporal.Instant.compare(record.intendedAt, from) < 0,
  );
  return since ? null : { at: Temporal.Instant.from(record.intendedAt), issue: record.outcome.issue };
}

function filed(world: World, facts: Facts, todo: Todo, person: KnownPerson): readonly PersonalPost[] {
  const news = isNews(facts, todo, person);
  if (news === null) return [];
  const text = world.templates.render("person-filed", {
    ...viewOf(todo),
    series: facts.series.title,
    unassigned: news.unassigned,
  });
  return [{ person, id: `person/${person.id}/filed/${todo.id}`, why: "filed", expires: news.expires, text }];
}

/** Whom GitHub did not let assign is told how to change that, once a repository. */
function assignable(world: World, facts: Facts, todo: Todo, person: KnownPerson): readonly PersonalPost[] {
  const news = isNews(facts, todo, person);
  if (news?.unassigned !== true) return [];
  const text = world.templates.render("person-assignable", { ...viewOf(todo), login: person.github?.login ?? "" });
  const id = `person/${person.id}/assignable/${facts.series.id}/${todo.issue?.repository ?? ""}`;
  return [{ person, id, why: "assignable", expires: news.expires, text }];
}

function isNews(facts: Facts, todo: Todo, person: KnownPerson) {
  const made = filing(facts, todo, person);
  const expires = made?.at.add(news) ?? null;
  if (made === null || expires === null || Temporal.Instant.compare(facts.now, expires) >= 0) return null;
  const { login } = person.github ?? { login: "" };
  const unassigned = !made.issue.assignees.some((assignee) => sameLogin(assignee, login));
  return { unassigned, expires: expires.toString() };
}

function due(world: World, facts: Facts, todo: Todo, person: KnownPerson): readonly PersonalPost[] {
  const { due: date, state } = todo.noted;
  if (date === null || state === "done") return [];
  const { lead, zone } = person.reminders;
  const { from, expires } = dueDay(date, lead, zone ?? facts.series.timeZone);
  if (Temporal.Instant.compare(facts.now, from) < 0 || Temporal.Instant.compare(facts.now, expires) >= 0) return [];
  const day = dateInWords(Temporal.PlainDate.from(date));
  const text = world.templates.render("person-due", { ...viewOf(todo), series: facts.series.title, day });
  const id = `person/${person.id}/due/${todo.id}/${date}`;
  return [{ person, id, why: "due", expires: expires.toString(), text }];
}

function viewOf(todo: Todo) {
  const { issue } = todo;
  return {
    title: effectiveTodo(todo, issue?.repository ?? null).title,
    issue: issue === null ? null : { name: showIssue(issue), url: issue.url },
  };
}
