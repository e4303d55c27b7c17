import { describe, expect, onTestFinished, test } from "vitest";

import { PadError } from "../../src/errors.ts";
import type { Pad, Plan } from "../../src/ports/pad.ts";

/** Where a pad lives that can be written, as the people who write into it see it. */
export type WritingPlace = {
  open(): Pad;
  /** People write the whole text, at once. */
  write(text: string): void;
  remove(): void;
  /** From now on the bot may read it and not write it. */
  lock(): void;
  /** Its server brings together what is written in the same moment, in either order; it never refuses as `changed`. */
  readonly merges?: true;
  /** The longest text that it takes, in characters of ASCII, where there is a limit worth reaching. */
  readonly longest?: number;
  close(): Promise<void>;
};

/** Puts a line before another one, once. */
function insertBefore(mark: string, line: string): Plan {
  return (text) => {
    const at = text.indexOf(mark);
    return at === -1 || text.includes(line) ? null : [{ at, remove: 0, insert: line }];
  };
}

/** Puts a line at the end, once. */
function addLine(line: string): Plan {
  return (text) => {
    if (text.includes(line)) return null;
    return [{ at: text.length, remove: 0, insert: text === "" || text.endsWith("\n") ? `${line}\n` : `\n${line}` }];
  };
}

/** What writing holds, whatever pad is behind it: nothing of a person's is ever lost, nothing of ours is there twice. */
export function padWriteContract(name: string, start: () => Promise<WritingPlace>): void {
  async function place(text: string): Promise<WritingPlace> {
    const started = await start();
    onTestFinished(() => started.close());
    started.write(text);
    return started;
  }

  /** What the next reading gives, of a pad opened anew: what the server has, and not what we remember. */
  async function readBack({ open }: WritingPlace): Promise<string | undefined> {
    return (await open().read(null))?.text;
  }

  describe(`writing into a pad (${name})`, () => {
    test("brings a plan about in the text, and gives the text that the next reading gives", async () => {
      const at = await place("# Agenda\n\n- one\n\n# Notes\nx");
      const pad = at.open();
      const written = await pad.write(insertBefore("\n# Notes", "- two\n"));
      expect(written).toEqual({
        text: "# Agenda\n\n- one\n- two\n\n# Notes\nx",
        changes: [{ at: 16, remove: 0, insert: "- two\n" }],
      });
      expect([await readBack(at), (await pad.read(null))?.text]).toEqual([written.text, written.text]);
    });

    test("adds at the end, with a final line break or without", async () => {
      const at = await place("# Agenda");
      const pad = at.open();
      await pad.write(addLine("- one"));
      at.write(`${await readBack(at)}\n`);
      await pad.write(addLine("- two"));
      expect(await readBack(at)).toBe("# Agenda\n- one\n- two\n");
    });

    test("makes several changes at once, and amends what is there", async () => {
      const at = await place("- TODO a\n- TODO b\n\nend");
      const plan: Plan = (text) =>
        text.includes("(o/r#1)")
          ? null
          : [
              { at: text.indexOf("\n"), remove: 0, insert: " (o/r#1)" },
              { at: text.indexOf(" b"), remove: 2, insert: " c" },
              { at: text.length, remove: 0, insert: "\n" },
            ];
      await at.open().write(plan);
      expect(await readBack(at)).toBe("- TODO a (o/r#1)\n- TODO c\n\nend\n");
    });

    test("is done once, however often it is asked for", async () => {
      const at = await place("- one\n\nend");
      const pad = at.open();
      const plan = insertBefore("\nend", "- two\n");
      await pad.write(plan);
      expect(await pad.write(plan)).toEqual({ text: "- one\n- two\n\nend", changes: [] });
      expect(await at.open().write(plan)).toEqual({ text: "- one\n- two\n\nend", changes: [] });
    });

    test("writes nothing where nothing is to be done", async () => {
      const at = await place("as it is");
      expect(await at.open().write(() => null)).toEqual({ text: "as it is", changes: [] });
      expect(await at.open().write(() => [])).toEqual({ text: "as it is", changes: [] });
    });

    test("plans on the text as it stands, not as it was read", async () => {
      const at = await place("- one\n\nend");
      const pad = at.open();
      await pad.read(null);
      at.write("- one\n- of a person\n\nend");
      await pad.write(insertBefore("\nend", "- two\n"));
      expect(await readBack(at)).toBe("- one\n- of a person\n- two\n\nend");
    });

    test("plans again, or is merged, where a person changed the text since it was planned on", async () => {
      const at = await place("- one\n\nend");
      const persons = ["- one\n- of a person\n\nend"];
      const plan = insertBefore("\nend", "- two\n");
      await at.open().write((text) => {
        const changes = plan(text);
        const change = persons.shift();
        if (change !== undefined) at.write(change);
        return changes;
      });
      const merged = at.merges === true ? ["- one\n- two\n- of a person\n\nend"] : [];
      expect(["- one\n- of a person\n- two\n\nend", ...merged]).toContain(await readBack(at));
    });

    test("gives up, and changes nothing, where people do not stop writing", async ({ skip }) => {
      const at = await place("- one\n\nend");
      skip(at.merges === true, "what people write is merged");
      let count = 0;
      const writing = at.open().write((text) => {
        count += 1;
        at.write(`- person ${count}\n\nend`);
        return [{ at: text.indexOf("\nend"), remove: 0, insert: "- two\n" }];
      });
      await expect(writing).rejects.toMatchObject({ reason: "changed" });
      expect(await readBack(at)).toBe(`- person ${count}\n\nend`);
    });

    test.each([
      ["emoji", "- 🐫🐪 one\n- 👩🏽‍🚀\n\nend"],
      ["combining marks", "- re\u0301union\n\nend"],
      ["right-to-left text", "- שלום עולם\n- مرحبا\n\nend"],
      ["no text before", "\nend"],
      ["signs of HTML", '- <b> & "x" %20 + &amp;\n\nend'],
    ])("keeps %s as it is, to the character", async (_, text) => {
      const at = await place(text);
      await at.open().write(insertBefore("\nend", "- 🐫 two\n"));
      expect(await readBack(at)).toBe(text.replace("\nend", "- 🐫 two\n\nend"));
    });

    test("says that it may only read, and leaves the text", async () => {
      const at = await place("- one\n\nend");
      at.lock();
      await expect(at.open().write(insertBefore("\nend", "- two\n"))).rejects.toMatchObject({ reason: "read-only" });
      expect(await readBack(at)).toBe("- one\n\nend");
    });

    test("says that the pad is missing, and does not create it", async () => {
      const at = await place("soon gone");
      at.remove();
      await expect(at.open().write(addLine("- two"))).rejects.toMatchObject({ reason: "missing" });
      await expect(at.open().read(null)).rejects.toMatchObject({ reason: "missing" });
    });

    test("takes what fits, and leaves the text alone where it would grow too long", async ({ skip }) => {
      const at = await place("");
      const { longest } = at;
      if (longest === undefined) return skip("it has no limit of its own");
      const persons = `${"x".repeat(longest - "- two\n".length - 1)}\n`;
      at.write(persons);
      await at.open().write(addLine("- two"));
      const full = `${persons}- two\n`;
      expect(await readBack(at)).toBe(full);
      await expect(at.open().write(addLine("- three"))).rejects.toMatchObject({ reason: "too-large" });
      expect(await readBack(at)).toBe(full);
    });

    test("leaves the text alone, and hands the error on, where the plan itself fails", async () => {
      const at = await place("- one");
      const bug = new Error("a bug of the plan");
      const failing: Plan = () => {
        throw bug;
      };
      await expect(at.open().write(failing)).rejects.toBe(bug);
      expect(await readBack(at)).toBe("- one");
    });

    test("says what went wrong in whole sentences, as an error that people may read", async () => {
      const at = await place("gone");
      at.remove();
      const error: unknown = await at
        .open()
        .write(addLine("- two"))
        .catch((caught: unknown) => caught);
      expect(error).toBeInstanceOf(PadError);
      expect(String(error)).toMatch(/^PadError: [A-Z].+\. [A-Z].+\.$/);
    });
  });
}
