import type { Meeting } from "./meeting.ts";
import { type NoticeFacts, type Notice } from "./meeting-notices.ts";
import { meetingPosts } from "./meeting-posts.ts";
import { meetingAt } from "./start-key.ts";
import type { Told } from "./told.ts";

/** What a list was told of a meeting: see `MailAbout`. `at` is the instant of the intent. */
export type MailTold = {
  readonly what: "announcement" | "moved" | "cancelled";
  readonly meeting: string;
  readonly root: string;
  readonly start: string | null;
  readonly sequence: number;
  readonly at: string;
};

/** A mail about the next meeting that is due now. `id` is the same whenever it is decided anew. `expires` is an ISO instant. */
export type DueMail = {
  readonly id: string;
  readonly root: string;
  readonly sequence: number;
  readonly expires: string;
} & (
  | { readonly what: "announcement" }
  /** `from`: when it was to be. */
  | { readonly what: "moved"; readonly from: Meeting }
  | { readonly what: "cancelled"; readonly meeting: Meeting; readonly reason: string }
);

export type DueMailFacts = Omit<NoticeFacts, "told"> & {
  /** How long before the start it is announced. */
  readonly announce: string;
  /** In the order of time. */
  readonly told: readonly MailTold[];
  readonly settled: boolean;
};

/**
 * Gives the mails that a list is to have now, by the rules of the channel's posts (`meetingPosts`): the announcement once its
 * lead is reached and until the meeting begins, word of a move or of a cancellation to whom a date was announced.
 */
export function dueMails(facts: DueMailFacts): readonly DueMail[] {
  const { series, announce, next, told } = facts;
  const standing = told.filter(
    (one, place) => !told.slice(place).some(({ what, root }) => what === "cancelled" && root === one.root),
  );
  const { notices, reminders } = meetingPosts({
    ...facts,
    series: { ...series, reminders: [announce] },
    told: standing.flatMap((one) => asTold(one, announce)),
  });
  const announced = reminders.flatMap(({ expires }): DueMail[] => {
    if (next === null) return [];
    const { date } = next.meeting;
    if (standing.some((one) => one.what === "announcement" && one.meeting === date)) return [];
    const root = told.findLast((one) => one.meeting === date)?.root ?? date;
    const before = told.findLast((one) => one.root === root);
    const again = before?.what === "cancelled";
    const sequence = (before?.sequence ?? 0) + (again ? 1 : 0);
    const id = `mail/announcement/${series.id}/${date}${again ? `/${sequence}` : ""}`;
    return [{ what: "announcement", id, root, sequence, expires }];
  });
  return [...notices.flatMap((notice) => mailOf(notice, standing, facts)), ...announced];
}

function mailOf(notice: Notice, standing: readonly MailTold[], { series }: DueMailFacts): readonly DueMail[] {
  const { what, expires } = notice;
  const before = standing.findLast((one) =>
    what === "moved" ? one.start === notice.from : one.meeting === notice.meeting.date,
  );
  if (before === undefined) return [];
  const { root } = before;
  const sequence = before.sequence + 1;
  const same = { id: `mail/${what}/${series.id}/${root}/${sequence}`, root, sequence, expires };
  if (what === "moved") return [{ ...same, what, from: meetingAt(notice.from, series.timeZone) }];
  return [{ ...same, what, meeting: notice.meeting, reason: notice.reason }];
}

function asTold({ what, start, at }: MailTold, lead: string): readonly Told[] {
  if (start === null || what === "cancelled") return [];
  return [what === "announcement" ? { what: "reminder", start, lead, at } : { what: "notice", start, at }];
}

/** The ISO date under which the meeting of a date was announced first, as far as is known. */
export function rootOf(
  date: string,
  told: readonly MailTold[],
  moved: readonly { readonly from: string; readonly to: string }[],
): string {
  const known = told.findLast(({ meeting }) => meeting === date)?.root;
  if (known !== undefined) return known;
  const seen = new Set([date]);
  let root = date;
  for (;;) {
    const from = moved.find(({ to }) => to === root)?.from;
    if (from === undefined || seen.has(from)) return root;
    seen.add(from);
    root = from;
  }
}
