import type { Effect, EffectRecord } from "./outbox/effect.ts";
import { correctionReplies } from "./replies/correction-replies.ts";
import { effectLine } from "./replies/effect-line.ts";
import { mailReplies } from "./replies/mail-replies.ts";
import { outboxReplies } from "./replies/outbox-replies.ts";
import { meReplies } from "./replies/me-replies.ts";
import { padReplies } from "./replies/pad-replies.ts";
import { siteReplies } from "./replies/site-replies.ts";
import { usage } from "./replies/usage.ts";
import { proposalReplies } from "./replies/proposal-replies.ts";

/** What the bot says in short: every sentence of the commands that is not a template. Names in quotes are as typed. */
export const replies = {
  ...padReplies,
  ...siteReplies,
  ...correctionReplies,
  ...mailReplies,
  ...outboxReplies,
  ...meReplies,
  ...proposalReplies,

  helpHead:
    "I read the pad, remind this channel, file the todos as GitHub issues and publish the minutes. You can ask me:",
  maintainersOnly: " *(maintainers)*",

  noSuchCommand: (typed: string, known: readonly string[]) =>
    `There is no command /${typed}. There are: ${known.map((name) => `/${name}`).join(", ")}.`,
  noSuchSubcommand: (command: string, typed: string, known: readonly string[]) =>
    typed === ""
      ? `/${command} takes one of: ${known.join(", ")}.`
      : `/${command} has no "${typed}". It takes one of: ${known.join(", ")}.`,
  noSuchOption: (typed: string, known: readonly string[]) =>
    known.length === 0
      ? `This command takes no options, but got "${typed}".`
      : `There is no option "${typed}". There are: ${known.join(", ")}.`,
  missingOption: (name: string, description: string) => `"${name}" is missing. ${description}.`,
  notAChoice: (name: string, typed: string, choices: readonly string[]) =>
    `"${name}" can't be "${typed}". It is one of: ${choices.join(", ")}.`,
  notANumber: (name: string, typed: string) => `"${name}" must be a number, such as 3; got "${typed}".`,
  notYesOrNo: (name: string, typed: string) => `"${name}" must be yes or no; got "${typed}".`,
  notAllowed: (series: string) =>
    `Only the maintainers of ${series} can do this: people who manage this server, the chair, and those under "maintainers" in the configuration.`,
  noSuchSeries: (typed: string, known: readonly string[]) =>
    `There is no series "${typed}". There are: ${known.join(", ")}.`,
  whichSeries: (known: readonly string[]) => `Which series do you mean? Add "series" with one of: ${known.join(", ")}.`,

  notADate: (typed: string) => `"${typed}" is no date. Write it as year-month-day, such as 2025-01-13.`,
  notATime: (typed: string) => `"${typed}" is no time. Write it as hours:minutes, such as 10:00.`,
  inThePast: (when: string) => `${when} is over. Give a day to come.`,
  endWithoutStart: "An end needs a start. Give both, such as start 10:00 and end 12:00.",
  meetingSet: (when: string) => `The next meeting is set: ${when}.`,
  stillInPad: (when: string) =>
    `The pad still says ${when}. Change its heading, too: the agenda and the notes belong to the date above them.`,
  meetingCancelled: (date: string) => `The meeting of ${date} is cancelled, and the channel is told why.`,
  /** Why a meeting is cancelled that was to be before; a button of Discord has to have room for it. */
  notHeld: "did not happen",
  meetingNotHeld: (date: string) => `Noted: the meeting of ${date} did not take place. I ask no more about it.`,
  assumedTime: "Only the day is announced; the time is the usual one.",
  noSinceLast: "There is nothing to compare yet: it takes a meeting that was held, and the next one to come.",
  nothingToCancel: 'There is no next meeting to cancel. Give its day with "date", such as 2025-01-13.',
  alreadyCancelled: (when: string) => `The meeting on ${when} is cancelled already.`,
  noNextMeeting: (pad: string | null) =>
    pad === null
      ? "No next meeting is known."
      : `No next meeting is known. Write it into the pad (${pad}), such as "The next meeting is on Monday 13 January, 10:00", or use /meeting set.`,
  nextMeeting: (when: string, call: string | null) =>
    `The next meeting is ${when}.${call === null ? "" : ` Call: ${call}`}`,
  saidBy: {
    person: "Set by a person with /meeting set.",
    pad: "As the pad says.",
    recurrence: "By the series' recurrence rule.",
  },
  disagrees: {
    person: (when: string) => `A person set it to ${when}.`,
    pad: (when: string) => `But the pad says ${when}.`,
    recurrence: (when: string) => `But by the recurrence rule it would be ${when}.`,
  },
  padTrouble: (why: string, since: string) =>
    `The pad can't be read since ${since}, so this may be out of date. ${why}`,

  whichTodo: (verb: string) =>
    `Which todo? Give its short name, as /todo list shows it, or "all" to ${verb} all that the notes state.`,
  noSuchTodo: (typed: string) => `There is no todo "${typed}". /todo list shows them, with their short names.`,
  severalTodos: (typed: string, names: readonly string[]) =>
    `"${typed}" could be ${names.join(" or ")}. Type one letter more.`,
  nothingToFile: "Nothing to file: no stated todo is waiting. /todo list shows what waits for a person.",
  filedAs: (title: string, issue: string, url: string) => `Filed: [${issue}](${url}) ${title}`,
  filedAlready: (issue: string) => `That is filed already: ${issue}.`,
  filedLater: (title: string, why: string) =>
    `Not filed yet: ${title}. ${why} I look whether it went through and try again by myself.`,
  filedNot: (title: string, why: string) => `Not filed: ${title}. ${why} It is parked: /todo retry takes it up again.`,
  beingFiled: (title: string) =>
    `"${title}" is being filed. It can be changed when that has ended: /todo list shows it.`,
  settledAlready: (state: string) => `That one is ${state} already.`,
  notStuck: (title: string, state: string) => `"${title}" is not stuck, it is ${state}.`,
  tickedInPad: (name: string) => `The pad marks it as done: /todo done todo:${name} closes its issue.`,
  stateWords: {
    noticed: "waiting for a word",
    approved: "approved",
    filing: "being filed",
    filed: "filed",
    closed: "done",
    skipped: "skipped",
    parked: "parked",
  },
  skipped: (title: string) => `Skipped, and never asked again: ${title}`,
  done: (title: string) => `Done: ${title}`,
  doneAndClosed: (title: string, issue: string) => `Done, and ${issue} is closed: ${title}`,
  keptOpen: (title: string, issue: string) => `${issue} stays open, and I don't ask again for that: ${title}`,
  keptAlready: (title: string) => `That is said already, and "${title}" stays open.`,
  neverAsked: (title: string) => `I have not asked whether "${title}" is to be closed. /todo done closes it.`,
  askEnded: {
    closed: (title: string, issue: string) => `~~${title}~~ ${issue} is closed`,
    kept: (title: string, issue: string) => `${title}: ${issue} stays open`,
  },
  doneCloseLater: (title: string, issue: string, why: string) =>
    `Done: ${title}. ${issue} could not be closed yet: ${why} I try again by myself.`,
  edited: (title: string, repository: string) => `Changed. It will be filed in ${repository} as "${title}".`,
  editForm: {
    title: "Before it is filed",
    labels: {
      title: "Title",
      text: "What is to be done",
      kind: "Kind",
      repository: "Repository, owner/repo",
      assignees: "Who: names or logins, with commas",
    },
  },
  noSuchIssue: (typed: string) => `GitHub shows no issue ${typed}. Is it spelt right, and may the bot see it?`,
  notAnIssue: (typed: string) => `"${typed}" names no issue. Write it as owner/repo#12, or paste its address.`,

  minutesFile: (series: string, date: string) => `minutes-${series}-${date}.md`,
  noMeetingYet: "The notes have no meeting yet that minutes could be made of.",
  noSuchMeeting: (typed: string, dates: readonly string[]) =>
    `The notes have no meeting on ${typed}.${dates.length === 0 ? "" : ` They have: ${dates.join(", ")}.`}`,
  undatedMeeting:
    'The notes of that meeting have no date; write one into its heading, such as "## Meeting 2024-12-09".',
  minutesPublished: (date: string, url: string | null) =>
    `The minutes of ${date} are posted${url === null ? "." : `: ${url}`}`,
  minutesAlready: (date: string, url: string | null) =>
    `The minutes of ${date} were posted before${url === null ? "." : `: ${url}`} They are posted once.`,
  minutesLater: (date: string, why: string) =>
    `The minutes of ${date} are written down but not posted yet. ${why} I try again by myself.`,

  buttons: {
    file: (number: number) => `File ${number}`,
    edit: (number: number) => `Edit ${number}`,
    skip: (number: number) => `Skip ${number}`,
    retry: (number: number) => `Retry ${number}`,
    drop: (number: number) => `Drop ${number}`,
    close: "Close",
    keep: "Keep",
    publish: "Publish the minutes",
    notHeld: "It did not take place",
  },
  issueLink: (issue: string, url: string) => `[${issue}](${url})`,
  decided: (number: number, title: string, end: string) => `~~${number}. ${title}~~ ${end}`,
  fileKept: (path: string) => `(the file is ${path})`,
  posted: "── posted in the channel ──",
  sentToChair: "── to the chair ──",
  amended: "── now in the channel ──",
  eventPosted: (name: string, when: string) => `── in the channel's calendar ── ${name}: ${when}`,
  formInTerminal: (command: string, field: string) => `Change what you like: ${command} ${field}:"…"`,

  configRight: "The configuration is right.",
  checkUsage: "Name one configuration file at most: meetbot check [FILE]",
  noConfig: (file: string) =>
    `There is no configuration at ${file}. Copy examples/meetbot.yaml there and make it yours, or name yours in MEETBOT_CONFIG.`,
  usage,
  extractUsage:
    "Name one file of notes, or - for standard input: meetbot extract FILE [--explain] [--json] [--time-zone ZONE]",
  backtestUsage:
    "Name files or folders of old notes, or - for standard input: meetbot backtest FILE… [--json] [--series ID] [--time-zone ZONE]",
  seriesFlag: (known: readonly string[]) => `Which series do you mean? Add --series with one of: ${known.join(", ")}.`,
  seriesWithoutConfig: (typed: string) =>
    `There is no configuration here, so there is no series "${typed}". Name yours in MEETBOT_CONFIG, or leave --series out.`,
  sweepUsage: "A sweep takes no file: meetbot sweep [--at INSTANT] [--dry-run] [--json]",
  badFlag: (problem: string, known: readonly string[]) =>
    `${problem}. The flags are: ${known.map((name) => `--${name}`).join(", ")}.`,
  unreadableFile: (file: string, problem: string) => `${file} can't be read: ${problem}.`,
  notAZone: (typed: string) => `"${typed}" is no time zone. Write it as in the zone database, such as Europe/Paris.`,
  notAnInstant: (typed: string) => `"${typed}" is no instant. Write it as 2025-01-13T08:45:00Z.`,
  sweepFailed: (series: string, problem: string) => `The sweep of ${series} broke off: ${problem}`,
  wouldDo: (effect: Effect) => `would ${effectLine(effect)}`,
  didDo: ({ effect, status, why }: EffectRecord) => `${status}: ${effectLine(effect)}${why === null ? "" : `: ${why}`}`,
  storyHead:
    "No Discord is configured, so the terminal is the chat. This is the main job, done for the sample community in examples/:\nits pad is a file, GitHub is a ledger in the store, and its days are told from the start.",
  nothingDue: "(nothing is due)",
  storyEnd: (notes: string) =>
    `That is the main job. The sample's notes are in ${notes}: change them and ask again. To run your own, see docs/operating.md.`,
  prompt: "meetbot> ",
  promptHead: "Type a command: /help shows them all, /quit ends.",
  bugInTerminal: "Something went wrong here, and it is not your fault. The log line above has the details.",

  bug: (reference: string) => `Something went wrong here, and it is not your fault. The log has it under ${reference}.`,
} as const;
