import { readFileSync } from "node:fs";
import { z } from "zod";

const webhook = z.object({
  post: z.object({
    requestBody: z.object({ content: z.object({ "application/json": z.object({ schema: z.unknown() }) }) }),
  }),
});
const description = z.object({
  "x-webhooks": z.record(z.string(), webhook),
  components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
});
const described = z.object({
  $ref: z.string().optional(),
  type: z.string().optional(),
  nullable: z.boolean().default(false),
  enum: z.array(z.unknown()).optional(),
  format: z.string().optional(),
  properties: z.record(z.string(), z.unknown()).default({}),
  required: z.array(z.string()).default([]),
  allOf: z.array(z.unknown()).default([]),
  oneOf: z.array(z.unknown()).default([]),
  anyOf: z.array(z.unknown()).default([]),
});

/** Names have a form that GitHub's description does not tell. */
const named: Readonly<Record<string, unknown>> = {
  full_name: "mirage/mirage",
  name: "mirage",
  login: "ada",
  from: "x",
};

/**
 * The least that GitHub may send by its own description of its web hooks, by the description's names (`issues-closed`): what is required
 * is there, what may be null is null.
 */
export function leastPayloads(): ReadonlyMap<string, unknown> {
  const folder = new URL(".", import.meta.resolve("@octokit/openapi"));
  const text = readFileSync(new URL("generated/api.github.com.json", folder), "utf8");
  const { "x-webhooks": webhooks, components } = description.parse(JSON.parse(text));

  function least(schema: unknown, name: string): unknown {
    const { $ref, type, nullable, allOf, oneOf, anyOf, properties, required, ...rest } = described.parse(schema);
    if ($ref !== undefined) return least(components.schemas[$ref.split("/").at(-1) ?? ""], name);
    if (nullable) return null;
    if (rest.enum !== undefined) return rest.enum[0];
    const [either] = [...oneOf, ...anyOf];
    if (either !== undefined) return least(either, name);
    if (type === "array") return [];
    if (type === "integer" || type === "number") return 12;
    if (type === "boolean") return false;
    if (type === "string") return rest.format === "date-time" ? "2026-03-03T09:00:00Z" : (named[name] ?? "text");
    const own = required.map((key) => [key, least(properties[key] ?? {}, key)] as const);
    return Object.assign({}, ...allOf.map((part) => least(part, name)), Object.fromEntries(own));
  }
  return new Map(
    Object.entries(webhooks).map(([name, { post }]) => [
      name,
      least(post.requestBody.content["application/json"].schema, name),
    ]),
  );
}

const examples = z.array(z.object({ name: z.string(), examples: z.array(z.looseObject({})) }));

/** Payloads that GitHub sent, collected by others, each with its event. */
export function seenPayloads(): readonly {
  readonly event: string;
  readonly payload: Readonly<Record<string, unknown>>;
}[] {
  const file = new URL(import.meta.resolve("@octokit/webhooks-examples"));
  const collected = examples.parse(JSON.parse(readFileSync(file, "utf8")));
  return collected.flatMap((one) => one.examples.map((payload) => ({ event: one.name, payload })));
}
