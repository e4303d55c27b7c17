import type { UndoObstacle } from "../todos/corrections/undo-obstacle.ts";

/** What the bot says where people correct it. Titles and names of issues are as they stand. */
export const correctionReplies = {
  skipFiled: (issue: string | null) =>
    `That one is filed already${issue === null ? "" : `: ${issue}`}. If it is no todo at all, /todo delete closes its issue; if it is done, /todo done does.`,
  isSameAs: (title: string, other: string) =>
    `"${title}" is the same as ${other}: go on with that one, or say /todo undo first.`,
  takenOut: (title: string) => `"${title}" was taken out, and its issue was closed. /todo undo brings both back.`,
  isInParts: (title: string) =>
    `"${title}" is split into parts. While none of them is filed, /todo undo takes that back; after that, decide on each part by itself.`,
  isPart: (title: string, whole: string) => `"${title}" is a part of ${whole} itself, so it stays as it is.`,

  deleted: (title: string) => `Taken out, and never asked again: ${title}`,
  deletedAndClosed: (title: string, issue: string) => `Taken out, and ${issue} is closed as not planned: ${title}`,
  deletedAlready: "That one was taken out already.",

  notWritten: {
    elsewhere: (issue: string) =>
      `I may not write to ${issue}: its repository is not among "filing.repositories" in the configuration. Do it there by hand; I see what becomes of it.`,
    pull: (issue: string) =>
      `${issue} is a pull request, and I leave those to people. Do it there by hand; I see what becomes of it.`,
  },
  /** After what was done: what of it GitHub has not done yet. */
  notYetThere: (why: string) => `On GitHub it is not done yet: ${why} I try again by myself.`,

  isIssue: (title: string, issue: string, before: string | null = null) =>
    `Noted: "${title}" is ${issue}.${before === null ? "" : ` ${before} stays as it is.`}`,
  isIssueAlready: (title: string, issue: string) => `"${title}" is ${issue} already.`,
  isIssueOf: (issue: string, title: string, name: string) =>
    `${issue} is the issue of "${title}" already. If both are the same, say /todo merge with into:${name}.`,

  onlyKind: (issue: string) =>
    `That one is filed already: ${issue}. Change its title, its text and who does it there. Its kind can be changed here: /todo edit with kind.`,
  kindChanged: (title: string, kind: string) =>
    `Changed: "${title}" is of kind ${kind}. Its label on GitHub follows within a minute.`,
  kindAlready: (title: string, kind: string) => `"${title}" is of kind ${kind} already.`,

  merged: (title: string, other: string) => `Noted: "${title}" is the same as ${other}.`,
  mergedAndClosed: (title: string, other: string, issue: string) =>
    `Noted: "${title}" is the same as ${other}. ${issue} is closed as a duplicate.`,
  mergedAndGiven: (title: string, other: string, issue: string) =>
    `Noted: "${title}" is the same as "${other}", which goes on with its issue: ${issue}.`,
  mergedAlready: (title: string, other: string) => `"${title}" is the same as ${other} already.`,
  mergeWithItself: "That is one todo, not two. Say with into which other one it is the same as.",
  mergeChain: (title: string, other: string, name: string) =>
    `"${title}" is itself the same as ${other}. Merge into that one: into:${name}`,
  mergeHead: (others: readonly string[], title: string) =>
    `${others.map((other) => `"${other}"`).join(" and ")} ${others.length === 1 ? "is" : "are"} the same as "${title}" already. Merge the other way round, or say /todo undo for ${others.length === 1 ? "that one" : "those"} first.`,
  mergeIntoSkipped: (title: string) =>
    `"${title}" was skipped or taken out. Say /todo undo for it first, or skip this one, too.`,

  whichRepositories: (most: number) =>
    `Into which repositories? Name 1 to ${most}, with commas, such as mirage/mirage, mirage/ocaml-solo5.`,
  inParts: (title: string, issue: string, parts: readonly string[]) =>
    `"${title}" is split, under ${issue}:\n${parts.map((part) => `- ${part}`).join("\n")}`,
  partFiled: (issue: string, url: string) => `[${issue}](${url})`,
  partLater: (repository: string, why: string) =>
    `${repository}: not filed yet. ${why} I look whether it went through and try again by myself.`,
  partStuck: (repository: string, why: string, name: string) =>
    `${repository}: not filed. ${why} /todo retry takes it up again: ${name}`,
  umbrellaLater: (line: string) => `${line}\nIts parts are filed as soon as it has an issue.`,

  undone: {
    approved: (title: string) => `Taken back: "${title}" is not filed.`,
    edited: (title: string) => `Taken back: it is "${title}" again.`,
    skipped: (title: string) => `Taken back: "${title}" is no longer skipped.`,
    finished: (title: string) => `Taken back: "${title}" is not done.`,
    linked: (title: string) => `Taken back: that is not the issue of "${title}".`,
    deleted: (title: string) => `Taken back: "${title}" is a todo.`,
    merged: (title: string) => `Taken back: "${title}" is a todo of its own.`,
    split: (title: string) => `Taken back: "${title}" is one todo again.`,
  },
  /** How it stands after that; `issue` null: it has none. */
  standsAgain: (state: string, issue: string | null) =>
    issue === null ? `It is ${state}.` : `It is ${state}: ${issue}.`,
  reopened: (issue: string) => `${issue} is open again.`,
  nothingToUndo: (title: string) => `Nobody corrected "${title}", so there is nothing to take back.`,
  allUndone: (title: string) => `All that was corrected about "${title}" is taken back already.`,
  cannotUnfile: (title: string, issue: string, name: string) =>
    `"${title}" is filed: ${issue}. That can't be taken back, but /todo delete todo:${name} closes the issue and leaves it out.`,
  undoOther: (title: string) =>
    `"${title}" goes on with its issue, and somebody decided about it since. Say /todo undo for that one first.`,
  undoObstacles: {
    filed: (title: string, issue: string, name: string) =>
      `"${title}" was filed meanwhile: ${issue}. That can't be taken back, but /todo delete todo:${name} closes the issue and leaves it out.`,
    edited: (title: string, issue: string) =>
      `"${title}" was filed meanwhile: ${issue}. Change it there; its kind can be changed here: /todo edit with kind.`,
    "done-in-pad": (title: string) => `The pad marks "${title}" as done. Take the mark away there.`,
    "done-elsewhere": (title: string, issue: string) =>
      `A pull request closed ${issue} meanwhile, so "${title}" stays done. If it is not, reopen the issue on GitHub.`,
    gone: (_title: string, issue: string) =>
      `GitHub does not show ${issue} any more: it was deleted or moved, or I may not see it. So I can't open it again.`,
    "parts-filed": (title: string) =>
      `Parts of "${title}" are filed or being filed, so it stays split. Close those that are too many with /todo delete.`,
    changed: (title: string, _issue: string, _name: string, state: string) =>
      `"${title}" has changed since then, and is ${state} now. /todo list all shows it.`,
  } satisfies Record<UndoObstacle, (title: string, issue: string, name: string, state: string) => string>,
} as const;
