import { digest } from "../../digest.ts";
import { standingCorrections } from "../corrections/moves.ts";
import type { Todo, TodoEdit } from "../todo.ts";

/**
 * The parts of a todo as a person split it, each to be filed in a repository of its own: as they begin. Their ids are made of the
 * todo's and the repository, so that the same split, after a lost store, too, finds the issues that there are.
 */
export function partsOf(todo: Todo): readonly Todo[] {
  const splits = standingCorrections(todo.history).filter(({ what }) => what === "split");
  const parts = splits.flatMap(({ note, at, by }) =>
    (note ?? "").split(", ").map((repository) => part(todo, repository, { at, by })),
  );
  return [...new Map(parts.map((one) => [one.id, one])).values()];
}

const unchanged: TodoEdit = { title: null, text: null, kind: null, repository: null, assignees: null };

function part(todo: Todo, repository: string, { at, by }: { readonly at: string; readonly by: string | null }): Todo {
  return {
    ...todo,
    id: digest(`${todo.id}\n${repository.toLowerCase()}`),
    wordings: [],
    inPad: false,
    edited: { ...unchanged, ...todo.edited, repository },
    replaces: null,
    mergedInto: null,
    partOf: todo.id,
    state: "approved",
    issue: null,
    followed: null,
    made: [],
    over: null,
    history: [{ at, what: "approved", by, note: null }],
    remark: null,
    parkedWhy: null,
    noticedAt: at,
    changedAt: at,
    changedBy: by,
  };
}
