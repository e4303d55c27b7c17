import type { Series } from "../meetings/series.ts";
import { dayInWords } from "../meetings/date-in-words.ts";
import type { EffectRecord } from "../outbox/effect.ts";
import { replies } from "../replies.ts";
import type { Reply } from "../reply.ts";
import type { Facts } from "../sweep/facts.ts";
import { issueEffectId } from "../sweep/issue-effect.ts";
import { effectiveTodo } from "../todos/effective.ts";
import { showIssue } from "../todos/issue-name.ts";
import { routeTodo } from "../todos/route.ts";
import { isDated, type Todo, type TodoState } from "../todos/todo.ts";
import type { World } from "../world.ts";
import { withFollowedFacts } from "./fresh-facts.ts";
import { say } from "./message.ts";
import { shortNames } from "./short-names.ts";
import { currentDates } from "../meetings/history.ts";

/** In this order, under these headings of the template. */
const GROUPS: readonly (readonly [string, readonly TodoState[]])[] = [
  ["parked", ["parked"]],
  ["waiting", ["noticed", "approved"]],
  ["filing", ["filing"]],
  ["filed", ["filed"]],
  ["over", ["closed", "skipped"]],
];

/** Lists the todos that are somebody's business: those of old meetings, and those that are over, only with `all`. */
export function listTodos(world: World, series: Series, { all }: { all: boolean }): Promise<Reply> {
  return withFollowedFacts(world, series, (facts) => {
    const names = shortNames(facts.todos.map(({ id }) => id));
    const meetings = facts.todos.map(({ meeting }) => meeting).filter(isDated);
    const dates = currentDates(meetings, facts.state, facts.now, series.timeZone);
    const shown = facts.todos.filter((todo) => all || isCurrent(todo, dates, facts));
    const groups = GROUPS.map(([heading, states]) => ({
      heading,
      todos: shown
        .filter(({ state }) => states.includes(state))
        .toSorted((one, other) => other.meeting.localeCompare(one.meeting) || one.noted.line - other.noted.line)
        .map((todo) => view(todo, names.get(todo.id) ?? todo.id, facts)),
    })).filter(({ todos }) => todos.length > 0);
    const hidden = facts.todos.length - shown.length;
    const text = world.templates.render("todo-list", { series: series.title, groups, hidden });
    return say(text);
  });
}

/** Of meetings that are history only what is filed or stuck counts; the last meeting is nobody's history. */
function isCurrent(todo: Todo, dates: readonly string[], { now, series }: Facts): boolean {
  if (todo.state === "closed" || todo.state === "skipped") return false;
  if (todo.state !== "noticed") return true;
  if (!todo.inPad || todo.noted.state === "done") return false;
  const today = now.toZonedDateTimeISO(series.timeZone).toPlainDate().toString();
  return !isDated(todo.meeting) || todo.meeting > today || dates.includes(todo.meeting);
}

function view(todo: Todo, name: string, { series, effects }: Facts) {
  const { repository } = todo.issue ?? routeTodo(todo, series);
  const { title, kind, assignees } = effectiveTodo(todo, repository);
  return {
    name,
    title,
    kind,
    assignees,
    state: replies.stateWords[todo.state],
    suggested: todo.noted.certainty === "suggested",
    repository,
    issue: todo.issue === null ? null : { name: showIssue(todo.issue), url: todo.issue.url },
    day: !isDated(todo.meeting) ? null : dayInWords(Temporal.PlainDate.from(todo.meeting)),
    why: remarkOn(todo, name, effects.get(issueEffectId(todo))),
  };
}

function remarkOn(todo: Todo, name: string, filing: EffectRecord | undefined): string | null {
  if (todo.state === "filing") return filing?.why ?? null;
  if (todo.state === "filed" && todo.noted.state === "done") return replies.tickedInPad(name);
  return todo.parkedWhy ?? todo.remark;
}
