import { UserError } from "../errors.ts";
import type { Series } from "../meetings/series.ts";
import type { IssueState } from "../ports/forge.ts";
import { replies } from "../replies.ts";
import type { Reply } from "../reply.ts";
import type { Facts } from "../sweep/facts.ts";
import { issueEffectId } from "../sweep/issue-effect.ts";
import { readStates } from "../sweep/read-states.ts";
import { type Correction, movesOf, standingCorrections } from "../todos/corrections/moves.ts";
import { takenBack } from "../todos/corrections/taken-back.ts";
import { undoObstacle } from "../todos/corrections/undo-obstacle.ts";
import { effectiveTodo } from "../todos/effective.ts";
import { issueKey } from "../todos/issue-key.ts";
import { issueNameOf, showIssue } from "../todos/issue-name.ts";
import type { Todo } from "../todos/todo.ts";
import type { World } from "../world.ts";
import { shortNames } from "./short-names.ts";
import { giveBack } from "./give-back.ts";
import { keepCorrected } from "./keep-corrected.ts";
import { joined, say } from "./message.ts";
import { performOwed } from "./perform-owed.ts";
import { refuseUnwritten } from "./refuse-unwritten.ts";
import { withTodo } from "./with-todo.ts";

/** Takes back the last thing that a person corrected about a todo; said again, the one before that. */
export function undoTodo(world: World, series: Series, typed: string, by: string): Promise<Reply> {
  return withTodo(world, series, typed, async (todo, facts) => {
    const name = shortNames(facts.todos.map(({ id }) => id)).get(todo.id) ?? todo.id;
    const correction = standingCorrections(todo.history).at(-1);
    if (correction === undefined) throw new UserError(whyNothing(todo, name));
    const parts = partsIn(facts, todo);
    const reading = await readIssue(world, todo, correction);
    const obstacle = undoObstacle(todo, correction, { reading, parts });
    if (obstacle !== null) {
      const issue = todo.issue ?? correction.before.issue;
      const { title } = effectiveTodo(todo);
      const shown = issue === null ? `"${title}"` : showIssue(issue);
      throw new UserError(replies.undoObstacles[obstacle](title, shown, name, replies.stateWords[todo.state]));
    }
    const ended = endedIssue(todo, correction);
    if (ended !== null) refuseUnwritten(ended, series);
    // Parts and the issue that was given away go first: a bot that is killed in between still knows what to take back.
    if (correction.what === "split") for (const part of parts) await world.store.todos.delete(part.id);
    const given = correction.what === "merged" ? await giveBack(world, facts, { todo, correction, by }) : null;
    const issue = given ?? todo.issue;
    const back = takenBack(todo, correction, { reading, issue }, { by, now: facts.now });
    await keepCorrected(world, back);
    const problem = await performOwed(world, series, todo.id);
    return say(tell(back, correction, problem));
  });
}

/** The issue that the correction closed. */
function endedIssue(todo: Todo, { what, before }: Correction): Todo["issue"] {
  const closes = what === "finished" || what === "deleted" || (what === "merged" && todo.issue !== null);
  return closes && before.state === "filed" ? (todo.issue ?? before.issue) : null;
}

/** The parts that a todo was split into; one whose issue may exist without our knowing counts as being filed. */
function partsIn({ todos, effects }: Facts, { id }: Todo): readonly Todo[] {
  return todos
    .filter(({ partOf }) => partOf === id)
    .map((part) => {
      const record = effects.get(issueEffectId(part));
      const mayExist = record !== undefined && (record.status === "pending" || record.unsure);
      return mayExist ? { ...part, state: "filing" as const } : part;
    });
}

/** The issue that would be opened again, as it is now; undefined: there is none, or the forge does not answer. */
async function readIssue(
  world: World,
  todo: Todo,
  { what, before }: Correction,
): Promise<IssueState | null | undefined> {
  const name = issueNameOf({ issue: todo.issue ?? before.issue });
  const isAsked = what === "finished" || what === "deleted" || what === "merged";
  if (name === null || !isAsked || before.state !== "filed") return undefined;
  return (await readStates(world, [name]))?.get(issueKey(name));
}

function whyNothing(todo: Todo, name: string): string {
  const { title } = effectiveTodo(todo);
  if (todo.state === "filed" && todo.issue !== null) return replies.cannotUnfile(title, showIssue(todo.issue), name);
  return movesOf(todo.history).length > 0 ? replies.allUndone(title) : replies.nothingToUndo(title);
}

function tell(todo: Todo, { what }: Correction, problem: string | null): string {
  const issue = todo.issue === null ? null : showIssue(todo.issue);
  return joined(
    replies.undone[what](effectiveTodo(todo).title),
    replies.standsAgain(replies.stateWords[todo.state], issue),
    problem === null ? null : replies.notYetThere(problem),
  );
}
