import { expect, test } from "vitest";
import type { EffectRecord } from "../../src/outbox/effect.ts";
import { settleTodo, todoOf } from "../../src/outbox/settle.ts";
import { posted, todo } from "../store/samples.ts";

test("a question that was posted is in the todo's story, once for its cause", () => {
  const about = { what: "ask to close", todo: todo.id, why: { cause: "announced" } } as const;
  if (posted.effect.type !== "post") throw new Error("the sample is a post");
  const record: EffectRecord = { ...posted, effect: { ...posted.effect, about } };
  const now = Temporal.Instant.from("2026-04-06T09:00:00Z");
  const asked = settleTodo(todo, record, now);
  expect(todoOf(record)).toBe(todo.id);
  expect(asked.history.slice(todo.history.length)).toEqual([
    { at: "2026-04-06T09:00:00Z", what: "asked", by: null, note: "announced" },
  ]);
  expect(settleTodo(asked, record, now)).toBe(asked);
  expect(settleTodo(todo, { ...record, status: "pending" }, now)).toBe(todo);
});
