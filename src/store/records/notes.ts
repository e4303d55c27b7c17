import { z } from "zod";
import { type MeetingNotes, type NotedTodo, type Notes, type Reference, todoKinds } from "../../notes/notes.ts";
import { diagnosticSchema } from "./diagnostic.ts";

export const todoKindSchema = z.enum(todoKinds);

const referenceSchema = z.object({
  line: z.number(),
  kind: z.enum(["pull", "issue", "commit", "discussion", "repository", "unknown"]),
  owner: z.string().nullable(),
  repo: z.string().nullable(),
  number: z.number().nullable(),
}) satisfies z.ZodType<Reference>;

export const notedTodoSchema = z.object({
  line: z.number(),
  text: z.string(),
  kind: todoKindSchema,
  certainty: z.enum(["stated", "suggested"]),
  state: z.enum(["open", "done"]),
  assignees: z.array(z.string()),
  due: z.string().nullable(),
  repository: z.string().nullable(),
  topic: z.string().nullable(),
  speaker: z.string().nullable(),
  references: z.array(referenceSchema),
}) satisfies z.ZodType<NotedTodo>;

export const meetingNotesSchema = z.object({
  line: z.number(),
  endLine: z.number(),
  date: z.string().nullable(),
  start: z.string().nullable(),
  end: z.string().nullable(),
  timeZone: z.string().nullable(),
  title: z.string().nullable(),
  participants: z.array(z.string()),
  topics: z.array(
    z.object({
      line: z.number(),
      title: z.string(),
      lines: z.array(
        z.object({ line: z.number(), depth: z.number(), speaker: z.string().nullable(), text: z.string() }),
      ),
    }),
  ),
  todos: z.array(notedTodoSchema),
  decisions: z.array(z.object({ line: z.number(), text: z.string() })),
  references: z.array(referenceSchema),
}) satisfies z.ZodType<MeetingNotes>;

export const notesSchema = z.object({
  meetings: z.array(meetingNotesSchema),
  nextMeeting: z
    .object({
      date: z.string(),
      start: z.string().nullable(),
      end: z.string().nullable(),
      timeZone: z.string().nullable(),
      callUrl: z.string().nullable(),
      padUrl: z.string().nullable(),
    })
    .nullable(),
  // Earlier versions did not look for any.
  diagnostics: z.array(diagnosticSchema).default([]),
}) satisfies z.ZodType<Notes>;
