import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";

import type { Change, Pad, Plan, Written } from "../ports/pad.ts";
import { contentVersion } from "./content-version.ts";
import { etherpadApi } from "./etherpad/api.ts";
import { etherpadFailures as failures } from "./etherpad/failures.ts";
import { replaceText } from "./etherpad/replace-text.ts";
import { cleaned, isFormatted, listsAtMargin, textShape, withoutEnd } from "./etherpad/text.ts";
import type { EtherpadAddress } from "./etherpad/address.ts";
import { planWhenQuiet } from "./plan-when-quiet.ts";

export type EtherpadOptions = {
  /** The key of the server's API; null: there is none, and each reading says so. */
  readonly etherpadKey?: string | null;
  readonly fetch?: typeof fetch;
  readonly timeoutMs?: number;
  readonly maxBytes?: number;
  readonly pause?: (milliseconds: number) => Promise<unknown>;
};

const revisionsShape = z.object({ revisions: z.number() }).transform(({ revisions }) => revisions);
const htmlShape = z.object({ html: z.string() }).transform(({ html }) => html);

/**
 * Gives a pad of an Etherpad server, by its HTTP API. The version is a hash of the text. At the end, text is added by the
 * server, beside people who type; elsewhere the API takes only the whole text anew (docs/decisions/012-other-pads.md).
 */
export function etherpadPad(options: { readonly address: EtherpadAddress } & EtherpadOptions): Pad {
  const { address, etherpadKey: key = null, timeoutMs = 10_000, maxBytes = 1024 * 1024, pause = sleep } = options;
  const { link } = address;
  const api = key === null ? null : etherpadApi({ address, key, request: options.fetch ?? fetch, timeoutMs, maxBytes });

  async function call<T>(name: string, shape: z.ZodType<T>, fields: Readonly<Record<string, string>> = {}): Promise<T> {
    if (api === null) throw failures.noKey(link);
    return api.call(name, fields, shape);
  }

  async function readText(): Promise<string> {
    const text = listsAtMargin(withoutEnd(await call("getText", textShape)));
    if (Buffer.byteLength(text) > maxBytes) throw failures.tooLarge(link, maxBytes);
    return text;
  }

  const revisions = () => call("getRevisionsCount", revisionsShape);
  /** The revision first: if the text is newer, the revision after a write will tell. */
  const read = async () => ({ revision: await revisions(), text: await readText() });
  const clean = (plan: Plan) => (text: string) =>
    plan(text)?.map((change) => ({ ...change, insert: cleaned(change.insert) })) ?? null;

  async function append(plan: Plan, change: Change): Promise<Written> {
    await call("appendText", z.unknown(), { text: change.insert });
    const text = await readText();
    if (!text.includes(change.insert) && plan(text) !== null) throw failures.changed(link);
    return { text, changes: [change] };
  }

  async function replace(plan: Plan): Promise<Written> {
    if (isFormatted(await call("getHTML", htmlShape))) throw failures.formatted(link);
    const planned = await planWhenQuiet({ plan, read, pause, changed: () => failures.changed(link) });
    const changes = await replaceText(planned, {
      plan,
      link,
      set: (text) => call("setText", z.unknown(), { text: `${text}\n` }),
      revisions,
      textAt: async (revision) => withoutEnd(await call("getText", textShape, { rev: String(revision) })),
    });
    return { text: await readText(), changes };
  }

  return {
    link,

    async read(known) {
      const text = await readText();
      const version = contentVersion(text);
      return version === known ? null : { text, version };
    },

    async write(asPlanned) {
      const plan = clean(asPlanned);
      const text = await readText();
      const [first, ...more] = plan(text) ?? [];
      if (first === undefined) return { text, changes: [] };
      const isAtEnd = more.length === 0 && first.remove === 0 && first.at === text.length;
      return isAtEnd ? append(plan, first) : replace(plan);
    },
  };
}
