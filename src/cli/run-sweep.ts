import { UserError } from "../errors.ts";
import { openBot } from "../open-bot.ts";
import type { Effect, EffectRecord } from "../outbox/effect.ts";
import { replies } from "../replies.ts";
import { drySweep, sweep } from "../sweep.ts";
import type { Face } from "./face.ts";
import { readFlags } from "./read-flags.ts";

/** `meetbot sweep [--at INSTANT] [--dry-run] [--json]`: one pass; a dry one lists the effects and does none. */
export async function runSweep(face: Face, words: readonly string[]): Promise<number> {
  const flags = { at: { type: "string" }, "dry-run": { type: "boolean" }, json: { type: "boolean" } } as const;
  const { values, positionals } = readFlags(flags, words);
  if (positionals.length > 0) throw new UserError(replies.sweepUsage);
  const at = values.at === undefined ? null : readInstant(values.at);
  const json = values.json === true;
  // With --json standard output is for the one document: what the terminal chat posts goes beside it.
  const write = json ? face.complain : face.write;
  const opened = await openBot({ ...face, write }, at === null ? {} : { at: () => at });
  try {
    if (values["dry-run"] === true) {
      const effects = await drySweep(opened.world);
      face.write(
        json
          ? toJson(
              opened.world.now(),
              effects.map((effect) => ({ effect })),
            )
          : listEffects(effects),
      );
      return 0;
    }
    const { performed, failed } = await sweep(opened.world);
    face.write(json ? toJson(opened.world.now(), performed) : listRecords(performed));
    const troubles = [
      ...(await opened.store.series.all()).flatMap(({ id, padTrouble }) =>
        padTrouble === null ? [] : [replies.sweepFailed(id, padTrouble.why)],
      ),
      ...failed.map(({ series, error }) => replies.sweepFailed(series, messageOf(error))),
    ];
    for (const trouble of troubles) face.complain(trouble);
    return troubles.length > 0 || performed.some(({ status }) => status === "parked") ? 1 : 0;
  } finally {
    await opened.close();
  }
}

function toJson(at: Temporal.Instant, rows: readonly (Pick<EffectRecord, "effect"> & Partial<EffectRecord>)[]): string {
  const effects = rows.map(({ effect, status, why, outcome }) => ({
    ...effect,
    ...(status === undefined ? {} : { status, why: why ?? null, outcome: outcome ?? null }),
  }));
  return JSON.stringify({ at: at.toString(), effects }, null, 2);
}

function listEffects(effects: readonly Effect[]): string {
  return effects.length === 0 ? replies.nothingDue : effects.map(replies.wouldDo).join("\n");
}

function listRecords(records: readonly EffectRecord[]): string {
  return records.length === 0 ? replies.nothingDue : records.map(replies.didDo).join("\n");
}

function readInstant(typed: string): Temporal.Instant {
  try {
    return Temporal.Instant.from(typed);
  } catch {
    throw new UserError(replies.notAnInstant(typed));
  }
}

function messageOf(error: unknown): string {
  return error instanceof UserError ? error.message : replies.bugInTerminal;
}
