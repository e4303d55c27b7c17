import { z } from "zod";
import type { BacktestJson } from "../../src/cli/backtest/to-json.ts";
import { todoKinds } from "../../src/notes/notes.ts";

const date = z.iso.date();
const repository = z.string().regex(/^[\w.-]+\/[\w.-]+$/);
const count = z.int().min(0);
const counts = z.array(z.strictObject({ name: z.string(), count }));

const todo = z.strictObject({
  outcome: z.enum(["filed", "asked", "over-limit", "done", "carried", "listed"]),
  id: z.string().length(10),
  title: z.string().min(1).max(80),
  kind: z.enum(todoKinds),
  certainty: z.enum(["stated", "suggested"]),
  repository: repository.nullable(),
  repositoryBy: z.enum(["named", "route", "topic", "default", "edited"]),
  assignees: z.array(z.string()),
  withoutAccount: z.array(z.string()),
  due: date.nullable(),
  remark: z.string().nullable(),
  file: z.string(),
  line: z.int().min(1),
});

/** What `meetbot backtest --json` gives, and nothing besides. */
export const backtestJson = z.strictObject({
  configuration: z.strictObject({
    file: z.string().nullable(),
    series: z.string().nullable(),
    timeZone: z.string(),
    policy: z.enum(["stated", "confirm"]),
    limit: count,
    default: repository.nullable(),
    repositories: z.array(z.string()),
  }),
  meetings: z.array(
    z.strictObject({
      date: date.nullable(),
      title: z.string().nullable(),
      files: z.array(z.string()).min(1),
      participants: z.array(z.string()),
      decisions: count,
      todos: z.array(todo),
    }),
  ),
  toCome: z.array(date),
  blank: z.array(z.string()),
  faults: z.array(z.strictObject({ file: z.string(), why: z.string() })),
  totals: z.strictObject({
    meetings: count,
    undated: count,
    first: date.nullable(),
    last: date.nullable(),
    decisions: count,
    people: count,
    outcomes: z.strictObject({
      filed: count,
      asked: count,
      "over-limit": count,
      done: count,
      carried: count,
      listed: count,
    }),
    kinds: counts,
    repositories: counts,
    nowhereClear: count,
    notAllowed: counts,
    withoutAccount: counts,
    busiest: z.strictObject({ date, filed: count, asked: count }).nullable(),
  }),
}) satisfies z.ZodType<BacktestJson>;
