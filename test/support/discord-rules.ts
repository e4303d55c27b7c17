import { z } from "zod";

/**
 * What Discord holds requests to and its published schema does not say, by its documentation and by what it answers:
 * the length of messages, empty messages, custom ids, embeds, events, forms. And one rule of our own: nothing is sent
 * that could ping anybody. Commands have a file of their own.
 */

const customId = z.string().min(1).max(100);

const button = z
  .strictObject({
    type: z.literal(2),
    style: z.int().min(1).max(5),
    label: z.string().min(1).max(80),
    custom_id: customId.optional(),
    url: z.url().max(512).optional(),
    disabled: z.boolean().optional(),
  })
  .refine(({ style, url }) => (style === 5) === (url !== undefined), "A link button has a url, and no other has")
  .refine(({ style, custom_id: id }) => (style === 5) !== (id !== undefined), "A custom id is required");
const row = z.strictObject({ type: z.literal(1), components: z.array(button).min(1).max(5) });

const field = z.strictObject({
  name: z.string().min(1).max(256),
  value: z.string().min(1).max(1024),
  inline: z.boolean().optional(),
});
const embedParts = z.strictObject({
  title: z.string().max(256).optional(),
  description: z.string().max(4096).optional(),
  fields: z.array(field).max(25).optional(),
  footer: z.strictObject({ text: z.string().max(2048) }).optional(),
});
const embed = embedParts.refine((it) => embedLength(it) > 0, "An embed needs a title, a description or a field");

/** A message to be made, or what is to change in one. */
const anyMessage = z
  .strictObject({
    content: z.string().max(2000).nullish(),
    embeds: z.array(embed).max(10).nullish(),
    components: z.array(row).max(5).nullish(),
    attachments: z
      .array(z.strictObject({ id: z.string(), filename: z.string().min(1).optional() }))
      .max(10)
      .nullish(),
    flags: z.int().default(0),
    allowed_mentions: z.strictObject({ parse: z.tuple([]) }, "Our own rule: nothing may ping"),
    nonce: z.union([z.int(), z.string().max(25)]).nullish(),
    enforce_nonce: z.boolean().nullish(),
  })
  .refine((it) => noneTwice(it.components?.flatMap(idsOf) ?? []), "Component custom id cannot be duplicated")
  .refine((it) => (it.embeds ?? []).reduce((sum, one) => sum + embedLength(one), 0) <= 6000, "Embed size exceeds 6000")
  .refine(({ flags, content, embeds }) => (flags & 32768) === 0 || !(content ?? embeds), "Components v2 go alone");

export const messageEdit = anyMessage;
export const newMessage = anyMessage.refine(
  ({ content, embeds, attachments }) => [content?.trim(), embeds, attachments].some((part) => (part?.length ?? 0) > 0),
  "Cannot send an empty message",
);

/** A deferral takes a flag alone. */
export const deferral = z.strictObject({ flags: z.union([z.literal(0), z.literal(64)]).optional() });

const textInput = z.strictObject({
  type: z.literal(4),
  custom_id: customId,
  style: z.union([z.literal(1), z.literal(2)]),
  value: z.string().max(4000).optional(),
  required: z.boolean().default(true),
});
const choice = z.strictObject({
  label: z.string().min(1).max(100),
  value: z.string().min(1).max(100),
  default: z.boolean().optional(),
});
const select = z.strictObject({
  type: z.literal(3),
  custom_id: customId,
  required: z.boolean().default(true),
  options: z
    .array(choice)
    .min(1)
    .max(25)
    .refine((all) => noneTwice(all.map(({ value }) => value)), "Option values cannot be duplicated")
    .refine((all) => all.filter((one) => one.default).length <= 1, "More defaults than values may be chosen"),
});
const label = z.strictObject({
  type: z.literal(18),
  label: z.string().min(1).max(45),
  component: z.discriminatedUnion("type", [textInput, select]),
});
export const modal = z.strictObject({
  custom_id: customId,
  title: z.string().min(1).max(45),
  components: z
    .array(label)
    .min(1)
    .max(5)
    .refine((all) => noneTwice(all.map((one) => one.component.custom_id)), "Component custom id cannot be duplicated"),
});
export type Modal = z.infer<typeof modal>;

export const suggestions = z.strictObject({
  choices: z.array(z.strictObject({ name: z.string().min(1).max(100), value: z.string().max(100) })).max(25),
});

const instant = z.iso.datetime({ offset: true });
export const eventChange = z.strictObject({
  name: z.string().min(1).max(100).optional(),
  description: z.string().max(1000).nullish(),
  image: z
    .string()
    .regex(/^data:image\/(?:png|jpeg|gif);base64,[A-Za-z\d+/]+={0,2}$/)
    .nullish(),
  scheduled_start_time: instant.optional(),
  scheduled_end_time: instant.optional(),
  entity_metadata: z.strictObject({ location: z.string().min(1).max(100) }).optional(),
  status: z.int().optional(),
});
/** An event that takes place outside Discord: the only sort we make. */
export const newEvent = eventChange
  .omit({ status: true, image: true })
  .required()
  .extend({
    image: eventChange.shape.image,
    channel_id: z.null(),
    privacy_level: z.literal(2),
    entity_type: z.literal(3),
  });

function embedLength({ title, description, fields, footer }: z.infer<typeof embedParts>): number {
  const parts = [title, description, footer?.text, ...(fields ?? []).flatMap(({ name, value }) => [name, value])];
  return parts.reduce((sum, part) => sum + (part?.length ?? 0), 0);
}

function idsOf({ components }: z.infer<typeof row>): string[] {
  return components.flatMap(({ custom_id: id }) => (id === undefined ? [] : [id]));
}

function noneTwice(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}
