import fc from "fast-check";
import { expect, test } from "vitest";

import type { Plan } from "../../../src/ports/pad.ts";
import type { Person } from "../../support/fake-hedgedoc/person.ts";
import { padAt, server } from "./arrange.ts";

/** What happens between two frames of the bots. */
type Deed =
  | { readonly kind: "type" | "erase"; readonly who: number; readonly where: number; readonly much: number }
  | { readonly kind: "send" | "hear" | "tunnel"; readonly who: number }
  | { readonly kind: Fault }
  | { readonly kind: "nothing" };
type Fault = "drop" | "kill" | "maintain";

const who = fc.nat(2);
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant("type" as const), who, where: fc.nat(99), much: fc.nat(4) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("erase" as const), who, where: fc.nat(99), much: fc.nat(4) }) },
  { weight: 8, arbitrary: fc.record({ kind: fc.constantFrom("send" as const, "hear" as const), who }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("tunnel" as const), who }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("nothing" as const) }) },
);
const fault: fc.Arbitrary<Deed> = fc.record({ kind: fc.constantFrom<Fault[]>("drop", "kill", "maintain") });

/** Up to three faults in a life: a write gives up after four. */
const life = fc
  .record({
    deeds: fc.array(deed, { minLength: 20, maxLength: 70 }),
    faults: fc.array(fc.record({ fault, at: fc.nat(60) }), { maxLength: 3 }),
  })
  .map(({ deeds, faults }) => faults.reduce((all, { fault: one, at }) => all.toSpliced(at, 0, one), deeds));

const botLine = /- bot \d\.\d 🐫 \((?:open|closed)\)\n/g;
const withoutBots = (text: string): string => text.replaceAll(botLine, "");

/** A bot's line, at the start of a line of people's. */
const added =
  (bot: number, number: number): Plan =>
  (text) => {
    if (text.includes(`- bot ${bot}.${number} `)) return null;
    const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
    const at = starts[(number * 3 + bot) % starts.length] ?? 0;
    return [{ at, remove: 0, insert: `- bot ${bot}.${number} 🐫 (open)\n` }];
  };

const closed =
  (bot: number, number: number): Plan =>
  (text) => {
    const before = `- bot ${bot}.${number} 🐫 (`;
    const found = text.indexOf(`${before}open`);
    return found < 0 ? null : [{ at: found + before.length, remove: 4, insert: "closed" }];
  };

/** A place where a person may type or erase: not in a bot's line, and not in the middle of a letter. */
function placeIn(text: string, where: number): number {
  const at = Math.floor((text.length * where) / 100);
  const inside = [...text.matchAll(botLine)].find(({ index, 0: line }) => index < at && at < index + line.length);
  if (inside !== undefined) return inside.index;
  return isSecondHalf(text, at) ? at - 1 : at;
}

function isSecondHalf(text: string, at: number): boolean {
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) && /[\uD800-\uDBFF]/.test(text.charAt(at - 1));
}

/** So many of people's letters from there on, up to the next line of a bot. */
function lettersAt(text: string, at: number, much: number): string {
  const rest = text.slice(at);
  const upTo = rest.search(botLine);
  return Array.from(upTo < 0 ? rest : rest.slice(0, upTo))
    .slice(0, much)
    .join("");
}

/** No two letters are the same; every third is of two code units, and every fifth ends a line. */
function typist() {
  let count = 0;
  return (much: number): string =>
    Array.from({ length: much + 1 }, () => {
      count += 1;
      return String.fromCodePoint((count % 3 === 0 ? 0x2_0000 : 0x4e00) + count) + (count % 5 === 0 ? "\n" : "");
    }).join("");
}

test.each(["1.10.3", "1.12.0"] as const)(
  "two bots and three people on HedgeDoc %s end with one text, each line there once, whatever comes between",
  async (version) => {
    const fake = await server("", { version });
    const { realtime, notes } = fake;
    let between = (): void => {};
    realtime.watch(() => between());
    let runs = 0;

    await fc.assert(
      fc.asyncProperty(life, async (deeds) => {
        const name = `run-${(runs += 1)}`;
        const url = fake.write(name, "# Meeting 🐫\n\n- e\u0301\tשלום\nno end");
        const people = ["Ana", "Ben", "Cleo"].map((person) => realtime.join(name, person));
        const letters = typist();
        const left = [...deeds];
        /** What people wrote, as it stood when a person last changed it: no bot may change it. */
        let peoples = withoutBots(realtime.text(name));

        function check(): void {
          expect(withoutBots(realtime.text(name))).toBe(peoples);
        }

        function changed(act: () => void): void {
          check();
          act();
          peoples = withoutBots(realtime.text(name));
        }

        function perform(next: Deed): void {
          if (next.kind === "nothing") return;
          if (!("who" in next)) return changed(() => realtime[next.kind]());
          const person = people[next.who];
          if (person === undefined) return;
          if (next.kind === "send") changed(() => person.send());
          if (next.kind === "hear") person.hear();
          if (next.kind === "tunnel") person.drop();
          if (next.kind !== "type" && next.kind !== "erase") return;
          const at = placeIn(person.text(), next.where);
          if (next.kind === "type") person.edit(at, 0, letters(next.much));
          else person.edit(at, lettersAt(person.text(), at, next.much).length, "");
        }

        let failure: unknown = null;
        between = () => {
          const next = left.shift();
          try {
            if (next !== undefined) perform(next);
          } catch (error) {
            failure ??= error; // the server goes on: nobody is to wait for ever
          }
        };

        const texts = await Promise.all(
          [1, 2].map(async (bot) => {
            const pad = padAt(url);
            const plans = [added(bot, 1), added(bot, 2), closed(bot, 1), added(bot, 3)];
            const written: string[] = [];
            for (const plan of plans) written.push((await pad.write(plan)).text);
            return written;
          }),
        );
        between = () => {};
        if (failure !== null) throw failure;
        for (const next of left.splice(0)) perform(next);
        changed(() => settle(people));

        const text = realtime.text(name);
        expect(people.map((person) => person.text())).toEqual([text, text, text]);
        expect(await Promise.all([1, 2].map(async (bot) => (await padAt(url).write(added(bot, 1))).text))).toEqual([
          text,
          text,
        ]);
        const lines = [1, 2].flatMap((bot) =>
          [1, 2, 3].map((number) => `- bot ${bot}.${number} 🐫 (${number === 1 ? "closed" : "open"})\n`),
        );
        expect(text.match(botLine)?.toSorted()).toEqual(lines.toSorted());
        expect(notes.get(name)?.text).toBe(text);
        // What a bot saw when it was done was the text of that moment, everybody's.
        const stood = new Set([...realtime.texts, text]);
        expect(texts.flat().filter((seen) => !stood.has(seen))).toEqual([]);
        for (const person of people) person.drop();
      }),
      { numRuns: 25, endOnFailure: true },
    );
  },
);

/** Until everything has been said and heard. */
function settle(people: readonly Person[]): void {
  for (let round = 0; round < 100; round += 1) {
    for (const person of people) person.hear();
    for (const person of people) person.send();
  }
  for (const person of people) person.hear();
}
