import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { readConfig } from "../config.ts";
import { UserError } from "../errors.ts";
import { notesToJson } from "../notes/to-json.ts";
import { replies } from "../replies.ts";
import { liquidTemplates } from "../templates/liquid.ts";
import { clean } from "../todos/text/clean.ts";
import { examplesFolder, templatesFolder } from "../folders.ts";
import type { Face } from "./face.ts";
import { printableJson } from "./printable.ts";
import { readFlags } from "./read-flags.ts";
import { explainView } from "./explain-view.ts";
import { explain, readZone } from "./understand.ts";

/** `meetbot extract FILE [--explain] [--json] [--time-zone ZONE]`: what was understood of notes, Markdown or a mail, and why; `-`: standard input. */
export async function extract(face: Face, words: readonly string[]): Promise<number> {
  const flags = { json: { type: "boolean" }, explain: { type: "boolean" }, "time-zone": { type: "string" } } as const;
  const { values, positionals } = readFlags(flags, words);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UserError(replies.extractUsage);
  const timeZone = readZone(values["time-zone"] ?? defaultZone(face));
  const fileName = file === "-" ? null : path.basename(file);
  const explained = await explain(readSource(face, file), { timeZone, now: face.now(), fileName });
  const json = notesToJson(explained.notes);
  if (values.json === true) {
    face.write(
      printableJson(
        values.explain === true
          ? { ...json, findings: explained.findings, diagnostics: explained.notes.diagnostics }
          : json,
      ),
    );
    return 0;
  }
  const templates = liquidTemplates({ folder: templatesFolder });
  face.write(clean(templates.render("extract", { notes: json })).trim());
  if (values.explain === true) face.write(`\n${templates.render("explain", { view: explainView(explained) }).trim()}`);
  return 0;
}

function readSource(face: Face, file: string): Uint8Array {
  try {
    return file === "-" ? face.readInput() : readFileSync(file);
  } catch (error) {
    throw new UserError(replies.unreadableFile(file, error instanceof Error ? error.message : String(error)));
  }
}

/** The zone of the configured series, so that "CET" is read as they mean it; else that of the sample. */
function defaultZone({ env }: Face): string {
  for (const file of [env["MEETBOT_CONFIG"] ?? "meetbot.yaml", path.join(examplesFolder, "meetbot.yaml")]) {
    if (!existsSync(file)) continue;
    const read = readConfig(readFileSync(file, "utf8"), { file });
    const zone = "config" in read ? read.config.series[0]?.timeZone : undefined;
    if (zone !== undefined) return zone;
  }
  return "UTC";
}
