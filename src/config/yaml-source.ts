import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLError } from "yaml";
import type { Fault } from "./faults.ts";
import { sentences } from "./sentences.ts";

export type Path = readonly PropertyKey[];

/** A YAML text as read: its value, and where and how each part of it was written. */
export type YamlSource = {
  readonly value: unknown;
  /** The 1-based line of the setting at `path`, or of the nearest one around it that is there. */
  lineOf(path: Path): number | null;
  /** The scalar at `path` as typed, quotes apart: a number keeps the digits that its value loses. */
  textOf(path: Path): string | null;
};

/**
 * Reads YAML 1.2. Refuses with faults what is no YAML, a key that stands twice, tags, several documents in one file, and
 * aliases that would blow a small file up (at most 100 nodes by alias).
 */
export function readYaml(text: string): { source: YamlSource } | { faults: Fault[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const toFault = (error: YAMLError): Fault => {
    const { line, col } = lines.linePos(error.pos[0]);
    return { path: `column ${col}`, line, ...sentences.yaml(error.code, error.message) };
  };
  const broken = [...document.errors, ...document.warnings].map(toFault);
  // What follows the first error is mostly its echo, except for keys that stand twice: each of them is one of its own.
  if (broken.length > 0) return { faults: document.errors.every(isDouble) ? broken : broken.slice(0, 1) };

  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    const message = error instanceof Error ? error.message : "";
    return { faults: [{ path: "", line: null, ...sentences.alias(message) }] };
  }
  const lineAt = (node: unknown) => {
    const start = isNode(node) ? node.range?.[0] : undefined;
    return start === undefined ? null : lines.linePos(start).line;
  };
  return {
    source: {
      value,
      lineOf(path) {
        let line: number | null = null;
        let node: unknown = document.contents;
        for (const step of path) {
          const { key, below } = stepInto(node, step);
          line = lineAt(key) ?? line;
          node = below;
        }
        return line;
      },
      textOf(path) {
        const node = path.reduce<unknown>((above, step) => stepInto(above, step).below, document.contents);
        return isScalar(node) ? (node.source ?? String(node.value)) : null;
      },
    },
  };
}

/** What names the step in the text, and what stands there. */
function stepInto(node: unknown, step: PropertyKey): { key: unknown; below: unknown } {
  if (isSeq(node)) {
    const item = typeof step === "number" ? node.items[step] : undefined;
    return { key: item, below: item };
  }
  const pair = isMap(node)
    ? node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
    : undefined;
  return { key: pair?.key, below: pair?.value };
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "range" in value;
}

function isDouble(error: YAMLError): boolean {
  return error.code === "DUPLICATE_KEY";
}
