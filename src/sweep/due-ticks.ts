import type { Effect } from "../outbox/effect.ts";
import { sentences } from "../todos/sentences.ts";
import type { Facts } from "./facts.ts";

/** Ticks the boxes of announcements whose post was seen: once each, so that a person who takes the tick back is left alone. */
export function dueTicks({ series, todos }: Facts): readonly Effect[] {
  return todos.flatMap(({ id, state, issue, made }) => {
    if (state !== "filed" || issue === null) return [];
    return made.flatMap(({ kind, name, link, box, refused }): Effect[] => {
      if ((kind !== "forum" && kind !== "site") || link === null || box === null || refused) return [];
      return [
        {
          id: `tick/${id}/${kind}`,
          series: series.id,
          expires: null,
          type: "amend-issue",
          repository: issue.repository,
          number: issue.number,
          amendment: { what: "replace-line", lines: [box], line: sentences.announcedThere[kind](name, link) },
        },
      ];
    });
  });
}
