import { UserError } from "../errors.ts";
import type { Series } from "../meetings/series.ts";
import type { EffectRecord, Outcome } from "../outbox/effect.ts";
import { UNTRACED } from "../outbox/next-step.ts";
import { waitingEffects } from "../outbox/waiting.ts";
import { replies } from "../replies.ts";
import { effectInWords } from "../replies/effect-in-words.ts";
import type { Reply } from "../reply.ts";
import { type Facts, recallFacts } from "../sweep/facts.ts";
import { readingOf } from "../todos/following/reading-of.ts";
import { showIssue } from "../todos/issue-name.ts";
import type { World } from "../world.ts";
import { fileTodos } from "./file-todos.ts";
import { findEffect } from "./find-effect.ts";
import { findNamedIssue } from "./find-named-issue.ts";
import { say } from "./message.ts";
import { redrawCards } from "./redraw-cards.ts";

/** Takes up an effect now, or (`typed` is "all") all that are stuck, and says what came of each. What may have happened is looked for first, and what is out of date is left out. */
export async function retryEffect(world: World, series: Series, typed: string, by: string): Promise<Reply> {
  const facts = await recallFacts(world, series);
  if (typed.trim().toLowerCase() !== "all") return say(await retryOne(world, series, findEffect(facts, typed), by));
  const stuck = waitingEffects([...facts.effects.values()], facts.todos).filter(({ status }) => status === "parked");
  const lines: string[] = [];
  const unclear = stuck.filter(({ effect, unsure }) => unsure && UNTRACED.has(effect.type));
  for (const record of stuck) {
    if (unclear.includes(record)) lines.push(replies.lookFirst(effectInWords(record.effect, series.timeZone)));
    else lines.push(await retryOne(world, series, record, by).catch(sentenceOf));
  }
  return say(lines.length === 0 ? replies.nothingStuck : lines.join("\n"));
}

/** An effect is never done. Where it files an issue, its todo is skipped. */
export function dropEffect(world: World, series: Series, typed: string, by: string): Promise<Reply> {
  return withEffect(world, series, typed, async (record) => {
    await world.outbox.decide(record, { status: "dropped", by });
    log(world, record, by, "dropped");
    const { effect, unsure } = record;
    const what = effectInWords(effect, series.timeZone);
    return [
      effect.type === "file-issue" ? replies.filingDropped(what) : replies.effectDropped(what),
      ...(unsure ? [replies.mayHaveHappened] : []),
    ].join(" ");
  });
}

/** A person did it by hand. `issue`: as which a todo was filed, `owner/repo#n` or its address. */
export function finishEffect(
  world: World,
  series: Series,
  typed: string,
  issue: string | null,
  by: string,
): Promise<Reply> {
  return withEffect(world, series, typed, async (record) => {
    const { effect, posted } = record;
    const finish = async (outcome: Outcome | null): Promise<void> => {
      await world.outbox.decide(record, { status: "done", outcome, by });
      log(world, record, by, "done");
    };
    if (effect.type !== "file-issue") {
      await finish(effect.type === "post" ? { type: "post", posted } : null);
      return replies.effectDoneByHand(effectInWords(effect, series.timeZone));
    }
    if (issue === null) throw new UserError(replies.whichIssue);
    const { found, state, ended } = await findNamedIssue(world, issue);
    // What a person made lacks nothing that was asked for: its labels and people are theirs to choose.
    const { labels, assignees } = effect.draft;
    await finish({ type: "file-issue", issue: { ...found, labels, assignees } });
    const todo = await world.store.todos.get(effect.todo);
    if (todo !== null) {
      await world.store.todos.set(todo.id, { ...todo, followed: readingOf(state), state: ended ? "closed" : "filed" });
    }
    return replies.isIssue(effect.draft.title, showIssue(found));
  });
}

async function retryOne(world: World, series: Series, { effect, status }: EffectRecord, by: string): Promise<string> {
  // What is filed is drafted anew: the todo may have been edited since.
  if (effect.type === "file-issue" && status === "parked") {
    const reply = await fileTodos(world, series, effect.todo, by);
    await redrawCards(world, series, effect.todo);
    return reply.kind === "message" ? reply.text : "";
  }
  return world.store.exclusively(async () => {
    const facts = await recallFacts(world, series);
    const known = facts.effects.get(effect.id);
    if (known === undefined || (known.status !== "parked" && known.status !== "pending"))
      throw new UserError(replies.effectOver(known?.status ?? "done"));
    const record = await world.outbox.retry(known.effect);
    log(world, record, by, record.status);
    return whatCameOf(record, facts);
  });
}

function whatCameOf({ effect, status, why, outcome }: EffectRecord, { series }: Facts): string {
  const what = effectInWords(effect, series.timeZone);
  if (outcome?.type === "write-pad" && outcome.obstacle !== null)
    return replies.effectParked(what, replies.padObstacles[outcome.obstacle]);
  if (outcome?.type === "file-issue" && effect.type === "file-issue")
    return replies.filedAs(effect.draft.title, showIssue(outcome.issue), outcome.issue.url);
  if (status === "done") return replies.effectDone(what);
  if (status === "expired") return replies.effectExpired(what);
  return status === "parked" ? replies.effectParked(what, why ?? "") : replies.effectPending(what, why ?? "");
}

/** Decides one effect in the store's turn, and brings the cards up to date that ask about its todo. */
async function withEffect(
  world: World,
  series: Series,
  typed: string,
  work: (record: EffectRecord) => Promise<string>,
): Promise<Reply> {
  const { text, todo } = await world.store.exclusively(async () => {
    const record = findEffect(await recallFacts(world, series), typed);
    const { effect } = record;
    return { text: await work(record), todo: effect.type === "file-issue" ? effect.todo : null };
  });
  if (todo !== null) await redrawCards(world, series, todo);
  return say(text);
}

function log(world: World, { effect }: EffectRecord, by: string, status: EffectRecord["status"]): void {
  world.log.info({ series: effect.series, effect: effect.id, status, by }, "A person decided an effect");
}

function sentenceOf(error: unknown): string {
  if (error instanceof UserError) return error.message;
  throw error;
}
