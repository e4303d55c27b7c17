import { UserError } from "../errors.ts";
import type { Series } from "../meetings/series.ts";
import { replies } from "../replies.ts";
import type { Reply } from "../reply.ts";
import { corrected } from "../todos/corrections/corrected.ts";
import { effectiveTodo } from "../todos/effective.ts";
import { showIssue } from "../todos/issue-name.ts";
import { sentences } from "../todos/sentences.ts";
import type { World } from "../world.ts";
import { keepCorrected } from "./keep-corrected.ts";
import { say } from "./message.ts";
import { performOwed } from "./perform-owed.ts";
import { refuseUnwritten } from "./refuse-unwritten.ts";
import { refuseMerged, refuseSplit, withTodo } from "./with-todo.ts";

/**
 * The line was no todo: it stays as a tombstone that keeps absorbing the line in the pad, and its issue, where it has one, is
 * closed as not planned.
 */
export function deleteTodo(world: World, series: Series, typed: string, by: string): Promise<Reply> {
  return withTodo(world, series, typed, async (todo, facts) => {
    refuseMerged(todo, facts);
    refuseSplit(todo, facts);
    if (todo.state === "skipped" && todo.remark === sentences.noTodo) throw new UserError(replies.deletedAlready);
    const open = todo.state === "filed" ? todo.issue : null;
    if (open !== null) refuseUnwritten(open, series);
    // The person's word first: after a crash the sweep closes the issue.
    const change = { state: "skipped", remark: sentences.noTodo, parkedWhy: null } as const;
    await keepCorrected(world, corrected(todo, change, { what: "deleted" }, { by, now: facts.now }));
    const problem = await performOwed(world, series, todo.id);
    const { title } = effectiveTodo(todo);
    if (problem !== null) return say(`${replies.deleted(title)}\n${replies.notYetThere(problem)}`);
    return say(open === null ? replies.deleted(title) : replies.deletedAndClosed(title, showIssue(open)));
  });
}
