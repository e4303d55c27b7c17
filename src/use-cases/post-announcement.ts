import { UserError } from "../errors.ts";
import type { Series } from "../meetings/series.ts";
import type { EffectRecord, Outcome } from "../outbox/effect.ts";
import { replies } from "../replies.ts";
import type { Reply } from "../reply.ts";
import { postEffectId, postProposal } from "../sweep/post-proposal.ts";
import { formLink } from "../todos/venues/form-link.ts";
import type { World } from "../world.ts";
import { announcementIn, draftWith } from "./draft-announcement.ts";
import { withFacts } from "./fresh-facts.ts";
import { say } from "./message.ts";

/**
 * Opens the pull request with an announcement's post for the web site, once for each todo; where that was done before, says where it is.
 * Throws a `UserError` where it is refused, with the link by which a person does it.
 */
export function postAnnouncement(world: World, series: Series, typed: string, by: string): Promise<Reply> {
  return withFacts(world, series, async (facts) => {
    const { site } = series.announce;
    if (site === null) throw new UserError(replies.noSite);
    const todo = announcementIn(facts, typed);
    const before = facts.effects.get(postEffectId(todo));
    const known = outcomeOf(before);
    if (known?.url != null && known.obstacle === null) return say(replies.postAlready(known.url));
    const { draft } = await draftWith(world, facts, todo, "site");
    // What may have begun is finished as it was begun: the slug, or the release, may be another by now.
    const isBegun = before?.status === "pending" && before.effect.type === "propose-file";
    const effect = isBegun ? before.effect : postProposal(world, series, { todo, draft, site });
    world.log.info({ series: series.id, todo: todo.id, by }, "A person had a post proposed");
    const record = before === undefined ? await world.outbox.perform(effect) : await world.outbox.retry(effect);
    const outcome = outcomeOf(record);
    if (outcome?.obstacle != null && effect.type === "propose-file") {
      const { branch, path } = effect.proposal;
      throw new UserError(replies.postObstacles[outcome.obstacle](outcome.url, branch, path));
    }
    if (outcome?.url != null) return say(replies.postOpened(outcome.url));
    const why = record.why ?? "";
    if (record.status === "pending") throw new UserError(replies.postLater(why));
    const most = world.chat.textLimit - why.length - 200;
    throw new UserError(replies.postRefused(why, formLink.site(site, draft, series.announce, most).link));
  });
}

function outcomeOf(record: EffectRecord | undefined): (Outcome & { readonly type: "propose-file" }) | null {
  return record?.status === "done" && record.outcome?.type === "propose-file" ? record.outcome : null;
}
