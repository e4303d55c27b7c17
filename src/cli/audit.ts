import { UserError } from "../errors.ts";
import { openBot } from "../open-bot.ts";
import type { EffectRecord } from "../outbox/effect.ts";
import type { WritePad } from "../outbox/write-pad.ts";
import { replies } from "../replies.ts";
import { clean } from "../todos/text/clean.ts";
import type { Face } from "./face.ts";
import { printable, printableJson } from "./printable.ts";
import { readFlags } from "./read-flags.ts";

type Write = EffectRecord & { readonly effect: WritePad & { readonly series: string } };

/** `meetbot audit [--json] [--series ID]`: every write into a pad, oldest first: when, on whose word, what text, which pad. */
export async function audit(face: Face, words: readonly string[]): Promise<number> {
  const { values, positionals } = readFlags({ json: { type: "boolean" }, series: { type: "string" } } as const, words);
  if (positionals.length > 0) throw new UserError(replies.auditUsage);
  const opened = await openBot(face);
  try {
    const known = opened.world.series.map(({ id }) => id);
    if (values.series !== undefined && !known.includes(values.series))
      throw new UserError(replies.noSuchSeries(values.series, known));
    const writes = (await opened.store.effects.all())
      .filter(isWrite)
      .filter(({ effect }) => values.series === undefined || effect.series === values.series)
      .toSorted((one, other) => Temporal.Instant.compare(instantOf(one), instantOf(other)));
    face.write(values.json === true ? printableJson({ writes: writes.map(toJson) }) : listWrites(writes));
    return 0;
  } finally {
    await opened.close();
  }
}

function isWrite(record: EffectRecord): record is Write {
  return record.effect.type === "write-pad";
}

/** When the pad was last called, or was to be. */
function instantOf({ calledAt, intendedAt }: EffectRecord): string {
  return calledAt ?? intendedAt;
}

function toJson(record: Write) {
  const { effect, status, why } = record;
  const { changes, obstacle } = outcomeOf(record);
  const { series, pad, by, write } = effect;
  return { at: instantOf(record), series, pad, by: by?.name ?? null, write, status, why, obstacle, changes };
}

function outcomeOf({ outcome }: Write) {
  return outcome?.type === "write-pad" ? outcome : { changes: [], obstacle: null };
}

function listWrites(writes: readonly Write[]): string {
  return writes.length === 0 ? replies.nothingWritten : writes.flatMap(tell).join("\n");
}

function tell(record: Write): readonly string[] {
  const { changes, obstacle } = outcomeOf(record);
  const head = replies.auditLine({
    at: instantOf(record),
    by: record.effect.by?.name ?? null,
    effect: record.effect,
    status: record.status,
    why: obstacle === null ? record.why : replies.padObstacles[obstacle],
  });
  const shown = changes.flatMap(({ line, removed, inserted }) => [
    ...signed(line, "-", removed),
    ...signed(line, "+", inserted),
  ]);
  return [printable(head), ...shown];
}

/** The lines of a text that came in or went, without the break at its end. */
function signed(line: number, sign: "+" | "-", text: string): readonly string[] {
  const lines = text.replace(/\n$/u, "").split("\n");
  return text === "" ? [] : lines.map((one, index) => `    ${line + index} ${sign} ${clean(one).trimEnd()}`);
}
