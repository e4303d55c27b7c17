import { showTime } from "../meetings/show-time.ts";
import type { Effect } from "../outbox/effect.ts";
import { effectInWords } from "../replies/effect-in-words.ts";
import type { World } from "../world.ts";
import type { Facts } from "./facts.ts";

/** One thing that does not work, as the template shows it. */
export type TroubleItem = {
  readonly manner: "refused" | "refused for good" | "away" | "given up" | "unclear" | "found" | "unread" | "read again";
  readonly what: "pad" | "channel" | "list" | "repository" | null;
  readonly why: string | null;
  /** As the chat shows times. */
  readonly since: string;
  /** What waits for it, in words, and how many more. */
  readonly waiting: readonly string[];
  readonly more: number;
};

/** Nobody reads more than this; `/outbox list` has all. */
const most = 5;

/** `since`: an ISO instant. */
export function troubleItem(
  { chat }: Pick<World, "chat">,
  { series }: Facts,
  trouble: Pick<TroubleItem, "manner" | "what" | "why"> & {
    readonly since: string;
    readonly effects: readonly Effect[];
  },
): TroubleItem {
  const { effects, ...rest } = trouble;
  const waiting = effects.slice(0, most).map((effect) => effectInWords(effect, series.timeZone));
  const since = showTime(Temporal.Instant.from(trouble.since), chat.times, series.timeZone);
  return { ...rest, since, waiting, more: effects.length - waiting.length };
}
