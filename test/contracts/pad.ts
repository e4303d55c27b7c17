import fc from "fast-check";
import { describe, expect, onTestFinished, test } from "vitest";

import { PadError } from "../../src/errors.ts";
import type { Pad } from "../../src/ports/pad.ts";

/** Where a pad lives, as the people who write into it see it. Its pads read at most `maxBytes`. */
export type PadPlace = {
  /** A pad on this place, as after a start of the bot. */
  open(): Pad;
  write(text: string): Promise<void>;
  remove(): Promise<void>;
  /** What this sort of pad makes of what people type; absent: it keeps it as it is. */
  keeps?(text: string): string;
  readonly maxBytes: number;
  close(): Promise<void>;
};

/** What every pad holds, whatever is behind it. */
export function padContract(name: string, start: () => Promise<PadPlace>): void {
  async function place(text?: string): Promise<PadPlace> {
    const started = await start();
    onTestFinished(() => started.close());
    if (text !== undefined) await started.write(text);
    return started;
  }

  /** The text and its version; a test that needs them fails here without them. */
  async function readAll(pad: Pad) {
    const read = await pad.read(null);
    if (read === null) throw new Error("a pad of which nothing is known gave nothing");
    return read;
  }

  describe(`a pad (${name})`, () => {
    test("gives its text, and nothing while that is the text known", async () => {
      const pad = (await place("# Meeting\n- TODO announce\n")).open();
      const { text, version } = await readAll(pad);
      expect([text, await pad.read(version)]).toEqual(["# Meeting\n- TODO announce\n", null]);
    });

    test("gives the new text, with a new version, once people have written", async () => {
      const { open, write } = await place("before");
      const pad = open();
      const before = await readAll(pad);
      await write("after");
      const after = await pad.read(before.version);
      expect(after?.text).toBe("after");
      expect(after?.version).not.toBe(before.version);
    });

    test("knows its version again after a restart, and when a change was taken back", async () => {
      const { open, write } = await place("as it was");
      const { version } = await readAll(open());
      await write("something else");
      await write("as it was");
      expect(await open().read(version)).toBeNull();
    });

    test("gives its text to who knows only a version that isn't one of its own", async () => {
      const pad = (await place("text")).open();
      for (const foreign of ["", "7", "sha256:0", 'W/"0-0"', "line\nbreak", "ü"]) {
        expect((await pad.read(foreign))?.text).toBe("text");
      }
    });

    test("may be empty", async () => {
      expect((await readAll((await place("")).open())).text).toBe("");
    });

    test("gives each text as it was written", async () => {
      const { open, write, keeps = (text: string) => text } = await place();
      const pad = open();
      // HedgeDoc itself keeps no carriage return, and a byte order mark at the start is not part of a text.
      const character = fc
        .nat({ max: 0x10_ffff })
        .filter((code) => code !== 0x0d && (code < 0xd8_00 || code > 0xdf_ff))
        .map((code) => String.fromCodePoint(code));
      const piece = fc.constantFrom("# Meeting", "- TODO: ünïcode 🐫", "\n", "\u{feff}", "  \t", "\0", "e\u0301");
      const kept = fc
        .string({ unit: fc.oneof(character, piece), maxLength: 60 })
        .filter((text) => !text.startsWith("\u{feff}"));
      await fc.assert(
        fc.asyncProperty(kept, async (text) => {
          await write(text);
          expect((await readAll(pad)).text).toBe(keeps(text));
        }),
        { numRuns: 50 },
      );
    });

    test("that is missing says so, and is read as soon as it is there", async () => {
      const { open, write, remove } = await place("soon gone");
      const pad = open();
      const { version } = await readAll(pad);
      await remove();
      await expect(pad.read(version)).rejects.toMatchObject({ reason: "missing" });
      await write("back again");
      expect((await pad.read(version))?.text).toBe("back again");
    });

    test("is read up to its limit, counted in bytes, and refused beyond", async () => {
      const { open, write, maxBytes } = await place();
      const pad = open();
      await write("ü".repeat(maxBytes / 2));
      expect((await readAll(pad)).text.length).toBe(maxBytes / 2);
      await write(`${"ü".repeat(maxBytes / 2)}.`);
      await expect(pad.read(null)).rejects.toMatchObject({ reason: "too-large" });
    });

    test("says what went wrong in whole sentences, as an error that people may read", async () => {
      const { open, remove } = await place("gone");
      await remove();
      const error = await open()
        .read(null)
        .catch((caught: unknown) => caught);
      expect(error).toBeInstanceOf(PadError);
      expect(String(error)).toMatch(/^PadError: [A-Z].+\. [A-Z].+\.$/);
    });
  });
}
