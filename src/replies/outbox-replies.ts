import type { EffectRecord } from "../outbox/effect.ts";

/** What the bot says of what waits in its outbox. */
export const outboxReplies = {
  noSuchEffect: (typed: string) => `Nothing waits under "${typed}". /outbox list shows what waits, with short names.`,
  severalEffects: (typed: string, names: readonly string[]) =>
    `"${typed}" could be ${names.join(" or ")}. Type one letter more.`,
  effectOver: (status: EffectRecord["status"]) => `That waits no more: ${endings[status]}.`,
  effectToChoose: (what: string, status: EffectRecord["status"]) =>
    `${sentence(what)} (${status === "parked" ? "stuck" : "waits"})`,
  lookFirst: (what: string) =>
    `Left alone, because it may have happened and I can't look: ${what}. If it is not there, retry it by its name.`,
  nothingStuck: "Nothing is stuck. /outbox list shows what waits by itself.",
  effectDone: (what: string) => `Done: ${what}.`,
  effectPending: (what: string, why: string) => `Not done yet: ${what}. ${why} I try again by myself.`,
  effectParked: (what: string, why: string) => `Not done: ${what}. ${why} It stays in the outbox.`,
  effectExpired: (what: string) => `Left out, because its time is over: ${what}.`,
  effectDropped: (what: string) => `Dropped, and never done: ${what}.`,
  filingDropped: (what: string) => `Dropped, and never done: ${what}. Its todo is skipped.`,
  mayHaveHappened:
    "It may have happened already: the last try broke off before I saw its end, so look whether it is there.",
  effectDoneByHand: (what: string) => `Noted as done by hand: ${what}.`,
  whichIssue: 'Which issue is it? Give it with "issue": as owner/repo#12, or its address.',
} as const;

const endings: Readonly<Record<EffectRecord["status"], string>> = {
  pending: "its todo is settled",
  parked: "its todo is settled",
  done: "it is done",
  expired: "its time is over",
  dropped: "it was dropped",
};

function sentence(what: string): string {
  return what.charAt(0).toUpperCase() + what.slice(1);
}
