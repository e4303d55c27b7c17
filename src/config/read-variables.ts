import { environmentSentences as sentences } from "./environment-sentences.ts";
import type { Fault } from "./faults.ts";
import { type Variable, type VariableName, variables } from "./variables.ts";

export type Values = ReadonlyMap<VariableName, string>;

/**
 * Gives the value of each variable that has one: from `NAME`, from the file that `NAME_FILE` names, or its default. An empty text
 * is no value, as Compose passes it; white space around a value is none of it, as editors leave it at the end of a file.
 */
export function readVariables(
  env: Readonly<Record<string, string | undefined>>,
  readFile: (path: string) => string,
): { values: Values; faults: Fault[] } {
  const values = new Map<VariableName, string>();
  const faults: Fault[] = [];
  for (const { name, fallback, rule } of variables) {
    const direct = env[name]?.trim() || fallback;
    const file = env[`${name}_FILE`]?.trim() || null;
    const read = file === null ? { value: direct } : readFrom(file, name, env[name], readFile);
    const told = "fault" in read ? read.fault : judge(name, read.value, rule);
    if (told !== null) faults.push(told);
    else if ("value" in read && read.value !== null) values.set(name, read.value);
  }
  return { values, faults };
}

function readFrom(
  file: string,
  name: string,
  direct: string | undefined,
  readFile: (path: string) => string,
): { value: string } | { fault: Fault } {
  if (direct?.trim()) return { fault: { path: name, line: null, ...sentences.both(name) } };
  const path = `${name}_FILE`;
  try {
    const value = readFile(file).trim();
    return value === "" ? { fault: { path, line: null, ...sentences.emptyFile(name, file) } } : { value };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { fault: { path, line: null, ...sentences.unreadableFile(name, why) } };
  }
}

function judge(name: string, value: string | null, rule: Variable["rule"]): Fault | null {
  return value === null || rule === null || rule.holds(value) ? null : { path: name, line: null, ...rule.otherwise };
}
