import { z } from "zod";
import {
  type Followed,
  type Over,
  type Todo,
  type TodoBefore,
  type TodoEdit,
  todoEvents,
  todoStates,
} from "../../todos/todo.ts";
import { closeReasonSchema } from "./forge.ts";
import { notedTodoSchema, todoKindSchema } from "./notes.ts";

const editedSchema = z.object({
  title: z.string().nullable(),
  text: z.string().nullable(),
  kind: todoKindSchema.nullable(),
  repository: z.string().nullable(),
  assignees: z.array(z.string()).nullable(),
}) satisfies z.ZodType<TodoEdit>;

const issueSchema = z.object({ repository: z.string(), number: z.number(), url: z.string() });

const followedSchema = z.object({
  state: z.enum(["open", "closed", "deleted", "unseen"]),
  reason: closeReasonSchema.nullable(),
  closedBy: z.string().nullable(),
  endedAt: z.string().nullable(),
  assignees: z.array(z.string()),
  updatedAt: z.string(),
}) satisfies z.ZodType<Followed>;

const beforeSchema = z.object({
  state: z.enum(todoStates),
  edited: editedSchema.nullable(),
  issue: issueSchema.nullable(),
  followed: followedSchema.nullable(),
  remark: z.string().nullable(),
  parkedWhy: z.string().nullable(),
  mergedInto: z.string().nullable(),
  changedBy: z.string().nullable(),
  kind: todoKindSchema,
}) satisfies z.ZodType<TodoBefore>;

export const overSchema = z.discriminatedUnion("cause", [
  z.object({ cause: z.literal("announced") }),
  z.object({ cause: z.enum(["merged", "closed"]), pull: z.string() }),
  z.object({
    cause: z.literal("part"),
    pull: z.string(),
    title: z.string(),
    url: z.string(),
    state: z.enum(["open", "draft", "merged"]),
  }),
]) satisfies z.ZodType<Over>;

export const todoSchema = z.object({
  version: z.literal(1),
  id: z.string(),
  series: z.string(),
  meeting: z.string(),
  meetings: z.array(z.string()),
  noted: notedTodoSchema,
  // a record of an older version has none
  wordings: z.array(z.string()).default([]),
  context: z.array(z.string()),
  inPad: z.boolean(),
  edited: editedSchema.nullable(),
  replaces: z.string().nullable(),
  // a record of an older version has neither
  mergedInto: z.string().nullable().default(null),
  partOf: z.string().nullable().default(null),
  state: z.enum(todoStates),
  issue: issueSchema.nullable(),
  // a record of an older version has none of these
  followed: followedSchema.nullable().default(null),
  owners: z.array(z.string()).nullable().default(null),
  made: z
    .array(
      z.object({
        kind: z.enum(["forum", "site", "list", "other"]),
        name: z.string(),
        link: z.string().nullable(),
        box: z.string().nullable(),
        refused: z.boolean(),
      }),
    )
    .default([]),
  over: overSchema.nullable().default(null),
  history: z
    .array(
      z.object({
        at: z.string(),
        what: z.enum(todoEvents),
        by: z.string().nullable(),
        note: z.string().nullable(),
        before: beforeSchema.optional(),
      }),
    )
    .default([]),
  remark: z.string().nullable(),
  parkedWhy: z.string().nullable(),
  noticedAt: z.string(),
  changedAt: z.string(),
  changedBy: z.string().nullable(),
}) satisfies z.ZodType<Todo>;
