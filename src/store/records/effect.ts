import { z } from "zod";
import { type Effect, type EffectRecord, type Outcome, personalReasons, type PostAbout } from "../../outbox/effect.ts";
import type { PadWrite } from "../../outbox/write-pad.ts";
import { meetingSchema } from "./series-state.ts";
import { chatEventSchema, messageSchema, postedMessageSchema } from "./chat.ts";
import { mailAboutSchema, mailSchema } from "./mail.ts";
import { amendmentSchema, closeReasonSchema, filedIssueSchema, issueDraftSchema } from "./forge.ts";
import { quietHoursSchema } from "./person.ts";
import { proposalAboutSchema, proposalSchema, proposedSchema } from "./proposal.ts";
import { overSchema } from "./todo.ts";

const postAboutSchema = z.discriminatedUnion("what", [
  z.object({ what: z.literal("reminder"), start: z.string(), lead: z.string() }),
  z.object({ what: z.literal("notice"), start: z.string() }),
  z.object({
    what: z.literal("report"),
    meeting: z.string(),
    todos: z.array(z.string()),
    cards: z.array(z.array(z.object({ todo: z.string(), remark: z.string().nullable() }))),
  }),
  z.object({ what: z.literal("minutes"), meeting: z.string() }),
  z.object({ what: z.literal("since last time"), start: z.string() }),
  z.object({ what: z.literal("ask to close"), todo: z.string(), why: overSchema }),
  z.object({ what: z.literal("news"), told: z.array(z.string()) }),
  z.object({ what: z.literal("draft minutes"), meeting: z.string(), digest: z.string() }),
  z.object({ what: z.literal("watchdog"), meeting: z.string(), asked: z.enum(["empty", "unpublished"]) }),
  z.object({ what: z.literal("diagnostics"), told: z.array(z.string()) }),
  z.object({ what: z.literal("to paste"), date: z.string() }),
  z.object({ what: z.literal("mail to send"), mail: z.string() }),
  z.object({ what: z.literal("trouble"), told: z.array(z.string()) }),
  z.object({
    what: z.literal("to person"),
    person: z.string(),
    why: z.enum(personalReasons),
    quiet: quietHoursSchema.extend({ zone: z.string() }).nullable(),
  }),
]) satisfies z.ZodType<PostAbout>;

const onTodo = { todo: z.string(), issue: z.string() };

const padWriteSchema = z.discriminatedUnion("what", [
  z.object({ what: z.enum(["agenda-item", "take-back"]), item: z.string(), by: z.string(), date: z.string() }),
  z.object({ what: z.literal("section"), meeting: meetingSchema, body: z.string() }),
  z.object({ what: z.literal("link"), ...onTodo }),
  z.object({ what: z.literal("archive"), to: z.string(), keep: z.number() }),
  z.object({
    what: z.literal("closed"),
    ...onTodo,
    closedBy: z.string().nullable(),
    round: z.number().optional(),
  }),
  z.object({ what: z.literal("reopened"), ...onTodo, round: z.number() }),
  z.object({ what: z.literal("moved"), ...onTodo, from: z.string() }),
  z.object({ what: z.literal("vanished"), ...onTodo }),
]) satisfies z.ZodType<PadWrite>;

const common = z.object({ id: z.string(), series: z.string(), expires: z.string().nullable() });

const onIssue = { repository: z.string(), number: z.number() };

const effectSchema = z.discriminatedUnion("type", [
  common.extend({
    type: z.literal("file-issue"),
    todo: z.string(),
    draft: issueDraftSchema,
    // a record of an older version has none
    unassignable: z.array(z.string()).default([]),
  }),
  common.extend({
    type: z.literal("close-issue"),
    ...onIssue,
    reason: closeReasonSchema,
  }),
  common.extend({ type: z.literal("amend-issue"), ...onIssue, amendment: amendmentSchema }),
  common.extend({
    type: z.literal("comment"),
    ...onIssue,
    comment: z.object({ marker: z.string(), body: z.string() }),
  }),
  common.extend({
    type: z.literal("post"),
    channel: z.string(),
    messages: z.array(messageSchema),
    quiet: z.boolean().optional(),
    about: postAboutSchema,
  }),
  common.extend({ type: z.literal("create-event"), channel: z.string(), date: z.string(), event: chatEventSchema }),
  common.extend({
    type: z.literal("update-event"),
    channel: z.string(),
    date: z.string(),
    eventId: z.string(),
    event: chatEventSchema,
    // a record of an older version has none
    repaint: z.boolean().default(false),
  }),
  common.extend({ type: z.literal("cancel-event"), channel: z.string(), eventId: z.string() }),
  common.extend({
    type: z.literal("write-pad"),
    pad: z.string(),
    write: padWriteSchema,
    by: z.object({ id: z.string(), name: z.string() }).nullable(),
  }),
  common.extend({ type: z.literal("send-mail"), mail: mailSchema, about: mailAboutSchema }),
  common.extend({ type: z.literal("propose-file"), proposal: proposalSchema, about: proposalAboutSchema }),
]) satisfies z.ZodType<Effect>;

const outcomeSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("file-issue"), issue: filedIssueSchema }),
  z.object({ type: z.literal("post"), posted: z.array(postedMessageSchema) }),
  z.object({ type: z.literal("create-event"), eventId: z.string() }),
  z.object({ type: z.literal("update-event"), exists: z.boolean() }),
  z.object({ type: z.literal("cancel-event") }),
  z.object({ type: z.literal("close-issue") }),
  z.object({ type: z.literal("amend-issue"), changed: z.boolean() }),
  z.object({ type: z.literal("comment"), url: z.string() }),
  z.object({ type: z.literal("send-mail"), file: z.string().nullable() }),
  proposedSchema.extend({ type: z.literal("propose-file") }),
  z.object({
    type: z.literal("write-pad"),
    changes: z.array(z.object({ line: z.number(), removed: z.string(), inserted: z.string() })),
    obstacle: z
      .enum([
        "nothing-old",
        "not-empty",
        "changed",
        "no-section",
        "no-place",
        "unheaded",
        "gone",
        "answered",
        "unclear",
        "unlinked",
      ])
      .nullable(),
  }),
]) satisfies z.ZodType<Outcome>;

export const effectRecordSchema = z.object({
  version: z.literal(1),
  effect: effectSchema,
  status: z.enum(["pending", "done", "expired", "parked", "dropped"]),
  intendedAt: z.string(),
  tries: z.number(),
  calledAt: z.string().nullable(),
  unsure: z.boolean(),
  notBefore: z.string().nullable(),
  posted: z.array(postedMessageSchema),
  why: z.string().nullable(),
  // a record of an older version has none of these three
  failures: z.number().default(0),
  lastFailure: z
    .object({ at: z.string(), outcome: z.enum(["refused", "later", "unknown"]) })
    .nullable()
    .default(null),
  decidedBy: z.string().nullable().default(null),
  outcome: outcomeSchema.nullable(),
  settled: z.boolean(),
}) satisfies z.ZodType<EffectRecord>;
