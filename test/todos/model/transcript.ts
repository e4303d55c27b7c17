import type { Todo } from "../../../src/todos/todo.ts";

type Known = ReadonlyMap<string, Todo>;

/** The pads of a life one after the other, each line with the todo that the bot takes it for: what a counterexample is read from. */
export function openTranscript() {
  const told: string[] = [];
  const letters = new Map<string, string>();

  const transcript = {
    nameOf(id: string): string {
      const place = letters.size;
      const name = letters.get(id) ?? String.fromCharCode(65 + (place % 26)) + (place < 26 ? "" : `${place / 26}`);
      letters.set(id, name);
      return name;
    },
    tell: (todo: Todo, what: string): void => void told.push(`${transcript.nameOf(todo.id)} is ${what}`),
    show(title: string, text: string, known: Known): void {
      const lines = text.split("\n").map((line, place) => {
        const here = [...known.values()].filter((todo) => todo.inPad && todo.noted.line === place + 1);
        return here.length === 0 ? line : `${line}    ← ${here.map(describe).join(", ")}`;
      });
      told.push(`\n=== ${title}`, ...lines.filter((line) => line !== ""), "");
    },
    broken: (what: string): Error => new Error(`${what}\n${told.join("\n")}`),
  };

  function describe({ id, state, replaces }: Todo): string {
    const maybe = replaces === null ? "" : ` (may be ${transcript.nameOf(replaces)})`;
    return `${transcript.nameOf(id)} ${state}${maybe}`;
  }
  return transcript;
}

export type Transcript = ReturnType<typeof openTranscript>;
