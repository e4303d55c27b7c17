import { readFileSync } from "node:fs";
import { validate as checkAgainstSchema } from "@octokit/graphql-schema";
import { openapiSchemaToJsonSchema } from "@openapi-contrib/openapi-schema-to-json-schema";
import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";
import { z } from "zod";
import type { Call } from "./fake-github/call.ts";

const reference = z.object({ $ref: z.string() });
const parameter = z.object({
  name: z.string(),
  in: z.string(),
  required: z.boolean().default(false),
  schema: z.looseObject({}),
});
const operation = z.object({
  parameters: z.array(z.union([reference, parameter])).default([]),
  requestBody: z
    .object({ content: z.object({ "application/json": z.object({ schema: z.looseObject({}) }) }) })
    .optional(),
});
const description = z.object({
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
  components: z.object({ parameters: z.record(z.string(), z.unknown()), schemas: z.record(z.string(), z.unknown()) }),
});

type Components = z.infer<typeof description>["components"];
type Check = (call: Call) => readonly string[];

/** GraphQL is one operation, which the description of the REST interface does not have; its queries have a schema of their own. */
const graphQL = z.strictObject({ query: z.string(), variables: z.record(z.string(), z.unknown()) });

function checkQuery(body: unknown): readonly string[] {
  const read = graphQL.safeParse(body);
  if (!read.success) return read.error.issues.map(({ message }) => message);
  return checkAgainstSchema(read.data.query).map(({ message }) => `POST /graphql: ${message}`);
}

/** GitHub's description, once it was read: that takes a second. */
let operations: ((call: Call) => Check | null) | null = null;

/**
 * Gives a check of requests against GitHub's own description of its interface: what is wrong with a request, in words.
 * Fields and queries that it does not name are wrong too. Reading it takes a while: only the first check does.
 */
export function createRequestCheck(): Check {
  return (call) => {
    const { method, path, body } = call;
    if (path === "/graphql") return checkQuery(body);
    if (path.startsWith("/repositories/")) return []; // where a redirect led
    operations ??= readOperations();
    const check = operations(call);
    return (check?.(call) ?? ["there is no such operation"]).map((fault) => `${method} ${path}: ${fault}`);
  };
}

function readOperations(): (call: Call) => Check | null {
  const { paths, components } = readDescription();
  const known = new Map<string, Check>();
  const templates = Object.keys(paths).map((path) => ({ path, pattern: patternOf(path) }));

  return ({ method, path }) => {
    const template = templates.filter(({ pattern }) => pattern.test(path)).toSorted(byVariables)[0];
    const found = template && paths[template.path]?.[method.toLowerCase()];
    if (found === undefined) return null;
    const key = `${method} ${template?.path}`;
    const check = known.get(key) ?? checkOf(operation.parse(found), components);
    known.set(key, check);
    return check;
  };
}

function readDescription(): z.infer<typeof description> {
  const folder = new URL(".", import.meta.resolve("@octokit/openapi"));
  return description.parse(JSON.parse(readFileSync(new URL("generated/api.github.com.json", folder), "utf8")));
}

/** `/user` fits `/{owner}` as well: the one with fewer variables is meant. */
function byVariables(a: { path: string }, b: { path: string }): number {
  return a.path.split("{").length - b.path.split("{").length;
}

/** The path of a file, and the name of a branch, have slashes. */
function patternOf(path: string): RegExp {
  const long = /(?:contents|git\/refs?|tags)\/\{(?:path|ref|tag)\}$/.test(path) ? path.replace(/\{\w+\}$/, ".+") : path;
  return new RegExp(`^${long.replaceAll(/\.(?!\+)/g, "\\.").replaceAll(/\{[^}]+\}/g, "[^/]+")}$`);
}

function checkOf({ parameters, requestBody }: z.infer<typeof operation>, components: Components): Check {
  const inQuery = parameters
    .map((one) => ("$ref" in one ? parameter.parse(components.parameters[nameIn(one.$ref)]) : one))
    .filter((one) => one.in === "query");
  const query = compile(
    "query",
    {
      type: "object",
      properties: Object.fromEntries(inQuery.map(({ name, schema }) => [name, schema])),
      required: inQuery.filter(({ required }) => required).map(({ name }) => name),
    },
    components,
  );
  const schema = requestBody?.content["application/json"].schema;
  const body = schema === undefined ? null : compile("body", schema, components);
  return (call) => [
    ...query(Object.fromEntries(call.query)),
    ...(call.body === null ? [] : (body?.(call.body) ?? ["body: there is none"])),
  ];
}

function compile(
  what: "query" | "body",
  schema: Record<string, unknown>,
  { schemas }: Components,
): (value: unknown) => readonly string[] {
  // Queries are text: `per_page=100` is a number all the same.
  const ajv = new Ajv.default({
    strict: false,
    coerceTypes: what === "query",
    allErrors: true,
    formats: { "repo.nwo": true },
  });
  addFormats.default(ajv);
  const whole = z.looseObject({}).parse(withoutReferences(schema, schemas));
  const closed: Record<string, unknown> = { ...openapiSchemaToJsonSchema(close(whole)) };
  const validate = ajv.compile(closed);
  return (value) => {
    validate(value);
    return (validate.errors ?? []).map(({ instancePath, message = "", params }) => {
      const named: unknown = params["additionalProperty"];
      return `${what}${instancePath} ${message}${typeof named === "string" ? `: ${named}` : ""}`;
    });
  };
}

const choice = z.looseObject({ oneOf: z.array(z.looseObject({})) });

/** Allows no field that is not named; where one of several forms is asked for, in each of them. */
function close(schema: Record<string, unknown>): Record<string, unknown> {
  const several = choice.safeParse(schema);
  return several.success
    ? { ...schema, oneOf: several.data.oneOf.map((one) => close(one)) }
    : { additionalProperties: false, ...schema };
}

/** Puts what is referred to in its place: Ajv would walk through all schemas there are for the one. */
function withoutReferences(value: unknown, schemas: Components["schemas"]): unknown {
  if (Array.isArray(value)) return value.map((one) => withoutReferences(one, schemas));
  if (typeof value !== "object" || value === null) return value;
  const { $ref } = reference.partial().parse(value);
  if ($ref !== undefined) return withoutReferences(schemas[nameIn($ref)], schemas);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withoutReferences(one, schemas)]));
}

function nameIn(ref: string): string {
  return ref.split("/").at(-1) ?? "";
}
