import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { readConfig } from "../config.ts";
import { UserError } from "../errors.ts";
import { readMail } from "../mail/read-mail.ts";
import type { Notes } from "../notes/notes.ts";
import { notesToJson } from "../notes/to-json.ts";
import { readNotes } from "../notes/read-notes.ts";
import { renumber } from "../notes/renumber.ts";
import { replies } from "../replies.ts";
import { liquidTemplates } from "../templates/liquid.ts";
import { examplesFolder, templatesFolder } from "../folders.ts";
import type { Face } from "./face.ts";
import { readFlags } from "./read-flags.ts";

/** `meetbot extract FILE [--json] [--time-zone ZONE]`: what was understood of notes, Markdown or a mail; `-`: standard input. */
export async function extract(face: Face, words: readonly string[]): Promise<number> {
  const flags = { json: { type: "boolean" }, "time-zone": { type: "string" } } as const;
  const { values, positionals } = readFlags(flags, words);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UserError(replies.extractUsage);
  const notes = await understand(face, file, values["time-zone"] ?? defaultZone(face));
  if (values.json === true) {
    face.write(JSON.stringify(notesToJson(notes), null, 2));
  } else {
    face.write(
      liquidTemplates({ folder: templatesFolder })
        .render("extract", { notes: notesToJson(notes) })
        .trim(),
    );
  }
  return 0;
}

async function understand(face: Face, file: string, timeZone: string): Promise<Notes> {
  const { text, lineOf, sent, subject } = await readMail(readSource(face, file));
  const today = sent ?? face.now().toZonedDateTimeISO(readZone(timeZone)).toPlainDate().toString();
  const fileName = file === "-" ? null : path.basename(file);
  return renumber(readNotes(text, { timeZone, today, fileName, subject }), lineOf);
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

function readZone(typed: string): string {
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(typed).timeZoneId;
  } catch {
    throw new UserError(replies.notAZone(typed));
  }
}
