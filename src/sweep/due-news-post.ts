import { digest } from "../digest.ts";
import type { Effect } from "../outbox/effect.ts";
import { dueNews } from "../todos/following/news.ts";
import { newsView } from "../todos/following/news-view.ts";
import type { World } from "../world.ts";
import type { Facts } from "./facts.ts";
import { textMessages } from "./text-messages.ts";

/** What is told of issues is of some use for so long. */
const use = { hours: 24 };

/** What happened to the issues on the forge: a quiet line for many changes, not one a change. */
export function dueNewsPost(world: World, facts: Facts): readonly Effect[] {
  const { series, todos, now } = facts;
  const fresh = dueNews(todos, toldNews(facts), now);
  if (fresh.length === 0) return [];
  const told = fresh.map(({ key }) => key);
  return [
    {
      id: `news/${series.id}/${digest(told.join("\n"))}`,
      series: series.id,
      expires: now.add(use).toString(),
      type: "post",
      channel: series.channel,
      messages: textMessages(world.templates.render("news", newsView(fresh)), world.chat.textLimit),
      quiet: true,
      about: { what: "news", told },
    },
  ];
}

/** The keys of what was told; what is only intended counts, for it is on its way. */
function toldNews({ effects }: Facts): ReadonlySet<string> {
  const keys = [...effects.values()].flatMap(({ effect }) =>
    effect.type === "post" && effect.about.what === "news" ? effect.about.told : [],
  );
  return new Set(keys);
}
