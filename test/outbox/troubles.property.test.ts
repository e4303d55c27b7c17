import fc from "fast-check";
import { expect, test } from "vitest";
import type { Effect, EffectRecord } from "../../src/outbox/effect.ts";
import { placeKey, placeOf } from "../../src/outbox/place-of.ts";
import { beginCall, fail, intend, park, succeed } from "../../src/outbox/record-call.ts";
import { newTroubles, type Telling } from "../../src/outbox/troubles.ts";
import { CallError } from "../../src/errors.ts";

const begin = Temporal.Instant.from("2025-01-13T10:00:00Z");

/** What may be tried at a minute: in which repository, and what comes of it. */
const trial = fc.record({
  repository: fc.constantFrom("mirage/mirage", "mirage/ocaml-solo5"),
  end: fc.constantFrom("refused", "later", "unclear", "done"),
});
const sweeps = fc.array(fc.array(trial, { maxLength: 3 }), { minLength: 1, maxLength: 12 });

function filing(id: string, repository: string): Effect {
  const draft = { repository, title: id, body: "", labels: [], assignees: [], marker: id };
  return { id, series: "sample", expires: null, type: "file-issue", todo: id, draft, unassignable: [] };
}

/** The record of an effect of which that came, after as many tries as it takes. */
function outcomeOf(effect: Effect, end: string, now: Temporal.Instant): EffectRecord {
  const begun = beginCall(intend(effect, now), now);
  if (effect.type !== "file-issue" || end === "done") return succeed(begun, { type: "close-issue" });
  const { repository } = effect.draft;
  if (end === "refused") return fail(begun, new CallError(`${repository} is archived.`, "refused"), now);
  const error = new CallError("No answer.", end === "later" ? "later" : "unknown");
  const failing = [1, 2, 3].reduce((record) => fail(beginCall(record, now), error, now), intend(effect, now));
  return end === "later" ? failing : park(failing, null);
}

/** Lives through the sweeps, telling what is new after each; gives all tellings with what was known then. */
function live(plan: readonly (readonly { repository: string; end: string }[])[]) {
  const records: EffectRecord[] = [];
  const told: Telling[] = [];
  const sayings: { troubles: ReturnType<typeof newTroubles>; at: Temporal.Instant }[] = [];
  plan.forEach((trials, minute) => {
    const now = begin.add({ minutes: minute * 2 });
    trials.forEach(({ repository, end }, place) =>
      records.push(outcomeOf(filing(`${minute}-${place}`, repository), end, now)),
    );
    const at = now.add({ minutes: 1 });
    const troubles = newTroubles(records, { told, now: at });
    if (troubles.length > 0) told.push({ at: at.toString(), keys: troubles.flatMap(({ keys }) => keys) });
    sayings.push({ troubles, at });
    expect(newTroubles(records, { told, now: at.add({ seconds: 1 }) })).toEqual([]);
  });
  return { records, sayings };
}

test("whatever gets stuck in whatever order, each effect is told once at most, and nothing is told twice in a row", () => {
  fc.assert(
    fc.property(sweeps, (plan) => {
      const { sayings } = live(plan);
      const ids = sayings.flatMap(({ troubles }) =>
        troubles.flatMap(({ records }) => records.map(({ effect }) => effect.id)),
      );
      expect(new Set(ids).size).toBe(ids.length);
    }),
  );
});

test("what was given up without a refusal is always told; a place that refuses again, only after something was done there", () => {
  fc.assert(
    fc.property(sweeps, (plan) => {
      const { records, sayings } = live(plan);
      const all = sayings.flatMap(({ troubles, at }) => troubles.map((trouble) => ({ ...trouble, at })));
      const unclear = all.filter(({ manner }) => manner === "unclear").flatMap((trouble) => trouble.records);
      const given = records.filter(
        ({ status, lastFailure }) => status === "parked" && lastFailure?.outcome !== "refused",
      );
      expect(new Set(unclear)).toEqual(new Set(given));

      for (const repository of ["mirage/mirage", "mirage/ocaml-solo5"]) {
        const isHere = ({ effect }: EffectRecord): boolean =>
          placeKey(placeOf(effect)) === placeKey({ what: "repository", repository });
        const refusals = all.filter((trouble) => trouble.manner === "refused" && trouble.records.some(isHere));
        refusals.slice(1).forEach(({ at }, place) => {
          const before = refusals[place]?.at ?? at;
          const done = records.filter((record) => record.status === "done" && isHere(record));
          expect(
            done.some(
              ({ calledAt }) =>
                calledAt !== null &&
                Temporal.Instant.compare(calledAt, before) > 0 &&
                Temporal.Instant.compare(calledAt, at) < 0,
            ),
          ).toBe(true);
        });
      }
    }),
  );
});

test("three failures in a row are told, two are not; where something was done since, it is not told", () => {
  const effect = filing("a", "mirage/mirage");
  const away = new CallError("GitHub could not be reached.", "later");
  const failing = (times: number) =>
    Array.from({ length: times }).reduce<EffectRecord>(
      (record) => fail(beginCall(record, begin), away, begin),
      intend(effect, begin),
    );
  const now = begin.add({ minutes: 1 });
  const manners = (records: readonly EffectRecord[]) =>
    newTroubles(records, { told: [], now }).map(({ manner }) => manner);
  const other = outcomeOf(filing("b", "mirage/ocaml-solo5"), "done", now);
  expect([manners([failing(2)]), manners([failing(3)]), manners([failing(3), other])]).toEqual([[], ["away"], []]);
});
