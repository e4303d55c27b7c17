import { z } from "zod";
import type { ChatEvent, PostedMessage } from "../../ports/chat.ts";
import type { Message } from "../../reply.ts";

export const chatEventSchema = z.object({
  name: z.string(),
  description: z.string(),
  start: z.string(),
  end: z.string(),
  location: z.string(),
  // a record of an older version has none
  picture: z.string().nullable().default(null),
}) satisfies z.ZodType<ChatEvent>;

export const postedMessageSchema = z.object({
  id: z.string(),
  url: z.string().nullable(),
}) satisfies z.ZodType<PostedMessage>;

const buttonSchema = z.object({
  label: z.string(),
  style: z.enum(["primary", "secondary", "danger"]),
  invocation: z.object({
    command: z.string(),
    subcommand: z.string().nullable(),
    options: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  }),
});

export const messageSchema = z.object({
  text: z.string(),
  buttons: z.array(z.array(buttonSchema)),
  file: z.object({ name: z.string(), content: z.string() }).nullable(),
}) satisfies z.ZodType<Message>;
