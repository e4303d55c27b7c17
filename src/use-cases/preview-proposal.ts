import { UserError } from "../errors.ts";
import { minutesRounds, nextProposal } from "../minutes/next-proposal.ts";
import { replies } from "../replies.ts";
import type { Reply } from "../reply.ts";
import type { Facts } from "../sweep/facts.ts";
import { minutesProposal } from "../sweep/minutes-proposal.ts";
import type { World } from "../world.ts";
import { whisper } from "./message.ts";

/** Shows how a meeting's minutes would be proposed to the archive now: the file, where it goes, and who would be asked. */
export async function previewMinutesProposal(world: World, facts: Facts, date: string): Promise<Reply> {
  const { series, state, effects } = facts;
  const door = series.doors.archive;
  if (door === null) throw new UserError(replies.archiveDoorClosed(series.title));
  const rounds = minutesRounds(effects.values(), date);
  const last = rounds.at(-1)?.record ?? null;
  const outcome = last?.outcome?.type === "propose-file" ? last.outcome : null;
  const digest = state.pad?.sections[date]?.digest ?? "";
  // What would come once the pad has come to rest; where nothing would, the whole as if for the first time.
  const next = nextProposal(rounds, { digest, isQuiet: true });
  const shown = next ?? nextProposal([], { digest, isQuiet: true });
  const effect = shown && (await minutesProposal(world, facts, { door, date, digest, next: shown }));
  if (effect === null) throw new UserError(replies.statesUnread);
  const { repository, branch, path, content, reviewers, title, said } = effect.proposal;
  const text = world.templates.render("preview-archive", {
    repository,
    branch,
    path,
    title,
    reviewers,
    isNew: next !== null,
    isOpened: next?.isOpened ?? false,
    change: said?.body ?? null,
    status: last?.status ?? null,
    url: outcome?.url ?? null,
    why: last?.status === "parked" ? last.why : null,
  });
  return whisper(text, { name: replies.minutesFile(series.id, date), content });
}
