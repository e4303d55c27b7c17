import type { PadChange, WritePad } from "../outbox/write-pad.ts";
import { padWriteLine } from "./effect-line.ts";

/** What the bot says of writing into the pad. */
export const padReplies = {
  padNotWritten: (pad: string | null, line: string) =>
    `I may not write into the pad: "writePad" is false in the configuration. Write it there yourself${pad === null ? "" : ` (${pad})`}:\n${pasted(line)}`,
  itemMissing: "What is the point? Say it in a line.",
  itemTooLong: (most: number) => `A point of the agenda has ${most} characters at most. Say it shorter.`,
  onAgenda: (date: string, line: string, pad: string | null) =>
    `On the agenda of ${date}: ${line}${pad === null ? "" : `\n${pad}`}`,
  onAgendaAlready: (date: string, line: string) => `That is on the agenda of ${date} already: ${line}`,
  notOnAgenda: (why: string, line: string) =>
    `It is not in the pad yet. ${why} I try again by myself until the meeting; to have it there now, write it yourself:\n${pasted(line)}`,
  cannotBeOnAgenda: (why: string, line: string) => `${why} Write it there yourself:\n${pasted(line)}`,
  wouldWrite: (changes: readonly PadChange[]) =>
    changes
      .map(({ line, inserted }) => `In line ${line} of the pad I would write:\n${pasted(inserted.trim())}`)
      .join("\n"),
  sectionToPaste: (date: string, why: string, text: string) =>
    `I could not make the part of the meeting of ${date} in the pad. ${why} Here it is, to be pasted:\n${pasted(text)}`,
  nothingToWrite: "That is in the pad already: I would write nothing.",
  noOwnItems: "None of the points on the agenda is one that you added with /agenda add.",
  notYourItem: (typed: string, own: readonly string[]) =>
    `You added no point "${typed}". Yours ${own.length === 1 ? "is" : "are"}: ${own.join("; ")}.`,
  offAgenda: (date: string, line: string) => `Taken off the agenda of ${date}: ${line}`,
  notOffAgenda: (why: string) => `It is still in the pad. ${why} I try again by myself until the meeting.`,
  padNotArchived: 'I may not write into the pad: "writePad" is false in the configuration.',
  keepOne: "At least one meeting stays in the pad.",
  archiveElsewhere: (to: string, pad: string) =>
    `The archive must be where the pad is: ${to} is on another server than ${pad}, or in another folder.`,
  archiveIsPad: "That is the pad itself. Make an empty note, and give its address.",
  archiveDiffers: (link: string) =>
    `What stands in ${link} is not, sign by sign, what was to be moved there; the pad is left as it is.`,
  archivedLater: (why: string) => `The old meetings are still in the pad. ${why} I try again by myself for an hour.`,
  archivedAlready: (to: string) => `They were moved before: ${to}`,
  archived: (to: string) => `The old meetings are moved, and each note links to the other: ${to}`,
  wouldArchive: (part: { first: string; last: string; characters: number; all: number; to: string }) =>
    `I would move the meetings from ${part.first} to ${part.last}, ${part.characters} of the pad's ${part.all} characters, to ${part.to}.`,
  movedText: (line: string, length: number, link: string) => `${line} … (${length} characters, now in ${link})`,
  padObstacles: {
    "nothing-old": "There are no old meetings that stand together at one end of the pad.",
    "not-empty": "Something else stands in that note. Make an empty one, and give its address.",
    changed:
      "Somebody changed the old meetings meanwhile, so they are left where they are. Empty the archive and ask again.",
    "no-section": "The pad has no part for that meeting yet.",
    "no-place": "I found no place for it in the pad where the notes would still be read as they are.",
    unheaded: "The pad is one meeting's notes without a heading that dates them, so I make no part for another.",
    gone: "It can't be found in the pad any more: somebody changed it, ticked it off or took it away.",
    answered: "People have written below it, so I leave it to them.",
    unclear: "It stands there more than once, or could not go without changing what is read of the rest.",
    unlinked: "The line bears no link of mine.",
  },

  auditUsage: "An audit takes no file: meetbot audit [--series ID] [--json]",
  nothingWritten: "Nothing was written into a pad yet.",
  auditLine: (write: {
    at: string;
    by: string | null;
    effect: WritePad & { readonly series: string };
    status: string;
    why: string | null;
  }) => {
    const { at, by, effect, status, why } = write;
    const end = [...(status === "done" ? [] : [status]), ...(why === null ? [] : [why])].join(": ");
    return `${at} ${effect.series} (${effect.pad}), ${by === null ? "by itself" : `for ${by}`}: ${padWriteLine(effect.write)}${end === "" ? "" : ` (${end})`}`;
  },
} as const;

/** A text to copy into the pad. */
function pasted(text: string): string {
  return `\`\`\`\n${text.replaceAll("```", "~~~")}\n\`\`\``;
}
