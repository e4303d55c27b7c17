import type { Effect } from "../outbox/effect.ts";
import { inert } from "../todos/inert.ts";
import { notAssigned } from "../todos/left-out.ts";
import { sentences } from "../todos/sentences.ts";
import { plain } from "../todos/text/plain.ts";
import type { Facts } from "./facts.ts";
import { issueEffectId } from "./issue-effect.ts";

/** An issue that has stood for longer without its people's names is left as people have it. */
const fresh = { hours: 7 * 24 };

/** Names in the issue, without a ping, those whom GitHub dropped from its assignees in silence: nothing else there says whose it is. */
export function dueNamings({ series, todos, effects, now }: Facts): readonly Effect[] {
  return todos.flatMap((todo): Effect[] => {
    const record = effects.get(issueEffectId(todo));
    if (todo.state !== "filed" || todo.issue === null || record?.effect.type !== "file-issue") return [];
    if (record.outcome?.type !== "file-issue") return [];
    const since = Temporal.Instant.from(record.intendedAt).add(fresh);
    const dropped = notAssigned(record.effect.draft, record.outcome.issue);
    if (dropped.length === 0 || Temporal.Instant.compare(since, now) <= 0) return [];
    const { repository, number } = todo.issue;
    const line = sentences.meantFor(dropped.map((login) => inert(plain(login))));
    const amendment = { what: "append", lines: [line] } as const;
    const id = `named/${todo.id}`;
    return [{ id, series: series.id, expires: null, type: "amend-issue", repository, number, amendment }];
  });
}
