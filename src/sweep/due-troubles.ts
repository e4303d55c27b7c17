import { digest } from "../digest.ts";
import type { Effect, EffectRecord } from "../outbox/effect.ts";
import { placeOf } from "../outbox/place-of.ts";
import { goesOn, isTold, newTroubles, refusalKey, toldIn, type Telling, type Trouble } from "../outbox/troubles.ts";
import { isToBeFiled } from "../outbox/settle.ts";
import type { World } from "../world.ts";
import type { Facts } from "./facts.ts";
import { maintainerChannels } from "./maintainer-channels.ts";
import { personOfChannel } from "./person-channel.ts";
import { textMessages } from "./text-messages.ts";
import { troubleItem, type TroubleItem } from "./trouble-item.ts";

/** A pad that can't be read for so long is no blip. */
const BLIP = { hours: 1 };

type News = { readonly keys: readonly string[]; readonly item: TroubleItem };

/**
 * What the maintainers are told of what does not work: one message each, of all that is new to them, each trouble once. A place is not spoken of in itself:
 * the message would meet the same trouble.
 */
export function dueTroubles(world: World, facts: Facts): readonly Effect[] {
  const { series } = facts;
  return maintainerChannels(series).flatMap((channel): Effect[] => {
    const told = toldIn(channel, [...facts.effects.values()]);
    const news = [
      ...stuckNews(world, facts, { told, channel }),
      ...repositoryNews(world, facts, told),
      ...padNews(world, facts, told),
    ];
    if (news.length === 0) return [];
    const keys = news.flatMap((one) => one.keys);
    const view = { series: series.title, items: news.map(({ item }) => item) };
    return [
      {
        id: `trouble/${series.id}/${personOfChannel(channel) ?? "channel"}/${digest(keys.join(" "))}`,
        series: series.id,
        expires: null,
        type: "post",
        channel,
        messages: textMessages(world.templates.render("trouble", view), world.chat.textLimit),
        about: { what: "trouble", told: keys },
      },
    ];
  });
}

function stuckNews(
  world: World,
  facts: Facts,
  { told, channel }: { told: readonly Telling[]; channel: string },
): readonly News[] {
  const records = [...facts.effects.values()].filter((record) => !isToldOtherwise(record, facts, channel));
  return newTroubles(records, { told, now: facts.now }).map((trouble) => {
    const [first] = trouble.records;
    const { keys } = trouble;
    const item = troubleItem(world, facts, {
      manner: mannerOf(trouble),
      what: first === undefined ? null : placeOf(first.effect).what,
      why: trouble.records.at(-1)?.why ?? null,
      since: first?.intendedAt ?? facts.now.toString(),
      effects: trouble.records.map(({ effect }) => effect),
    });
    return { keys, item };
  });
}

function mannerOf({ manner, records }: Trouble): TroubleItem["manner"] {
  if (manner === "refused") return records.every(({ status }) => status === "parked") ? "refused for good" : manner;
  return manner === "unclear" && !records.some(({ unsure }) => unsure) ? "given up" : manner;
}

/** Whether people hear of it from somebody else: the report or an answer tells of an issue, the part that the chair is given of a pad. */
function isToldOtherwise(
  { effect, status, lastFailure }: EffectRecord,
  { series, state, todos }: Facts,
  channel: string,
): boolean {
  if ("channel" in effect && effect.channel === channel) return status !== "done";
  if (effect.type === "write-pad") {
    if (status === "pending") return state.padTrouble !== null;
    return status === "parked" && effect.write.what === "section" && effect.by === null && series.chair !== null;
  }
  if (effect.type !== "file-issue" || status === "done") return false;
  const todo = todos.find(({ id }) => id === effect.todo);
  if (todo === undefined || !isToBeFiled(todo)) return true;
  if (status !== "parked") return false;
  return lastFailure?.outcome === "refused" ? channel === series.channel : todo.changedBy === null;
}

/** What the daily look at the repositories found. */
function repositoryNews(world: World, facts: Facts, told: readonly Telling[]): readonly News[] {
  const records = [...facts.effects.values()];
  const sentences = new Set<string>();
  return (facts.state.access?.found ?? []).flatMap(({ repository, sentence, since }): News[] => {
    const place = { what: "repository", repository } as const;
    const key = refusalKey(place, sentence);
    const own = `repository/${digest(sentence)}@${since}`;
    const isKnown = isTold(own, told) || goesOn(key, place, { told, records }) || sentences.has(sentence);
    sentences.add(sentence);
    if (isKnown) return [];
    const item = troubleItem(world, facts, {
      manner: "found",
      what: "repository",
      why: sentence,
      since,
      effects: [],
    });
    return [{ keys: [key, own], item }];
  });
}

/** That the pad can't be read, and that it can again. */
function padNews(world: World, facts: Facts, told: readonly Telling[]): readonly News[] {
  const { padTrouble } = facts.state;
  const item = (manner: "unread" | "read again", why: string | null, since: string) =>
    troubleItem(world, facts, { manner, what: "pad", why, since, effects: [] });
  if (padTrouble === null) {
    const last = told.flatMap(({ keys }) => keys).findLast((key) => key.startsWith("pad@"));
    const key = `again/${last}`;
    if (last === undefined || isTold(key, told)) return [];
    return [{ keys: [key], item: item("read again", null, last.slice("pad@".length)) }];
  }
  const { since, why } = padTrouble;
  const key = `pad@${since}`;
  const isBlip = Temporal.Instant.compare(Temporal.Instant.from(since).add(BLIP), facts.now) > 0;
  return isBlip || isTold(key, told) ? [] : [{ keys: [key], item: item("unread", why, since) }];
}
