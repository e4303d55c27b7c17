import { z } from "zod";

/**
 * What Discord holds slash commands to:
 * https://docs.discord.com/developers/interactions/application-commands#application-command-object.
 */

const name = z
  .string()
  .regex(/^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u)
  .refine((it) => it === it.toLowerCase(), "Command name is invalid");
const description = z.string().min(1).max(100);

const option = z
  .strictObject({
    type: z.union([z.literal(3), z.literal(5), z.literal(10)]),
    name,
    description,
    required: z.boolean().default(false),
    autocomplete: z.boolean().default(false),
    choices: z
      .array(z.strictObject({ name: description, value: description }))
      .max(25)
      .optional(),
  })
  .refine((it) => !it.autocomplete || it.choices === undefined, "Autocomplete and choices exclude each other")
  .refine((it) => it.type === 3 || (!it.autocomplete && it.choices === undefined), "Only our texts have choices");
const options = z
  .array(option)
  .max(25)
  .refine(
    (all) => !all.some((it, place) => it.required && all[place - 1]?.required === false),
    "Required options come first",
  )
  .refine(named, "Option names must be unique");

const subcommand = z.strictObject({ type: z.literal(1), name, description, options });
const command = z
  .strictObject({
    type: z.literal(1),
    name,
    description,
    contexts: z.tuple([z.literal(0)], "Our own rule: in servers alone"),
    integration_types: z.tuple([z.literal(0)]),
    options: z.union([options, z.array(subcommand).min(1).max(25).refine(named, "Option names must be unique")]),
  })
  .refine((it) => lengthOf(it) <= 8000, "The names, descriptions and values of a command exceed 8000 characters");

/** The whole list that is put. */
export const commands = z.array(command).max(100).refine(named, "Application command names must be unique");
export type RegisteredCommand = z.infer<typeof command>;
export type RegisteredOption = z.infer<typeof option>;

function named(all: readonly { name: string }[]): boolean {
  return new Set(all.map((it) => it.name)).size === all.length;
}

/** Every text counts, wherever it stands. */
function lengthOf(part: unknown): number {
  if (typeof part === "string") return part.length;
  if (typeof part !== "object" || part === null) return 0;
  return Object.values(part).reduce((sum: number, inner: unknown) => sum + lengthOf(inner), 0);
}
