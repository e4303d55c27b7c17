import { describe, expect, test } from "vitest";

import { manualTimers } from "../../support/timers.ts";
import { before, line, outcome, padAt, server, versions } from "./arrange.ts";

/** Everything that goes by in a write, in its order. */
const moments = [
  ["→", "40"],
  ["←", '["doc"'],
  ["←", '["refresh"'],
  ["→", '["operation"'],
  ["←", '["ack"'],
  ["←", '["check"'],
] as const;

describe.each(versions)("writing into a pad of HedgeDoc %s", (version) => {
  test.each(["drop", "kill", "maintain"] as const)("heals whenever it comes to a %s", async (fault) => {
    const ended: string[] = [];
    for (const [direction, words] of moments) {
      const fake = await server("## Agenda\n- releases\n", { version });
      fake.realtime.join("agenda", "Ana");
      before(fake, direction, words, () => fake.realtime[fault]());
      await padAt(`${fake.url}/agenda`).write(line("- CI"));
      ended.push(fake.notes.get("agenda")?.text ?? "missing");
    }
    expect([...new Set(ended)]).toEqual(["## Agenda\n- CI\n- releases\n"]);
  });

  test("writes again what a server took and lost when it was killed", async () => {
    const fake = await server("## Agenda\n", { version });
    before(fake, "←", '["check"', () => {
      fake.write("agenda", "## Agenda\n"); // it never came to the disk
      fake.realtime.kill();
    });
    const { changes } = await padAt(`${fake.url}/agenda`).write(line("- CI"));
    const sent = fake.realtime.frames.filter((frame) => frame.includes('["operation"'));
    expect([fake.notes.get("agenda")?.text, sent.length, changes.length]).toEqual(["## Agenda\n- CI\n", 2, 1]);
  });

  test("doesn't write again what the server took without our hearing of it, and says what was changed", async () => {
    const timers = manualTimers();
    const fake = await server("## Agenda\n", { version });
    before(fake, "←", '["ack"', () => false);
    const writing = padAt(`${fake.url}/agenda`, { after: timers.after }).write(line("- CI"));
    await fake.realtime.until("←", '["ack"');
    timers.pass(10_000);
    expect(await writing).toEqual({
      text: "## Agenda\n- CI\n",
      changes: [{ at: 10, remove: 0, insert: "- CI\n" }],
    });
    expect(fake.realtime.frames.filter((frame) => frame.includes('["operation"'))).toHaveLength(1);
  });

  test("plans again on what people have written while it was away", async () => {
    const fake = await server("## Agenda\n", { version });
    const ana = fake.realtime.join("agenda", "Ana");
    before(fake, "→", '["operation"', () => {
      fake.realtime.drop();
      ana.edit(0, 0, "# Meeting 🐫\n\n");
      ana.send();
    });
    const plan = (text: string) =>
      text.includes("- CI") ? null : [{ at: text.indexOf("## Agenda\n") + 10, remove: 0, insert: "- CI\n" }];
    expect(await outcome(padAt(`${fake.url}/agenda`).write(plan))).toBe("# Meeting 🐫\n\n## Agenda\n- CI\n");
  });

  test("is at home again when a restarted server has forgotten the session, or is another one", async () => {
    const fake = await server("## Agenda\n", { version });
    const pad = padAt(`${fake.url}/agenda`);
    await pad.write(line("- one"));
    fake.realtime.kill();
    fake.forget();
    expect(await outcome(pad.write(line("- two")))).toBe("## Agenda\n- two\n- one\n");
  });
});

test("a server that was upgraded since is asked again what it speaks", async () => {
  const fake = await server("## Agenda\n", { version: "1.10.3" });
  const pad = padAt(`${fake.url}/agenda`);
  await pad.write(line("- one"));
  fake.realtime.upgrade("1.12.0");
  expect(await outcome(pad.write(line("- two")))).toBe("## Agenda\n- two\n- one\n");
  expect(fake.requests.filter(({ path }) => path.includes("polling"))).toHaveLength(2);
});
