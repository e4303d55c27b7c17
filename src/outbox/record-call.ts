import { CallError } from "../errors.ts";
import type { PostedMessage } from "../ports/chat.ts";
import type { Mail } from "../ports/mailer.ts";
import type { Effect, EffectRecord, Outcome, Post } from "./effect.ts";
import { UNTRACED } from "./next-step.ts";

/** How long an effect that is refused is tried again before it is left to a person. */
const PATIENCE = { hours: 24 };

/** What a person decided of an effect: it is never to be done, or they did it by hand, with this outcome if it has one. */
export type Decision = {
  readonly status: "done" | "dropped";
  readonly outcome?: Outcome | null;
  readonly by: string;
};

/** Gives the record of an effect that nothing was done for yet. */
export function intend(effect: Effect, now: Temporal.Instant): EffectRecord {
  return {
    version: 1,
    effect,
    status: "pending",
    intendedAt: now.toString(),
    tries: 0,
    calledAt: null,
    unsure: false,
    notBefore: null,
    posted: [],
    why: null,
    failures: 0,
    lastFailure: null,
    decidedBy: null,
    outcome: null,
    settled: false,
  };
}

/** Gives the record as it must stand before a call begins: from here on it may have happened. */
export function beginCall(record: EffectRecord, now: Temporal.Instant): EffectRecord {
  return {
    ...record,
    tries: record.tries + 1,
    calledAt: now.toString(),
    unsure: true,
    notBefore: null,
    settled: false,
  };
}

/** Gives the record after a call, or a look, that brought the effect to its end. */
export function succeed(record: EffectRecord, outcome: Outcome): EffectRecord {
  return { ...well(record), status: "done", unsure: false, outcome, settled: false };
}

/** Gives the record of a post after one of its messages stands; the next has tries of its own. */
export function advance(record: EffectRecord, message: PostedMessage): EffectRecord {
  return { ...well(record), posted: [...record.posted, message], unsure: false, tries: 0 };
}

/** Gives the record after a call that threw, by what the error says of its having happened. */
export function fail(before: EffectRecord, error: unknown, now: Temporal.Instant): EffectRecord {
  const record = failed(before, error, now);
  const why = error instanceof Error ? error.message : String(error);
  if (!(error instanceof CallError) || error.outcome === "unknown") return { ...record, why, settled: false };
  if (error.outcome === "later") return postpone(record, why, error.retryAt ?? now.add(pause(record, now)), now);
  if (parksAtOnce(record.effect)) return park({ ...record, unsure: false }, why);
  return postpone(record, why, now.add({ minutes: 15 }), now);
}

/** Gives the record after a look that threw: nothing new is known, except that the other side can't be asked now. */
export function failToLook(before: EffectRecord, error: unknown, now: Temporal.Instant): EffectRecord {
  const record = failed(before, error, now);
  const why = error instanceof Error ? error.message : String(error);
  const refused = error instanceof CallError && error.outcome === "refused";
  if (refused && record.tries === 0) {
    return parksAtOnce(record.effect) ? park(record, why) : postpone(record, why, now.add({ minutes: 15 }), now);
  }
  const retryAt = error instanceof CallError && error.retryAt !== null ? error.retryAt : now.add({ minutes: 1 });
  const late = Temporal.Instant.compare(Temporal.Instant.from(record.intendedAt).add(PATIENCE), now) <= 0;
  return late && record.unsure ? park(record, why) : { ...record, why, notBefore: retryAt.toString(), settled: false };
}

/** Gives the record of an effect that is left to a person. */
export function park(record: EffectRecord, why: string | null): EffectRecord {
  return { ...record, status: "parked", why: why ?? record.why, settled: false };
}

/** Gives the record of an effect of which it stayed unclear whether it happened. Where the bot was stopped within the call, that is the failure. */
export function giveUp(record: EffectRecord, now: Temporal.Instant): EffectRecord {
  return park(record.lastFailure === null ? failed(record, null, now) : record, null);
}

/** Gives the record of an effect whose time is over. */
export function expire(record: EffectRecord): EffectRecord {
  return { ...record, status: "expired", settled: false };
}

/** Gives the record of an effect that a person takes up again, with what it should be now. What may have happened is still looked for first, where it can be. */
export function takeUp(record: EffectRecord, effect: Effect, now: Temporal.Instant): EffectRecord {
  const fresh = { status: "pending", intendedAt: now.toString(), tries: 0, notBefore: null, settled: false } as const;
  // Of what was left to them, people looked where we can't.
  const unsure = record.unsure && !(record.status === "parked" && UNTRACED.has(effect.type));
  return { ...well(record), ...fresh, effect, unsure, decidedBy: null };
}

/** Gives the record of an effect that a person decided: it is never to be done, or they did it by hand. */
export function decide(record: EffectRecord, { status, outcome = null, by }: Decision): EffectRecord {
  return { ...record, status, outcome, notBefore: null, decidedBy: by, settled: false };
}

/** Gives the record without the texts of a post, a comment, a file or a mail that went: the outbox is read every minute, for years. */
export function compact(record: EffectRecord): EffectRecord {
  const { status, effect } = record;
  if (status !== "done") return record;
  if (effect.type === "comment") return { ...record, effect: { ...effect, comment: { ...effect.comment, body: "" } } };
  if (effect.type === "send-mail") return { ...record, effect: { ...effect, mail: compactMail(record, effect.mail) } };
  if (effect.type === "propose-file") {
    const proposal = { ...effect.proposal, content: "", body: "", said: null, otherwise: null };
    return { ...record, effect: { ...effect, proposal } };
  }
  return effect.type === "post" ? { ...record, effect: { ...effect, messages: [] } } : record;
}

/** What a person is still to send is offered to them with its text. */
function compactMail({ outcome }: EffectRecord, mail: Mail): Mail {
  const isToSend = outcome?.type === "send-mail" && outcome.file !== null;
  return { ...mail, text: isToSend ? mail.text : "", html: "", calendar: null };
}

/** Whether a refusal is left to a person at once: of an issue that can't be filed or commented on, of a file that can't be proposed, of a mail that is not taken, of an inbox that is closed, of a pad in which nobody asked us to write. */
function parksAtOnce(effect: Effect): boolean {
  if (effect.type === "write-pad") return effect.by === null;
  if (effect.type === "post") return isPrivate(effect);
  return (
    effect.type === "file-issue" ||
    effect.type === "comment" ||
    effect.type === "propose-file" ||
    effect.type === "send-mail"
  );
}

/** Whether it goes to one person: see `Post`. */
function isPrivate({ channel }: Post): boolean {
  return channel.includes(":@");
}

function well(record: EffectRecord): EffectRecord {
  return { ...record, why: null, failures: 0, lastFailure: null };
}

function failed(record: EffectRecord, error: unknown, now: Temporal.Instant): EffectRecord {
  const outcome = error instanceof CallError ? error.outcome : "unknown";
  return { ...record, failures: record.failures + 1, lastFailure: { at: now.toString(), outcome } };
}

function postpone(record: EffectRecord, why: string, until: Temporal.Instant, now: Temporal.Instant): EffectRecord {
  const late = Temporal.Instant.compare(Temporal.Instant.from(record.intendedAt).add(PATIENCE), now) <= 0;
  // What was postponed for a day without an end of its own is a person's business.
  if (late && record.effect.expires === null) return park({ ...record, unsure: false }, why);
  const tries = Math.max(0, record.tries - 1); // it certainly did not happen: this try does not count
  return { ...record, why, unsure: false, tries, notBefore: until.toString(), settled: false };
}

/** A minute at first, then half as long as it has been waiting already, an hour at most. */
function pause(record: EffectRecord, now: Temporal.Instant): Temporal.Duration {
  const waited = now.since(Temporal.Instant.from(record.intendedAt)).total("minutes");
  return Temporal.Duration.from({ minutes: Math.round(Math.min(60, Math.max(1, waited / 2))) });
}
