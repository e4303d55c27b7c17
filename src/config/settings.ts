import { z } from "zod";
import { configSchema } from "./schema.ts";
import type { Path } from "./yaml-source.ts";

/** One setting of `meetbot.yaml`, as its schema tells it. */
export type Setting = {
  /** `series[].filing.limit`; `*` stands for a name that the writer chooses. */
  readonly path: string;
  readonly schema: z.ZodType;
  readonly description: string;
  readonly example: unknown;
  /** The value where the setting is left out; undefined: it must be there. */
  readonly fallback: unknown;
};

/** Every setting in the order of the schema, each before those inside it. */
export const settings: readonly Setting[] = settingsIn(configSchema, "");

/** The setting at the path of a value: `["series", 0, "id"]` is `series[].id`. */
export function settingAt(path: Path): Setting | null {
  const schema = path.reduce<z.ZodType | null>((above, step) => above && below(above, step), configSchema);
  return schema === null ? null : describe(path.join("."), schema);
}

/** An example of what stands at the path: the setting's own, or an entry of the example of what it is in. */
export function exampleAt(path: Path): unknown {
  const own = settingAt(path)?.example;
  if (own !== undefined || path.length === 0) return own;
  const around = exampleAt(path.slice(0, -1));
  return Object.values(typeof around === "object" && around !== null ? around : {})[0];
}

/** The keys that a setting may have; none where it takes any, or is no mapping. */
export function keysOf(schema: z.ZodType): readonly string[] {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject) return Object.keys(inner.shape);
  return inner instanceof z.ZodRecord && inner.keyType instanceof z.ZodEnum ? inner.keyType.options.map(String) : [];
}

function settingsIn(schema: z.ZodType, path: string): Setting[] {
  return childrenOf(schema).flatMap(([step, child]) => {
    const at = step.startsWith("[") || path === "" ? `${path}${step}` : `${path}.${step}`;
    const own = step === "[]" || step === "*" ? [] : [describe(at, child)];
    return [...own, ...settingsIn(child, at)];
  });
}

function describe(path: string, schema: z.ZodType): Setting {
  const { description = "", examples } = schema.meta() ?? {};
  const fallback = schema.safeParse(undefined).data;
  return { path, schema, description, example: Array.isArray(examples) ? examples[0] : undefined, fallback };
}

function childrenOf(schema: z.ZodType): [string, z.ZodType][] {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject) return Object.entries(inner.shape);
  if (inner instanceof z.ZodArray) return [["[]", typed(inner.element)]];
  return inner instanceof z.ZodRecord ? [["*", typed(inner.valueType)]] : [];
}

function below(schema: z.ZodType, step: PropertyKey): z.ZodType | null {
  const children = childrenOf(schema);
  return (
    (children.find(([key]) => key === String(step)) ?? children.find(([key]) => key === "[]" || key === "*"))?.[1] ??
    null
  );
}

function unwrap(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault || schema instanceof z.ZodNullable)
    return unwrap(typed(schema.unwrap()));
  return schema;
}

/** What zod hands out as its core type is one of the classic ones, for all of the schema was made with them. */
function typed(schema: z.core.$ZodType): z.ZodType {
  if (schema instanceof z.ZodType) return schema;
  throw new Error("A schema of another kind than the rest");
}
