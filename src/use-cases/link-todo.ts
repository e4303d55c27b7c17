import { UserError } from "../errors.ts";
import type { Series } from "../meetings/series.ts";
import { replies } from "../replies.ts";
import type { Reply } from "../reply.ts";
import { corrected } from "../todos/corrections/corrected.ts";
import { effectiveTodo } from "../todos/effective.ts";
import { readingOf } from "../todos/following/reading-of.ts";
import { issueKey } from "../todos/issue-key.ts";
import { issueNameOf, showIssue } from "../todos/issue-name.ts";
import type { World } from "../world.ts";
import { findNamedIssue } from "./find-named-issue.ts";
import { shortNames } from "./short-names.ts";
import { keepCorrected } from "./keep-corrected.ts";
import { say } from "./message.ts";
import { refuseMerged, withTodo } from "./with-todo.ts";

/**
 * Notes which issue a todo is, on a person's word; the issue may be anywhere that the bot can read. One that it had before is left
 * as it is.
 */
export function linkTodo(world: World, series: Series, typed: string, issue: string, by: string): Promise<Reply> {
  return withTodo(world, series, typed, async (todo, facts) => {
    refuseMerged(todo, facts);
    const { found, state, ended } = await findNamedIssue(world, issue);
    const [owner = "", repo = ""] = found.repository.split("/");
    const named = { owner, repo, number: found.number };
    const { title } = effectiveTodo(todo);
    const isFound = (known: ReturnType<typeof issueNameOf>) => known !== null && issueKey(known) === issueKey(named);
    const isOver = todo.state === "skipped" || todo.state === "parked";
    if (isFound(issueNameOf(todo)) && !isOver) throw new UserError(replies.isIssueAlready(title, showIssue(found)));
    const other = facts.todos.find((one) => one.id !== todo.id && one.state !== "skipped" && isFound(issueNameOf(one)));
    if (other !== undefined) {
      const short = shortNames(facts.todos.map(({ id }) => id)).get(other.id) ?? other.id;
      throw new UserError(replies.isIssueOf(showIssue(found), effectiveTodo(other).title, short));
    }
    const change = {
      issue: found,
      followed: readingOf(state),
      state: ended ? "closed" : "filed",
      parkedWhy: null,
      remark: null,
    } as const;
    const event = { what: "linked", note: showIssue(found) } as const;
    await keepCorrected(world, corrected(todo, change, event, { by, now: facts.now }));
    return say(replies.isIssue(title, showIssue(found), todo.issue === null ? null : showIssue(todo.issue)));
  });
}
