import { UserError } from "../errors.ts";
import { datedMeetings } from "../meetings/dated-meetings.ts";
import { asMeeting } from "../meetings/pad-meetings.ts";
import { startInstant } from "../meetings/instants.ts";
import type { Series } from "../meetings/series.ts";
import { minutesLink } from "../minutes/minutes-link.ts";
import { replies } from "../replies.ts";
import type { Reply } from "../reply.ts";
import { previewedDiagnostics } from "../sweep/due-diagnostics.ts";
import type { Facts } from "../sweep/facts.ts";
import { minutesEffect, minutesEffectId, minutesMessages } from "../sweep/minutes-effect.ts";
import { keepSnapshot } from "../sweep/snapshot.ts";
import { diagnosticsView, renderDiagnostics } from "../todos/diagnostics/diagnostics-view.ts";
import type { World } from "../world.ts";
import { withFollowedFacts } from "./fresh-facts.ts";
import { say, whisper } from "./message.ts";
import { previewMinutesMail } from "./preview-mail.ts";
import { previewPage } from "./preview-page.ts";
import { previewMinutesProposal } from "./preview-proposal.ts";

/**
 * Shows a meeting's minutes as they would be published now, in the chat or by another door, to the asker alone; a maintainer sees below
 * them what looks like a mistake in the notes.
 */
export function previewMinutes(
  world: World,
  series: Series,
  typed: string | null,
  how: { diagnostics: boolean; door: string | null },
): Promise<Reply> {
  return withFollowedFacts(world, series, async (facts) => {
    const date = meetingDate(facts, typed);
    if (how.door === "mail") return previewMinutesMail(world, facts, date);
    if (how.door === "web") return previewPage(world, facts, date);
    if (how.door === "archive") return previewMinutesProposal(world, facts, date);
    const messages = await minutesMessages(world, facts, date);
    const texts = [
      ...messages.map(({ text }) => text),
      ...(how.diagnostics ? showDiagnostics(world, facts, date) : []),
    ];
    return whisper(texts.join("\n"), messages.at(-1)?.file ?? null);
  });
}

function showDiagnostics(world: World, facts: Facts, date: string): readonly string[] {
  const found = previewedDiagnostics(facts, date);
  return found.length === 0 ? [] : ["", renderDiagnostics(world.templates, diagnosticsView(found, facts))];
}

/** Publishes a meeting's minutes; where that was done before, says where they stand. */
export function publishMinutes(world: World, series: Series, typed: string | null, by: string): Promise<Reply> {
  return withFollowedFacts(world, series, async (facts) => {
    const date = meetingDate(facts, typed);
    const before = facts.effects.get(minutesEffectId(series, date));
    if (before?.status === "done") return say(replies.minutesAlready(date, minutesLink(before)));
    await keepSnapshot(world, facts, date);
    const effect = before?.effect ?? (await minutesEffect(world, facts, date));
    world.log.info({ series: series.id, meeting: date, by }, "A person published the minutes");
    const record =
      before?.status === "parked" || before?.status === "dropped"
        ? await world.outbox.retry(effect)
        : await world.outbox.perform(effect);
    if (record.status === "done") return say(replies.minutesPublished(date, minutesLink(record)));
    throw new UserError(replies.minutesLater(date, record.why ?? ""));
  });
}

/** The meeting asked for, or the last one that has begun. */
function meetingDate({ state, series, now }: Facts, typed: string | null): string {
  const dated = state.pad === null ? [] : datedMeetings(state.pad.notes);
  if (typed !== null) {
    if (dated.some(({ date }) => date === typed)) return typed;
    throw new UserError(
      replies.noSuchMeeting(
        typed,
        dated.map(({ date }) => date),
      ),
    );
  }
  const today = now.toZonedDateTimeISO(series.timeZone).toPlainDate().toString();
  const begun = dated.filter((meeting) => {
    const start = startInstant(asMeeting(series, meeting, meeting.date));
    return start === null ? meeting.date <= today : Temporal.Instant.compare(start, now) <= 0;
  });
  const last = begun.at(-1);
  if (last !== undefined) return last.date;
  const undated = state.pad?.notes.meetings.some(({ date, topics }) => date === null && topics.length > 0) ?? false;
  throw new UserError(undated ? replies.undatedMeeting : replies.noMeetingYet);
}
