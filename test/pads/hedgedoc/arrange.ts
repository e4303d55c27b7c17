import { onTestFinished } from "vitest";

import { hedgedocPad, type HedgedocOptions } from "../../../src/pads/hedgedoc.ts";
import { readPadAddress } from "../../../src/pads/pad-address.ts";
import type { Pad, Plan, Written } from "../../../src/ports/pad.ts";
import type { FakeVersion } from "../../support/fake-hedgedoc/engine.ts";
import type { RealtimeOptions } from "../../support/fake-hedgedoc/realtime.ts";
import { startFakeHedgeDoc, type FakeHedgeDoc } from "../../support/fake-hedgedoc.ts";
import { hastyTimers } from "../../support/timers.ts";

/** One of each way to speak. */
export const versions: readonly FakeVersion[] = ["1.10.3", "1.10.5", "1.12.0"];

/** A server that waits for nothing, with the pad `agenda`. */
export async function server(
  text = "## Agenda\n",
  options: { readonly subPath?: string } & RealtimeOptions = {},
): Promise<FakeHedgeDoc> {
  const fake = await startFakeHedgeDoc({ after: hastyTimers, ...options });
  onTestFinished(() => fake.close());
  fake.write("agenda", text);
  return fake;
}

/** The pad at a URL as copied; it waits for nothing. */
export function padAt(copied: string, options: HedgedocOptions = {}): Pad {
  const address = readPadAddress(copied);
  if (address.kind !== "hedgedoc") throw new Error(`${copied} is on no HedgeDoc`);
  return hedgedocPad({ address, pause: async () => {}, after: hastyTimers, ...options });
}

/** Puts a line under the first line of the pad, once. */
export const line =
  (words: string): Plan =>
  (text) =>
    text.includes(words) ? null : [{ at: text.indexOf("\n") + 1, remove: 0, insert: `${words}\n` }];

/** What came of a write: the text, or what people are told, the server's port left out. */
export async function outcome(writing: Promise<Written>): Promise<string> {
  const said = await writing.then(({ text }) => text, String);
  return said.replaceAll(/127\.0\.0\.1:\d+/g, "pad.example.org");
}

/** When the first frame with these words comes by, something happens before it is dealt with; false: it is lost. */
export function before(
  { realtime }: FakeHedgeDoc,
  direction: "→" | "←",
  words: string,
  happens: () => boolean | void,
): void {
  let isDone = false;
  realtime.watch((way, frame) => {
    if (isDone || way !== direction || !frame.includes(words)) return true;
    isDone = true;
    return happens();
  });
}
