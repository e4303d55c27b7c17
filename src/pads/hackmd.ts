import { setTimeout as sleep } from "node:timers/promises";

import type { Clock } from "../ports/clock.ts";
import type { Pad, Plan, Written } from "../ports/pad.ts";
import { contentVersion } from "./content-version.ts";
import type { HackmdAddress } from "./hackmd/address.ts";
import { hackmdClient } from "./hackmd/client.ts";
import { hackmdFailures as failures } from "./hackmd/failures.ts";
import { hackmdNote, type HackmdNotes } from "./hackmd/note.ts";
import { paced } from "./hackmd/paced.ts";
import { replaceNote } from "./hackmd/replace-note.ts";
import { planWhenQuiet } from "./plan-when-quiet.ts";

export type HackmdOptions = {
  /** Null: there is none, and each reading says so. */
  readonly hackmdToken?: string | null;
  readonly hackmdApi?: string;
  /** How often the note is read at most: HackMD counts a plan's calls. */
  readonly hackmdEvery?: Temporal.Duration;
  readonly now: Clock;
  readonly fetch?: typeof fetch;
  readonly timeoutMs?: number;
  readonly maxBytes?: number;
  readonly pause?: (milliseconds: number) => Promise<unknown>;
};

const tries = 3;

/**
 * Gives a note of hackmd.io, by its API. Its version is a hash of the text: HackMD's ETag changes with who looks. Between two
 * readings it is taken for unchanged, so make one for an address and keep it. A write reads anew
 * (docs/decisions/012-other-pads.md).
 */
export function hackmdPad(options: { readonly address: HackmdAddress } & HackmdOptions): Pad {
  const { address, hackmdToken: token = null, hackmdApi: base = "https://api.hackmd.io/v1" } = options;
  const { timeoutMs = 10_000, maxBytes = 1024 * 1024, pause = sleep, now } = options;
  const { link } = address;
  const request = options.fetch ?? fetch;
  const note: HackmdNotes | null =
    token === null
      ? null
      : hackmdNote(hackmdClient({ link, base, token, request, timeoutMs, maxBytes }), address, maxBytes);

  async function textNow(): Promise<string> {
    if (note === null) throw failures.noToken(link);
    return (await note.read()).text;
  }
  const reading = paced({ now, every: options.hackmdEvery ?? Temporal.Duration.from("PT30M"), ask: textNow });

  async function write(plan: Plan): Promise<Written> {
    if (note === null) throw failures.noToken(link);
    for (let time = 0; time < tries; time += 1) {
      const { before, changes, wanted } = await planWhenQuiet({
        plan,
        read: note.read,
        pause,
        changed: () => failures.changed(link),
      });
      if (changes.length === 0) return { text: before.text, changes };
      const text = await replaceNote({ note, before, wanted, link, pause });
      if (text === wanted || (plan(text) ?? []).length === 0) return { text, changes };
    }
    throw failures.changed(link);
  }

  return {
    link,

    async read(known) {
      const text = await reading.get();
      const version = contentVersion(text);
      return version === known ? null : { text, version };
    },

    async write(plan) {
      const written = await write(plan);
      reading.keep(written.text);
      return written;
    },
  };
}
