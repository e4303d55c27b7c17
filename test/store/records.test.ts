import { expectTypeOf, test } from "vitest";
import type { z } from "zod";
import type { SeriesState } from "../../src/meetings/series-state.ts";
import type { Snapshot } from "../../src/minutes/snapshot.ts";
import type { EffectRecord } from "../../src/outbox/effect.ts";
import type { Delivery } from "../../src/ports/delivery.ts";
import type { LedgerIssue } from "../../src/ports/store.ts";
import type { Todo } from "../../src/todos/todo.ts";
import type * as schemas from "../../src/store/records.ts";

/** The records' types are readonly all the way down; what zod gives is not. */
type Fixed<T> = T extends object ? { readonly [K in keyof T]: Fixed<T[K]> } : T;
type Stored<S extends z.ZodType> = Fixed<z.output<S>>;

test("Each record's schema knows every form that its type has (checked by the compiler)", () => {
  expectTypeOf<SeriesState>().toExtend<Stored<typeof schemas.seriesStateSchema>>();
  expectTypeOf<Todo>().toExtend<Stored<typeof schemas.todoSchema>>();
  expectTypeOf<EffectRecord>().toExtend<Stored<typeof schemas.effectRecordSchema>>();
  expectTypeOf<Snapshot>().toExtend<Stored<typeof schemas.snapshotSchema>>();
  expectTypeOf<Delivery>().toExtend<Stored<typeof schemas.deliverySchema>>();
  expectTypeOf<LedgerIssue>().toExtend<Stored<typeof schemas.ledgerIssueSchema>>();
});
