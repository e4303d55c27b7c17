import type { Effect } from "../outbox/effect.ts";
import { startInstant } from "../meetings/instants.ts";
import type { World } from "../world.ts";
import { chairReport } from "./chair-report.ts";
import type { Facts } from "./facts.ts";
import { followedTodos } from "./follow-issues.ts";
import { personChannel } from "./person-channel.ts";
import { textMessages } from "./text-messages.ts";

/** How long before the meeting the chair has what became of the todos: time enough to ask people. */
const lead = { hours: 24 };

/** What became of the todos since the last meeting, to the chair alone, a day before the next; once for each time at which it is to begin. */
export async function dueChairReport(world: World, facts: Facts): Promise<readonly Effect[]> {
  const { series, next, now, held } = facts;
  const start = next === null ? null : startInstant(next.meeting);
  if (series.chair === null || next === null || start === null) return [];
  if (!held.some((day) => day < next.meeting.date)) return [];
  const isTime = Temporal.Instant.compare(start.subtract(lead), now) <= 0 && Temporal.Instant.compare(now, start) < 0;
  const id = `since/${series.id}/${start.toString()}`;
  if (!isTime || facts.effects.has(id)) return [];
  const text = chairReport(world, { ...facts, todos: await followedTodos(world, facts) });
  if (text === null) return [];
  return [
    {
      id,
      series: series.id,
      expires: start.toString(),
      type: "post",
      channel: personChannel(series.channel, series.chair),
      messages: textMessages(text, world.chat.textLimit),
      about: { what: "since last time", start: start.toString() },
    },
  ];
}
