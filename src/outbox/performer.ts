import { digest } from "../digest.ts";
import type { Chat, PostedMessage } from "../ports/chat.ts";
import type { Forge, IssueName } from "../ports/forge.ts";
import type { Mailer } from "../ports/mailer.ts";
import type { EffectRecord, Outcome } from "./effect.ts";
import type { WritePad } from "./write-pad.ts";

/** What a call or a look brought: the end of the effect, one more message of a post, or nothing (a look alone). */
export type Progress = { readonly outcome: Outcome } | { readonly message: PostedMessage } | null;

/** Does an effect's next call, or looks whether an earlier one happened. Throws `CallError`. */
export type Performer = {
  call(record: EffectRecord): Promise<Progress>;
  look(record: EffectRecord): Promise<Progress>;
};

/** Issues may have been filed before our store was lost: the look goes back this far before the intent. */
const LOOK_BACK = { hours: 24 * 60 };

/** Gives the performer that acts on these adapters. */
export function createPerformer({
  forge,
  chat,
  mailer,
  writePad,
  readPicture,
}: {
  forge: Forge;
  chat: Chat;
  mailer: Mailer;
  writePad: (series: string, effect: WritePad) => Promise<Outcome>;
  /** The picture of the series' events as it is now, as a data URI; null: there is none; undefined: it can't be used. */
  readPicture: (series: string) => Promise<string | null | undefined>;
}): Performer {
  return {
    async call({ effect, posted }) {
      switch (effect.type) {
        case "file-issue":
          return { outcome: { type: effect.type, issue: await forge.createIssue(effect.draft) } };
        case "close-issue":
          await forge.closeIssue(nameOf(effect), effect.reason);
          return { outcome: { type: effect.type } };
        case "amend-issue":
          return { outcome: { type: effect.type, changed: await forge.amendIssue(nameOf(effect), effect.amendment) } };
        case "comment":
          return { outcome: { type: effect.type, ...(await forge.keepComment(nameOf(effect), effect.comment)) } };
        case "post": {
          const message = effect.messages[posted.length];
          if (message === undefined) return { outcome: { type: effect.type, posted } };
          const ref = messageRef(effect.id, posted.length);
          return { message: await chat.post(effect.channel, message, ref, { quiet: effect.quiet === true }) };
        }
        case "create-event": {
          const eventId = await chat.createEvent(effect.channel, effect.event, digest(effect.id));
          return { outcome: { type: effect.type, eventId } };
        }
        case "update-event": {
          const { channel, eventId, event, repaint } = effect;
          const picture = repaint ? await readPicture(effect.series) : undefined;
          const exists =
            picture === undefined
              ? await chat.updateEvent(channel, eventId, event)
              : await chat.paintEvent(channel, eventId, picture);
          return { outcome: { type: effect.type, exists } };
        }
        case "cancel-event":
          await chat.cancelEvent(effect.channel, effect.eventId);
          return { outcome: { type: effect.type } };
        case "write-pad":
          return { outcome: await writePad(effect.series, effect) };
        case "send-mail":
          return { outcome: { type: effect.type, ...(await mailer.send(effect.mail)) } };
        case "propose-file":
          return { outcome: { type: effect.type, ...(await forge.proposeFile(effect.proposal)) } };
      }
    },

    async look({ effect, posted, intendedAt, calledAt }) {
      const since = Temporal.Instant.from(intendedAt);
      switch (effect.type) {
        case "file-issue": {
          const { repository, marker } = effect.draft;
          const issue = await forge.findIssue(repository, marker, since.subtract(LOOK_BACK));
          return issue && { outcome: { type: effect.type, issue } };
        }
        case "post": {
          const from = Temporal.Instant.from(calledAt ?? intendedAt).subtract({ minutes: 5 });
          const message = await chat.findPost(effect.channel, messageRef(effect.id, posted.length), from);
          return message && { message };
        }
        case "create-event": {
          const eventId = await chat.findEvent(effect.channel, digest(effect.id));
          return eventId === null ? null : { outcome: { type: effect.type, eventId } };
        }
        case "send-mail": {
          const kept = await mailer.find(effect.mail.messageId);
          return kept && { outcome: { type: effect.type, file: kept.file } };
        }
        case "propose-file": {
          const found = await forge.findProposal(effect.proposal);
          return found && { outcome: { type: effect.type, ...found } };
        }
        case "close-issue":
        case "amend-issue":
        case "comment":
        case "update-event":
        case "cancel-event":
        case "write-pad":
          return null;
      }
    },
  };
}

function nameOf({ repository, number }: { readonly repository: string; readonly number: number }): IssueName {
  const [owner = "", repo = ""] = repository.split("/");
  return { owner, repo, number };
}

/** What tells a post's message from every other: the effect and its place. */
function messageRef(effectId: string, place: number): string {
  return digest(`${effectId}#${place}`);
}
