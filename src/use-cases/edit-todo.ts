import type { TodoChange } from "../bot.ts";
import { UserError } from "../errors.ts";
import type { Series } from "../meetings/series.ts";
import { todoKinds, type TodoKind } from "../notes/notes.ts";
import { replies } from "../replies.ts";
import type { Form, Reply } from "../reply.ts";
import { type Facts, recallFacts } from "../sweep/facts.ts";
import { corrected } from "../todos/corrections/corrected.ts";
import { effectiveTodo } from "../todos/effective.ts";
import { showIssue } from "../todos/issue-name.ts";
import { routeTodo } from "../todos/route.ts";
import type { Todo, TodoEdit } from "../todos/todo.ts";
import type { World } from "../world.ts";
import { findTodo } from "./find-todo.ts";
import { keepCorrected } from "./keep-corrected.ts";
import { whisper } from "./message.ts";
import { refuseUnwritten } from "./refuse-unwritten.ts";
import { refuseMerged } from "./with-todo.ts";

/** Changes what will be filed; with no change given, answers with a form that holds what would be filed now. */
export async function editTodo(
  world: World,
  series: Series,
  typed: string,
  change: TodoChange,
  by: string,
): Promise<Reply> {
  if (Object.keys(change).length === 0) {
    const facts = await recallFacts(world, series);
    return { kind: "form", form: editForm(editable(findTodo(facts.todos, typed), facts), series) };
  }
  return world.store.exclusively(async () => {
    const facts = await recallFacts(world, series);
    const { now } = facts;
    const found = findTodo(facts.todos, typed);
    if (isFiledKind(found, change)) return whisper(await changeKind(world, series, { todo: found, change, by, now }));
    const todo = editable(found, facts);
    const changed = applyChange(todo, change, routeTodo(todo, series).repository);
    const event = { what: "edited", note: Object.keys(change).join(", ") } as const;
    const edited = { ...corrected(todo, { edited: changed }, event, { by, now }), changedBy: todo.changedBy };
    const { repository } = routeTodo(edited, series); // refuses what is outside the allow-list
    await keepCorrected(world, edited);
    return whisper(replies.edited(effectiveTodo(edited, repository).title, repository));
  });
}

/** Whether nothing but the kind of a filed todo is to change. */
function isFiledKind({ state }: Todo, change: TodoChange): boolean {
  return state === "filed" && change.kind !== undefined && Object.keys(change).length === 1;
}

/** Of a filed todo the kind is here and, as a label, on the forge: the sweep brings that about, for this answer may not wait. */
async function changeKind(
  world: World,
  series: Series,
  { todo, change, by, now }: { todo: Todo; change: TodoChange; by: string; now: Temporal.Instant },
): Promise<string> {
  const { title, kind } = effectiveTodo(todo);
  if (todo.issue !== null) refuseUnwritten(todo.issue, series);
  const edited = applyChange(todo, change, todo.issue?.repository ?? "");
  const word = { by, now };
  const changed = corrected(todo, { edited }, { what: "edited", note: "kind" }, word);
  const { kind: wanted } = effectiveTodo(changed);
  if (wanted === kind) return replies.kindAlready(title, kind);
  await keepCorrected(world, { ...changed, changedBy: todo.changedBy });
  return replies.kindChanged(title, wanted);
}

function editable(todo: Todo, facts: Facts): Todo {
  refuseMerged(todo, facts);
  if (todo.state === "filing") throw new UserError(replies.beingFiled(effectiveTodo(todo).title));
  if (todo.state === "filed" && todo.issue !== null) throw new UserError(replies.onlyKind(showIssue(todo.issue)));
  if (todo.state === "filed" || todo.state === "closed") {
    throw new UserError(replies.settledAlready(replies.stateWords[todo.state]));
  }
  return todo;
}

/** What was not changed keeps following the pad: only fields that differ from what counts now are kept as edits. */
function applyChange(todo: Todo, change: TodoChange, repository: string): TodoEdit {
  const before = todo.edited ?? { title: null, text: null, kind: null, repository: null, assignees: null };
  const now = effectiveTodo(todo, repository);
  const textOf = (given: string | undefined, counts: string | null, kept: string | null): string | null => {
    if (given === undefined || given.trim() === counts) return kept;
    return given.trim() === "" ? null : given.trim();
  };
  return {
    title: textOf(change.title, now.title, before.title),
    text: textOf(change.text, now.text, before.text),
    kind: todoKinds.find((kind): kind is TodoKind => kind === change.kind && kind !== now.kind) ?? before.kind,
    repository: textOf(change.repository, repository, before.repository),
    assignees: assigneesOf(change.assignees, now.assignees, before.assignees),
  };
}

function assigneesOf(
  given: string | undefined,
  counts: readonly string[],
  kept: readonly string[] | null,
): readonly string[] | null {
  if (given === undefined) return kept;
  const names = given
    .split(/[\s]*,[\s]*/)
    .map((name) => name.trim().replace(/^@/, ""))
    .filter((name) => name !== "");
  return names.join(", ") === counts.join(", ") ? kept : names;
}

function editForm(todo: Todo, series: Series): Form {
  const { repository } = routeTodo(todo, series);
  const { title, text, kind, assignees } = effectiveTodo(todo, repository);
  const { labels } = replies.editForm;
  const field = (name: keyof typeof labels, value: string, input: Form["fields"][number]["input"]) => ({
    name,
    label: labels[name],
    value,
    required: name === "title" || name === "text",
    input,
  });
  return {
    title: replies.editForm.title,
    fields: [
      field("title", title, "line"),
      field("text", text, "paragraph"),
      field("kind", kind, { choices: todoKinds }),
      field("repository", repository, "line"),
      field("assignees", assignees.join(", "), "line"),
    ],
    submit: { command: "todo", subcommand: "edit", options: { todo: todo.id, series: series.id } },
  };
}
