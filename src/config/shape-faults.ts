import type { z } from "zod";
import type { Fault } from "./faults.ts";
import { nearest } from "./nearest.ts";
import { sentences } from "./sentences.ts";
import { exampleAt, keysOf, settingAt } from "./settings.ts";
import { valueAt } from "./value-at.ts";
import type { Path, YamlSource } from "./yaml-source.ts";
import { toYamlText } from "./yaml-text.ts";

type Issue = z.core.$ZodIssue;
type Told = { readonly path: Path; readonly problem: string; readonly write: string };

/** Gives what zod found wrong as faults that say what to write. */
export function shapeFaults(issues: readonly Issue[], source: YamlSource): Fault[] {
  return issues
    .flatMap((issue) => tell(issue, source))
    .map(({ path, problem, write }) => ({ path: writePath(path), line: source.lineOf(path), problem, write }));
}

/** `["series", 0, "id"]` → `series[0].id`. */
export function writePath(path: Path): string {
  return path
    .map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`))
    .join("")
    .replace(/^\./, "");
}

/** The line to write at a path: `key: value`, or the value alone for an entry of a list. */
function writeLine(path: Path, value: unknown): string {
  const key = path.at(-1);
  return typeof key === "string" ? `${key}: ${toYamlText(value)}` : toYamlText(value);
}

function tell(issue: Issue, source: YamlSource): Told[] {
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownKey([...issue.path, key], source));
  const { path } = issue;
  const { problem, value = exampleAt(path) } = judge(issue, source);
  return [{ path, problem, write: writeLine(path, value) }];
}

/** What is wrong, and the value to write where it is not the setting's example. */
function judge(
  issue: Exclude<Issue, { code: "unrecognized_keys" }>,
  source: YamlSource,
): { problem: string; value?: unknown } {
  const found = valueAt(source.value, issue.path);
  if (found === undefined) return { problem: sentences.missing() };
  if (found === null) return { problem: sentences.nothing(), value: settingAt(issue.path)?.fallback };
  if (issue.code === "custom") return { problem: issue.message, value: issue.params?.["write"] };
  if (issue.code === "invalid_type") {
    const problem = sentences.wrongType(nameOf(issue.expected), kindOf(found));
    return issue.expected === "string" ? { problem, value: asText(issue.path, source) } : { problem };
  }
  if (issue.code === "invalid_value") {
    const choices = issue.values.map(String);
    const typed = source.textOf(issue.path) ?? kindOf(found);
    return { problem: sentences.notOneOf(typed, choices), value: nearest(typed, choices) ?? choices[0] };
  }
  if (issue.code === "too_small") {
    if (issue.origin === "array") return { problem: sentences.emptyList() };
    if (issue.origin === "string") return { problem: sentences.emptyText() };
    return { problem: sentences.tooSmall(found, issue.minimum), value: issue.minimum };
  }
  if (issue.code === "too_big") {
    if (issue.origin === "string") return { problem: sentences.tooLong(issue.maximum) };
    return { problem: sentences.tooBig(found, issue.maximum), value: issue.maximum };
  }
  return { problem: `${issue.message}.` }; // no setting of ours can be wrong in another way
}

function unknownKey(path: Path, source: YamlSource): Told {
  const key = String(path.at(-1));
  const above = settingAt(path.slice(0, -1));
  const known = above === null ? [] : keysOf(above.schema);
  const meant = nearest(key, known);
  if (meant === null) return { path, problem: sentences.unknownKey(key, known), write: sentences.takeOut(key) };
  // What stands under the key is repeated where it is short.
  const typed = source.textOf(path);
  return { path, problem: sentences.unknownKey(key, []), write: typed === null ? `${meant}: …` : `${meant}: ${typed}` };
}

/** What to write where text is expected and YAML read a number or a yes: the same as text, if that will do. */
function asText(path: Path, source: YamlSource): unknown {
  const typed = source.textOf(path);
  const result = typed === null ? undefined : settingAt(path)?.schema.safeParse(typed);
  if (result?.success === true) return typed;
  const [issue] = result?.error.issues ?? [];
  return issue?.code === "custom" ? issue.params?.["write"] : undefined;
}

const names: Readonly<Record<string, string>> = {
  array: "a list",
  boolean: "true or false",
  int: "a whole number",
  number: "a number",
  object: "a mapping of keys to values",
  record: "a mapping of keys to values",
  string: "text",
};

function nameOf(expected: string): string {
  return names[expected] ?? expected;
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  return names[typeof value] ?? typeof value;
}
