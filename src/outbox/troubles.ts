import { digest } from "../digest.ts";
import type { EffectRecord } from "./effect.ts";
import { placeKey, placeOf, type Place } from "./place-of.ts";

/**
 * Effects that do not come on for the same reason. `refused`: their place refuses them; `away`: it can't be reached, or has faults of its
 * own, and they are tried again; `unclear`: they were given up without a refusal.
 */
export type Trouble = {
  readonly manner: "refused" | "away" | "unclear";
  /** All that go by one of these are told with it. */
  readonly keys: readonly string[];
  readonly records: readonly EffectRecord[];
};

/** So many failures in a row are no blip. */
const ENOUGH = 3;

/** What has been stuck for longer was told before, or an older version kept it. */
const MEMORY = { hours: 7 * 24 };

/**
 * What is to be told now of effects that are stuck, in the order in which they were intended. An effect is told once. A place that refuses, or is away, is
 * told once until something is done there again: what gets stuck meanwhile adds nothing new. `told`: what was told before.
 */
export function newTroubles(
  records: readonly EffectRecord[],
  { told, now }: { readonly told: readonly Telling[]; readonly now: Temporal.Instant },
): readonly Trouble[] {
  const groups = new Map<string, EffectRecord[]>();
  for (const record of inOrder(records.filter((one) => isStuck(one, now)))) {
    if (isTold(effectKey(record), told) || worksAgain(record, records)) continue;
    const key = groupKey(record);
    if (mannerOf(record) !== "unclear" && goesOn(key, placeOf(record.effect), { told, records })) continue;
    groups.set(key, [...(groups.get(key) ?? []), record]);
  }
  return [...groups].flatMap(([key, members]): readonly Trouble[] => {
    const [first] = members;
    return first === undefined
      ? []
      : [{ manner: mannerOf(first), keys: [key, ...members.map(effectKey)], records: members }];
  });
}

/** One message about troubles: when, and the keys of what it told. */
export type Telling = { readonly at: string; readonly keys: readonly string[] };

/** What was told in a channel, oldest first; what is only intended counts, for it is on its way. */
export function toldIn(channel: string, records: readonly EffectRecord[]): readonly Telling[] {
  const tellings = records.flatMap(({ effect, intendedAt: at }) =>
    effect.type === "post" && effect.about.what === "trouble" && effect.channel === channel
      ? [{ at, keys: effect.about.told }]
      : [],
  );
  return tellings.toSorted((one, other) => Temporal.Instant.compare(one.at, other.at));
}

export function isTold(key: string, told: readonly Telling[]): boolean {
  return told.some(({ keys }) => keys.includes(key));
}

/** The key of what a place of the forge, or of the chat, refuses with this sentence. The forge's sentences name the repository; the chat's do not name the channel. */
export function refusalKey(place: Place, sentence: string): string {
  return `refused/${digest(place.what === "repository" ? sentence : `${placeKey(place)} ${sentence}`)}`;
}

/** Whether a trouble was told, and nothing has been done there since. */
export function goesOn(
  key: string,
  place: Place,
  { told, records }: { readonly told: readonly Telling[]; readonly records: readonly EffectRecord[] },
): boolean {
  const last = told.findLast(({ keys }) => keys.includes(key));
  if (last === undefined) return false;
  return !records.some((record) => {
    if (record.status !== "done" || record.decidedBy !== null) return false;
    // What was only found to be there has no call of its own.
    return last.keys.includes(effectKey(record)) || (isThere(record, key, place) && isAfter(record.calledAt, last.at));
  });
}

/** An effect that was taken up again on a person's word may be told again. */
function effectKey({ effect, intendedAt }: EffectRecord): string {
  return `${effect.id}@${intendedAt}`;
}

function groupKey(record: EffectRecord): string {
  const place = placeOf(record.effect);
  switch (mannerOf(record)) {
    case "refused":
      return refusalKey(place, record.why ?? "");
    case "away":
      return `away/${place.what}`;
    case "unclear":
      return `unclear/${placeKey(place)}`;
  }
}

function mannerOf({ status, lastFailure }: EffectRecord): Trouble["manner"] {
  if (lastFailure?.outcome === "refused") return "refused";
  return status === "parked" ? "unclear" : "away";
}

/**
 * A chat that is away can't be told so; what did not come through is posted when it is back. A post about trouble is no trouble, and what a person asked to be
 * told is theirs alone.
 */
function isStuck(record: EffectRecord, now: Temporal.Instant): boolean {
  const { effect, status, failures, lastFailure, unsure, tries } = record;
  const isLeftOut = effect.type === "post" && (effect.about.what === "trouble" || effect.about.what === "to person");
  if (lastFailure === null || isLeftOut) return false;
  if (isAfter(now.subtract(MEMORY).toString(), lastFailure.at)) return false;
  if (status === "parked") return true;
  const isMute = mannerOf(record) === "away" && placeOf(effect).what === "channel";
  // After the last try it is only looked for once more: it is done then, or parked.
  const isTriedAgain = !unsure || tries < ENOUGH;
  return status === "pending" && failures >= ENOUGH && isTriedAgain && !isMute;
}

/** Whether something was done there since an effect failed that is still to be tried again. */
function worksAgain(record: EffectRecord, records: readonly EffectRecord[]): boolean {
  if (record.status !== "pending") return false;
  const key = groupKey(record);
  const place = placeOf(record.effect);
  return records.some(
    (other) =>
      other.status === "done" &&
      other.decidedBy === null &&
      isThere(other, key, place) &&
      isAfter(other.calledAt, record.lastFailure?.at ?? record.intendedAt),
  );
}

/** The whole forge is away, or one repository refuses. */
function isThere({ effect }: EffectRecord, key: string, place: Place): boolean {
  const other = placeOf(effect);
  return key.startsWith("away/") ? other.what === place.what : placeKey(other) === placeKey(place);
}

function isAfter(one: string | null, other: string): boolean {
  return one !== null && Temporal.Instant.compare(one, other) > 0;
}

function inOrder(records: readonly EffectRecord[]): readonly EffectRecord[] {
  return records.toSorted((one, other) => Temporal.Instant.compare(one.intendedAt, other.intendedAt));
}
