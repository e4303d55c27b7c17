import { pageLink } from "../archive/page-link.ts";
import { minutesLink } from "../minutes/minutes-link.ts";
import { type PublishedMeeting, talkedAbout, talkedAboutComment } from "../minutes/talked-about.ts";
import type { Comment, Effect, EffectRecord } from "../outbox/effect.ts";
import type { IssueName } from "../ports/forge.ts";
import { allowed } from "../todos/allowed.ts";
import { issueKey } from "../todos/issue-key.ts";
import { issueNameOf } from "../todos/issue-name.ts";
import type { World } from "../world.ts";
import type { Facts } from "./facts.ts";

/** Minutes that were out longer before are history: a repository that is added to `comments` is not told of years of meetings. */
const reach = { hours: 14 * 24 };

/** More comments than this for one meeting are too much at a time. */
const most = 20;

type Published = { readonly date: string; readonly record: EffectRecord };

/**
 * The comments on what a meeting talked about, once its minutes are out: one for each pull request and issue of the
 * repositories that take them, which lists every meeting so far. Where an earlier comment on the same one is still to be
 * written, or waits for a person, the next waits for it: an old list never replaces a newer one.
 */
export async function dueComments(world: World, facts: Facts): Promise<readonly Effect[]> {
  const { series } = facts;
  if (series.comments.length === 0) return [];
  const published = publishedMinutes(facts);
  const due = new Map<string, { issue: IssueName; date: string }>();
  for (const { date } of published.filter((one) => isRecent(one, facts))) {
    const meeting = await readMeeting(world, facts, published, date);
    if (meeting === null) continue;
    const wanted = talkedAbout(meeting).filter(({ owner, repo }) => allowed(`${owner}/${repo}`, series.comments));
    const fresh = wanted.slice(0, most).filter((issue) => !facts.effects.has(effectId(facts, issue, date)));
    if (fresh.length > 0 && wanted.length > most)
      world.log.warn(
        { series: series.id, meeting: date, named: wanted.length, most },
        "A meeting names too much to comment on all of it",
      );
    for (const issue of fresh) {
      if (!due.has(issueKey(issue)) && !isHeldUp(issue, facts)) due.set(issueKey(issue), { issue, date });
    }
  }
  if (due.size === 0) return [];
  const read = await Promise.all(published.map(({ date }) => readMeeting(world, facts, published, date)));
  const meetings = read.filter((meeting) => meeting !== null);
  return [...due.values()].map(({ issue, date }) => ({
    id: effectId(facts, issue, date),
    series: series.id,
    expires: null,
    type: "comment",
    repository: `${issue.owner}/${issue.repo}`,
    number: issue.number,
    comment: {
      marker: markerOf(facts),
      body: talkedAboutComment(issue, meetings, { series, templates: world.templates }),
    },
  }));
}

function effectId({ series }: Facts, issue: IssueName, date: string): string {
  return `comment/${series.id}/${issueKey(issue)}/${date}`;
}

function markerOf({ series }: Facts): string {
  return `meetbot:talked/${series.id}`;
}

/** The minutes that stand in the chat, by their meetings, the earliest first. */
function publishedMinutes({ effects }: Facts): readonly Published[] {
  return [...effects.values()]
    .flatMap((record) => {
      const { effect, status } = record;
      if (effect.type !== "post" || effect.about.what !== "minutes" || status !== "done") return [];
      return [{ date: effect.about.meeting, record }];
    })
    .toSorted((one, other) => one.date.localeCompare(other.date));
}

function isRecent({ record }: Published, { now }: Facts): boolean {
  const out = Temporal.Instant.from(record.calledAt ?? record.intendedAt);
  return Temporal.Instant.compare(out.add(reach), now) > 0;
}

/** The meeting as its snapshot has it; null: none was kept. */
async function readMeeting(
  world: World,
  { series, todos }: Facts,
  published: readonly Published[],
  date: string,
): Promise<PublishedMeeting | null> {
  const snapshot = await world.store.snapshots.get(`${series.id}/${date}`);
  const record = published.find((one) => one.date === date)?.record;
  if (snapshot === null || record === undefined) return null;
  const filed = todos.filter(({ meetings, meeting }) => (meetings[0] ?? meeting) === date).map(issueNameOf);
  const keys = new Set(filed.flatMap((issue) => (issue === null ? [] : [issueKey(issue)])));
  const page = pageLink(world.publicUrl, series, ({ meeting }) => meeting(date));
  const link = page ?? minutesLink(record);
  return { date, notes: snapshot.notes, link, hasPlaces: page !== null, filed: keys };
}

/** Whether an earlier comment on the same issue is not settled. */
function isHeldUp(issue: IssueName, facts: Facts): boolean {
  return [...facts.effects.values()].some(
    ({ effect, status }) =>
      (status === "pending" || status === "parked") &&
      effect.type === "comment" &&
      effect.comment.marker === markerOf(facts) &&
      issueKey(nameOf(effect)) === issueKey(issue),
  );
}

function nameOf({ repository, number }: Comment): IssueName {
  const [owner = "", repo = ""] = repository.split("/");
  return { owner, repo, number };
}
