import { digest } from "../digest.ts";
import { endedMeetings } from "../meetings/ended-meetings.ts";
import { scheduleSettled } from "../meetings/schedule-settled.ts";
import type { Series } from "../meetings/series.ts";
import type { Diagnostic } from "../notes/diagnostics/diagnostic.ts";
import type { Effect } from "../outbox/effect.ts";
import { diagnosticsView, renderDiagnostics } from "../todos/diagnostics/diagnostics-view.ts";
import { comingDiagnostics, diagnosticsOf, type FoundDiagnostic } from "../todos/diagnostics/found-diagnostics.ts";
import type { World } from "../world.ts";
import type { Facts } from "./facts.ts";
import { personChannel } from "./person-channel.ts";
import { textMessages } from "./text-messages.ts";

/** Notes that stood unchanged for longer were looked through before; a chair who is named later has no use for all of them. */
const memory = { hours: 7 * 24 };

/**
 * What the chair is told in private, each thing once: of a meeting that has ended, when its notes are quiet, as the report
 * is; of the dates of what is to come, as soon as they stand.
 */
export function dueDiagnostics(world: World, facts: Facts): readonly Effect[] {
  const { series, padLink } = facts;
  if (series.chair === null) return [];
  const told = toldDiagnostics(facts);
  const fresh = new Map(
    readyDiagnostics(facts).flatMap((one) => (told.has(one.key) ? [] : [[one.key, one.diagnostic]])),
  );
  if (fresh.size === 0) return [];
  const view = diagnosticsView(inOrder(fresh), { series, padLink });
  const keys = [...fresh.keys()];
  return [
    {
      id: `diagnostics/${series.id}/${digest(keys.join(" "))}`,
      series: series.id,
      expires: null,
      type: "post",
      channel: personChannel(series.channel, series.chair),
      messages: textMessages(renderDiagnostics(world.templates, view), world.chat.textLimit),
      about: { what: "diagnostics", told: keys },
    },
  ];
}

/** What the notes of a meeting hold, and the dates of what is to come; told before or not. */
export function previewedDiagnostics({ series, state: { pad }, now }: Facts, date: string): readonly Diagnostic[] {
  if (pad === null) return [];
  const found = [...diagnosticsOf(date, { series, pad }), ...comingDiagnostics(dayOf(now, series), { series, pad })];
  return inOrder(new Map(found.map(({ key, diagnostic }) => [key, diagnostic])));
}

function readyDiagnostics({ series, state, now }: Facts): readonly FoundDiagnostic[] {
  const { pad } = state;
  if (pad === null) return [];
  const ended = endedMeetings(series, state, now).filter(
    ({ automatic, quietSince }) => automatic && Temporal.Instant.compare(quietSince, now.subtract(memory)) >= 0,
  );
  return [
    ...ended.flatMap(({ date }) => diagnosticsOf(date, { series, pad })),
    ...(scheduleSettled(pad, now) ? comingDiagnostics(dayOf(now, series), { series, pad }) : []),
  ];
}

function inOrder(byKey: ReadonlyMap<string, Diagnostic>): readonly Diagnostic[] {
  return [...byKey.values()].toSorted((one, other) => one.line - other.line);
}

function dayOf(now: Temporal.Instant, { timeZone }: Series): string {
  return now.toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/** The keys of what was told; what is only intended counts, for it is on its way. */
function toldDiagnostics({ effects }: Facts): ReadonlySet<string> {
  const keys = [...effects.values()].flatMap(({ effect }) =>
    effect.type === "post" && effect.about.what === "diagnostics" ? effect.about.told : [],
  );
  return new Set(keys);
}
