import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { default as formats } from "ajv-formats";
import { z } from "zod";

/**
 * Checks what a run of the tests sent to the fake Discord against the schema that Discord publishes, which lies beside the
 * project, not in it:
 *
 *     DISCORD_REQUESTS=/tmp/discord.jsonl npm test && node scripts/check-discord-requests.ts /tmp/discord.jsonl
 *
 * Prints how many requests are valid, or every fault, with status 1.
 */
const schemaFile = path.resolve(import.meta.dirname, "../../shared/schemas/discord-openapi.json");

const requestShape = z.object({
  method: z.string().toLowerCase(),
  path: z.string(),
  query: z.record(z.string(), z.string()),
  body: z.unknown(),
});
type Request = z.infer<typeof requestShape>;

const parameters = z.array(z.object({ name: z.string(), in: z.string() })).default([]);
const operationShape = z.object({ parameters, requestBody: z.unknown().optional() });
const apiShape = z.looseObject({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) });
type Api = z.infer<typeof apiShape>;

process.exitCode = main(process.argv[2]);

function main(recorded: string | undefined): number {
  if (recorded === undefined || !existsSync(recorded))
    return fail(["Name a file of requests: DISCORD_REQUESTS=FILE npm test"]);
  if (!existsSync(schemaFile)) return fail([`Discord's schema is missing: expected ${schemaFile}`]);
  const lines = readFileSync(recorded, "utf8")
    .split("\n")
    .filter((line) => line !== "");
  if (lines.length === 0) return fail([`${recorded} holds no requests`]);
  const faultsOf = createCheck(apiShape.parse(JSON.parse(readFileSync(schemaFile, "utf8"))));
  const faults = lines.flatMap((line) => faultsOf(requestShape.parse(JSON.parse(line))));
  if (faults.length > 0) return fail([...new Set(faults)]);
  process.stdout.write(`${lines.length} requests valid\n`);
  return 0;
}

function fail(lines: readonly string[]): number {
  process.stderr.write(`${lines.join("\n")}\n`);
  return 1;
}

/** Gives the faults of a request, each in a line. */
function createCheck(api: Api): (request: Request) => readonly string[] {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv, ["date-time", "uri"]);
  for (const format of ["snowflake", "nonce"]) ajv.addFormat(format, true);
  for (const format of ["int32", "int64", "double"])
    ajv.addFormat(format, { type: "number", validate: Number.isFinite });
  ajv.addSchema({ ...closed(api), $id: "discord" });
  const routes = Object.keys(api.paths)
    .map((template) => ({ template, pattern: new RegExp(`^${template.replaceAll(/\{[^}]+\}/g, "[^/]+")}$`) }))
    .toSorted((one, other) => holes(one.template) - holes(other.template));

  return ({ method, path: called, query, body }) => {
    const template = routes.find(({ pattern }) => pattern.test(called))?.template ?? "";
    const found = api.paths[template]?.[method];
    const line = (fault: string) => `${method.toUpperCase()} ${template === "" ? called : template}: ${fault}`;
    if (found === undefined) return [line("there is no such operation")];
    const operation = operationShape.parse(found);
    const known = operation.parameters.filter((it) => it.in === "query").map(({ name }) => name);
    const strangers = Object.keys(query).filter((name) => !known.includes(name));
    const unknown = strangers.map((name) => line(`there is no parameter ${name}`));
    if (operation.requestBody === undefined) return body === null ? unknown : [...unknown, line("it takes no body")];
    const pointer = ["paths", template, method, "requestBody", "content", "application/json", "schema"].map(escape);
    const validate = ajv.getSchema(`discord#/${pointer.join("/")}`);
    if (validate === undefined) return [...unknown, line("its body has no schema")];
    if (validate(body) === true) return unknown;
    return [
      ...unknown,
      ...(validate.errors ?? []).map(({ instancePath, message, params }) =>
        line(`${instancePath} ${message} ${JSON.stringify(params)}`),
      ),
    ];
  };
}

/** The schema, with every object closed: what it does not name is a fault. */
function closed(part: unknown): Record<string, unknown> {
  const close = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(close);
    if (typeof value !== "object" || value === null) return value;
    const inner = Object.fromEntries(Object.entries(value).map(([name, it]) => [name, close(it)]));
    const open = "properties" in value && !("additionalProperties" in value) && "type" in value;
    return open ? { ...inner, additionalProperties: false } : inner;
  };
  return z.record(z.string(), z.unknown()).parse(close(part));
}

function holes(template: string): number {
  return template.split("{").length;
}

/** A step of a JSON pointer in a URI: https://www.rfc-editor.org/rfc/rfc6901#section-6. */
function escape(step: string): string {
  return encodeURIComponent(step.replaceAll("~", "~0").replaceAll("/", "~1"));
}
