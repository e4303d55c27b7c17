import type { Notes } from "../../src/notes/notes.ts";
import { reconcile } from "../../src/todos/reconcile.ts";
import type { Todo } from "../../src/todos/todo.ts";
import { pad } from "./pad.ts";

/** What the bot knows of one series' todos while its pad is being edited; the pad is in the small notation, or as `read` reads it. */
export function story(read: (text: string) => Notes = pad) {
  const known = new Map<string, Todo>();
  const names = new Map<string, string>();
  let day = 0;
  const told = {
    /** The pad is read as it is now. Gives what changed, a line a todo: its letter, state, text. */
    reads(text: string): string {
      day += 1;
      const now = Temporal.Instant.from("2024-12-09T12:00:00Z").add({ hours: 24 * (day - 1) });
      const changed = reconcile({ series: "mirageos", known: [...known.values()], notes: read(text), now });
      for (const todo of changed) known.set(todo.id, todo);
      return show([...known.values()].filter((todo) => changed.includes(todo)));
    },
    /** Something is done to a todo by command, or to its issue. */
    sets(letter: string, change: Partial<Todo>): void {
      const todo = told.todo(letter);
      known.set(todo.id, { ...todo, ...change });
    },
    files(letter: string, number = 12): void {
      const url = `https://github.com/mirage/mirage/issues/${number}`;
      told.sets(letter, { state: "filed", issue: { repository: "mirage/mirage", number, url } });
    },
    todo(letter: string): Todo {
      const todo = [...known.values()].find(({ id }) => names.get(id) === letter);
      if (todo === undefined) throw new Error(`no todo ${letter}`);
      return todo;
    },
    /** The bot is killed when it kept so many of the todos that changed, and knows nothing of the rest. */
    isKilledReading(text: string, kept: number): void {
      day += 1;
      const now = Temporal.Instant.from("2024-12-09T12:00:00Z").add({ hours: 24 * (day - 1) });
      const changed = reconcile({ series: "mirageos", known: [...known.values()], notes: read(text), now });
      for (const todo of changed.slice(0, kept)) known.set(todo.id, todo);
    },
    /** A todo that stands in no pad. */
    knowsAlso: (todo: Todo): void => void known.set(todo.id, todo),
    all: (): readonly Todo[] => [...known.values()],
    knows: () => show([...known.values()]),
  };

  function nameOf(id: string): string {
    const name = names.get(id) ?? String.fromCharCode(65 + names.size);
    names.set(id, name);
    return name;
  }

  function show(todos: readonly Todo[]): string {
    return todos.map((todo) => [nameOf(todo.id), ...facts(todo)].join(" ")).join("\n");
  }

  function facts({ state, inPad, noted, replaces, meeting }: Todo): readonly string[] {
    const where = inPad ? `${meeting}:${noted.line}` : "gone";
    const instead = replaces === null ? [] : [`(may replace ${nameOf(replaces)})`];
    return [state, where, noted.text, ...(noted.state === "done" ? ["[done]"] : []), ...instead];
  }
  return told;
}
