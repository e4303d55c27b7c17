import { stringify } from "yaml";
import { type Setting, settings } from "../../src/config/settings.ts";
import { toYamlText } from "../../src/config/yaml-text.ts";
import { defaultText } from "./default-text.ts";

/** Settings inside a list or a mapping of free keys show in the example of what they are in. */
const written = settings.filter(({ path }) => /^series\[\]\.[^[*]+$/.test(path));

/** A whole `meetbot.yaml`: every setting with its example, its meaning above it, and its default where it has one. */
export function exampleConfig(): string {
  const [first = "", ...rest] = written.flatMap(writeSetting).map((line) => `    ${line}`);
  // Comments come before the hyphen of the entry, its first setting behind it.
  const [comment, setting = ""] = first.startsWith("    #") ? [`${first.slice(2)}\n`, rest.shift()] : ["", first];
  const entry = [`${comment}  - ${setting.trimStart()}`, ...rest];
  return ["# yaml-language-server: $schema=./meetbot.schema.json", "series:", ...entry].join("\n");
}

function writeSetting({ path, description, fallback, example }: Setting): readonly string[] {
  const steps = path.split(".").slice(1);
  const key = steps.at(-1) ?? "";
  const hasParts = written.some((other) => other.path.startsWith(`${path}.`));
  const standard = hasParts || fallback === undefined ? null : defaultText(fallback);
  const comments = wrap(standard === null ? description : `${description} Default: ${standard}`, 96);
  const lines = [...comments.map((line) => `# ${line}`), ...(hasParts ? [`${key}:`] : writeValue(key, example))];
  return lines.map((line) => "  ".repeat(steps.length - 1) + line);
}

/** A list of plain values stands on one line; a list or a mapping of mappings goes over several. */
function writeValue(key: string, value: unknown): readonly string[] {
  const parts = typeof value === "object" && value !== null ? Object.values(value) : [];
  const isNested = parts.some((part) => typeof part === "object");
  return isNested
    ? stringify({ [key]: value })
        .trimEnd()
        .split("\n")
    : [`${key}: ${toYamlText(value)}`];
}

function wrap(text: string, width: number): readonly string[] {
  return text.match(new RegExp(`.{1,${width}}(?= |$)`, "g"))?.map((line) => line.trim()) ?? [];
}
