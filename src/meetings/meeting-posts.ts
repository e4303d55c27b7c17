import { type DueReminder, dueReminders } from "./due-reminders.ts";
import { cancelledNotices, movedNotice, type Notice, type NoticeFacts } from "./meeting-notices.ts";

export type MeetingPosts = { readonly notices: readonly Notice[]; readonly reminders: readonly DueReminder[] };

/**
 * Gives what the channel is to be told of the meetings now. While the pad's dates are in flux (`settled` false) only what
 * a person said by command is told. A notice stands for the reminder whose window it falls into: nobody is told the same
 * start twice within one window.
 */
export function meetingPosts(facts: NoticeFacts & { readonly settled: boolean }): MeetingPosts {
  const { series, next, told, now } = facts;
  const cancelled = cancelledNotices(facts);
  if (!facts.settled && next?.source !== "person") return { notices: cancelled, reminders: [] };
  const moved = movedNotice(facts);
  const posted = (start: string, lead: string) =>
    told.some((one) => one.what === "reminder" && one.start === start && one.lead === lead);
  const noticed = ({ start, due }: DueReminder) =>
    moved?.start === start ||
    told.some((one) => one.what === "notice" && one.start === start && Temporal.Instant.compare(one.at, due) >= 0);
  return {
    notices: moved === null ? cancelled : [...cancelled, moved],
    reminders: dueReminders(series, next, now, posted).filter((reminder) => !noticed(reminder)),
  };
}
