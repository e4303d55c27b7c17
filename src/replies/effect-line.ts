import type { Effect } from "../outbox/effect.ts";
import type { PadWrite } from "../outbox/write-pad.ts";
import type { Amendment } from "../ports/forge.ts";

/** What is written into a pad, in a line for whoever runs the bot. */
export function padWriteLine(write: PadWrite): string {
  switch (write.what) {
    case "agenda-item":
      return `the point "${write.item}" of ${write.by}, for ${write.date}`;
    case "take-back":
      return `take back the point "${write.item}" of ${write.by}, for ${write.date}`;
    case "section":
      return `the part of the meeting of ${write.meeting.date}`;
    case "link":
      return `${write.issue} behind its todo`;
    case "closed":
      return `that ${write.issue} is closed`;
    case "reopened":
      return `that ${write.issue} is open again`;
    case "moved":
      return `that ${write.from} is ${write.issue} now`;
    case "vanished":
      return `that ${write.issue} was deleted`;
    case "archive":
      return `move all meetings but the newest ${write.keep} to ${write.to}`;
  }
}

const personalWords = {
  digest: "what is open before the meeting",
  filed: "that a todo of theirs is filed",
  due: "that a todo of theirs is due",
  assignable: "how they can be assigned",
} as const;

/** What an effect is, in a line for whoever runs the bot. */
export function effectLine(effect: Effect): string {
  switch (effect.type) {
    case "file-issue":
      return `file an issue in ${effect.draft.repository}: ${effect.draft.title}`;
    case "close-issue":
      return `close ${effect.repository}#${effect.number}`;
    case "amend-issue":
      return `change ${effect.repository}#${effect.number}: ${amendmentLine(effect.amendment)}`;
    case "comment":
      return `write the comment on ${effect.repository}#${effect.number}`;
    case "post":
      if (effect.about.what === "to paste")
        return `give the chair, ${effect.channel}, the part of the meeting of ${effect.about.date} to paste (${effect.id})`;
      if (effect.about.what === "diagnostics")
        return `tell the chair, ${effect.channel}, what looks like a mistake in the notes (${effect.id})`;
      if (effect.about.what === "mail to send")
        return `give the chair, ${effect.channel}, a mail to send (${effect.id})`;
      if (effect.about.what === "trouble")
        return `tell the maintainers, ${effect.channel}, what does not work (${effect.id})`;
      if (effect.about.what === "to person")
        return `tell ${effect.about.person} in private ${personalWords[effect.about.why]} (${effect.id})`;
      if (effect.about.what === "ask to close")
        return `ask in ${effect.channel === "terminal:" ? "the terminal" : effect.channel} whether the issue of ${effect.about.todo} is to be closed (${effect.about.why.cause})`;
      if (effect.about.what === "watchdog")
        return `ask ${effect.channel} about the meeting of ${effect.about.meeting}, ${effect.about.asked} (${effect.id})`;
      return `post the ${effect.about.what} in ${effect.channel === "terminal:" ? "the terminal" : effect.channel} (${effect.id})`;
    case "create-event":
      return `put into the calendar: ${effect.event.name}, ${effect.date}`;
    case "update-event":
      return `bring up to date in the calendar: ${effect.event.name}, ${effect.date}`;
    case "cancel-event":
      return "take the cancelled meeting out of the calendar";
    case "write-pad":
      return `write into the pad ${effect.pad}: ${padWriteLine(effect.write)}`;
    case "send-mail":
      return `mail to ${effect.mail.to}: ${effect.mail.subject}`;
    case "propose-file":
      return `propose ${effect.proposal.path} in ${effect.proposal.repository}, on the branch ${effect.proposal.branch}`;
  }
}

function amendmentLine(amendment: Amendment): string {
  switch (amendment.what) {
    case "reopen":
      return "open it again";
    case "relabel":
      return `labels ${[...amendment.add.map((label) => `+${label}`), ...amendment.remove.map((label) => `-${label}`)].join(" ")}`;
    case "replace-line":
      return amendment.line.trim();
    case "append":
      return amendment.lines.join(" ").trim();
  }
}
