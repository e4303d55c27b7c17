import type { TodoChange } from "../bot.ts";
import { UserError } from "../errors.ts";
import type { Series } from "../meetings/series.ts";
import { todoKinds, type TodoKind } from "../notes/notes.ts";
import { replies } from "../replies.ts";
import type { Form, Reply } from "../reply.ts";
import { recallFacts } from "../sweep/facts.ts";
import { effectiveTodo } from "../todos/effective.ts";
import { routeTodo } from "../todos/route.ts";
import { type Todo, type TodoEdit, withEvents } from "../todos/todo.ts";
import type { World } from "../world.ts";
import { findTodo } from "./find-todo.ts";
import { whisper } from "./message.ts";

/** Changes what will be filed; with no change given, answers with a form that holds what would be filed now. */
export async function editTodo(
  world: World,
  series: Series,
  typed: string,
  change: TodoChange,
  by: string,
): Promise<Reply> {
  if (Object.keys(change).length === 0) {
    const { todos } = await recallFacts(world, series);
    return { kind: "form", form: editForm(editable(findTodo(todos, typed)), series) };
  }
  return world.store.exclusively(async () => {
    const { todos, now } = await recallFacts(world, series);
    const todo = editable(findTodo(todos, typed));
    const at = now.toString();
    const edited = withEvents(
      { ...todo, edited: applyChange(todo, change, routeTodo(todo, series).repository), changedAt: at },
      { at, what: "edited", by, note: Object.keys(change).join(", ") },
    );
    const { repository } = routeTodo(edited, series); // refuses what is outside the allow-list
    await world.store.todos.set(todo.id, edited);
    world.log.info({ series: series.id, todo: todo.id, by }, "A todo was edited");
    return whisper(replies.edited(effectiveTodo(edited, repository).title, repository));
  });
}

function editable(todo: Todo): Todo {
  if (todo.state === "filing") throw new UserError(replies.beingFiled(effectiveTodo(todo).title));
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
