import type { SeriesState } from "../../src/meetings/series-state.ts";
import type { Snapshot } from "../../src/minutes/snapshot.ts";
import type { MeetingNotes } from "../../src/notes/notes.ts";
import type { EffectRecord } from "../../src/outbox/effect.ts";
import type { KnownPerson } from "../../src/people/person.ts";
import type { Delivery } from "../../src/ports/delivery.ts";
import type { LedgerIssue } from "../../src/ports/store.ts";
import type { Todo } from "../../src/todos/todo.ts";

/** A record of each sort with every field filled, so that a field which the store forgets is seen. */

export const todo: Todo = {
  version: 1,
  id: "k3f9q0x2aa",
  series: "harbour",
  meeting: "2026-03-02",
  meetings: ["2026-02-02", "2026-03-02"],
  noted: {
    line: 14,
    text: "announce the port of the compiler",
    kind: "announcement",
    certainty: "stated",
    state: "open",
    assignees: ["Ada"],
    due: "2026-04-01",
    repository: "harbour/boats",
    topic: "Compiler",
    speaker: "Ada",
    references: [{ line: 14, kind: "pull", owner: "harbour", repo: "boats", number: 7 }],
  },
  wordings: ["announce the port"],
  context: ["The port works: 100 %", "- TODO Ada: announce the port ☕ \u2028 of the compiler"],
  inPad: true,
  edited: { title: "Announce it", text: null, kind: "task", repository: null, assignees: ["ada"] },
  replaces: "aaaaaaaaaa",
  mergedInto: "bbbbbbbbbb",
  partOf: "cccccccccc",
  state: "filed",
  issue: { repository: "harbour/boats", number: 12, url: "https://github.example/harbour/boats/issues/12" },
  followed: {
    state: "closed",
    reason: "completed",
    closedBy: "harbour/boats#13",
    endedAt: "2026-03-09T09:00:00Z",
    assignees: ["ada"],
    updatedAt: "2026-03-09T09:00:00Z",
  },
  owners: ["Ada"],
  made: [
    {
      kind: "forum",
      name: "forum.example",
      link: "https://forum.example/t/-/7",
      box: "- [ ] **forum.example**",
      refused: true,
    },
  ],
  over: { cause: "part", pull: "harbour/boats#9", title: "A part", url: "https://github.example/9", state: "merged" },
  history: [
    { at: "2026-03-02T11:00:00Z", what: "filed", by: "ada", note: "harbour/boats#12" },
    {
      at: "2026-03-02T11:05:00Z",
      what: "merged",
      by: "ada",
      note: "bbbbbbbbbb",
      before: {
        state: "filed",
        edited: { title: "Announce it", text: null, kind: "task", repository: null, assignees: ["ada"] },
        issue: { repository: "harbour/boats", number: 12, url: "https://github.example/harbour/boats/issues/12" },
        followed: {
          state: "open",
          reason: null,
          closedBy: null,
          endedAt: null,
          assignees: [],
          updatedAt: "2026-03-02T11:00:00Z",
        },
        remark: null,
        parkedWhy: "It was refused.",
        mergedInto: null,
        changedBy: "ada",
        kind: "task",
      },
    },
  ],
  remark: "The label meeting was left out.",
  parkedWhy: null,
  noticedAt: "2026-03-02T11:00:00Z",
  changedAt: "2026-03-02T11:05:00Z",
  changedBy: "ada",
};

const notes: MeetingNotes = {
  line: 1,
  endLine: 20,
  date: "2026-03-02",
  start: "10:00",
  end: null,
  timeZone: "Europe/Lisbon",
  title: "Harbour meeting",
  participants: ["Ada"],
  topics: [{ line: 5, title: "Compiler", lines: [{ line: 6, depth: 0, speaker: "Ada", text: "it works" }] }],
  todos: [todo.noted],
  decisions: [{ line: 9, text: "Keep the old name." }],
  references: todo.noted.references,
};

const event = {
  name: "Harbour meeting",
  description: "Every month",
  start: "2026-04-06T09:00:00Z",
  end: "2026-04-06T10:00:00Z",
  location: "https://call.example/harbour",
  picture: null,
};

export const seriesState: SeriesState = {
  version: 1,
  id: "harbour",
  firstSeen: "2026-01-01T00:00:00Z",
  pad: {
    version: '"abc"',
    readAt: "2026-03-02T11:00:00Z",
    text: "# Harbour\r\n\u0000 tab\t 🌍 \ud800",
    notes: {
      meetings: [notes],
      nextMeeting: { date: "2026-04-06", start: null, end: null, timeZone: null, callUrl: null, padUrl: null },
      diagnostics: [{ rule: "weekday", line: 1, text: "Sunday, March 2nd", date: "2026-03-02" }],
    },
    sections: {
      "2026-03-02": { digest: "d41d8cd98f", since: "2026-03-02T11:00:00Z", writtenSince: "2026-03-02T10:00:00Z" },
    },
  },
  padTrouble: { since: "2026-03-02T11:00:00Z", why: "The pad is closed." },
  changes: {
    set: { date: "2026-04-07", start: "10:00", end: null, timeZone: "Europe/Lisbon" },
    cancelled: [{ date: "2026-05-04", reason: "a holiday" }],
    moved: [{ from: "2026-04-06", to: "2026-04-07" }],
  },
  calendar: [
    {
      root: "2026-04-06",
      dates: ["2026-04-06", "2026-04-07"],
      meeting: { date: "2026-04-07", start: "10:00", end: null, timeZone: "Europe/Lisbon" },
      standing: "planned",
      reason: null,
      sequence: 1,
      callUrl: "https://call.example/harbour",
      agenda: "d41d8cd98f",
      changedAt: "2026-03-02T11:00:00Z",
    },
  ],
  followedAt: "2024-12-09T11:30:00Z",
  access: {
    checkedAt: "2026-03-02T00:00:00Z",
    found: [{ repository: "harbour/boats", sentence: "harbour/boats is archived.", since: "2026-03-01T00:00:00Z" }],
  },
  lookedAt: "2024-12-09T11:30:00Z",
  event: { id: "1", date: "2026-04-06", event, gone: false },
};

export const posted: EffectRecord = {
  version: 1,
  effect: {
    id: "reminder harbour 2026-04-06 P1D",
    series: "harbour",
    expires: "2026-04-06T09:00:00Z",
    type: "post",
    channel: "terminal:",
    messages: [
      {
        text: "**Tomorrow**",
        buttons: [
          [
            {
              label: "File",
              style: "primary",
              invocation: { command: "todo", subcommand: "file", options: { id: "k3f9q0x2aa", all: true, limit: 3 } },
            },
          ],
        ],
        file: { name: "agenda.md", content: "# Agenda" },
      },
    ],
    about: {
      what: "report",
      meeting: "2026-03-02",
      todos: ["k3f9q0x2aa"],
      cards: [[{ todo: "k3f9q0x2aa", remark: null }]],
    },
  },
  status: "done",
  intendedAt: "2026-04-05T09:00:00Z",
  tries: 2,
  calledAt: "2026-04-05T09:00:01Z",
  unsure: false,
  notBefore: null,
  posted: [{ id: "5", url: null }],
  why: null,
  failures: 1,
  lastFailure: { at: "2026-04-05T09:00:01Z", outcome: "unknown" },
  decidedBy: "Ada",
  outcome: { type: "post", posted: [{ id: "5", url: null }] },
  settled: true,
};

export const mailed: EffectRecord = {
  ...posted,
  effect: {
    id: "mail/announcement/harbour/2026-04-06",
    series: "harbour",
    expires: "2026-04-06T09:00:00Z",
    type: "send-mail",
    mail: {
      from: "Harbour <harbour@example.org>",
      to: "list@lists.example.org",
      subject: "Harbour meeting: Monday 6 April 2026",
      messageId: "<announcement.harbour.2026-04-06.meetbot@example.org>",
      thread: ["<announcement.harbour.2026-04-05.meetbot@example.org>"],
      date: "2026-04-03T09:00:00Z",
      text: "Hello,\n",
      html: "<p>Hello,</p>",
      calendar: { method: "PUBLISH", text: "BEGIN:VCALENDAR" },
    },
    about: {
      what: "announcement",
      meeting: "2026-04-06",
      root: "2026-04-05",
      start: "2026-04-06T09:00:00Z",
      sequence: 1,
    },
  },
  outcome: { type: "send-mail", file: "/data/outbox/announcement.eml" },
};

export const proposed: EffectRecord = {
  ...posted,
  effect: {
    id: "propose/minutes/harbour/2026-03-02/2",
    series: "harbour",
    expires: null,
    type: "propose-file",
    proposal: {
      repository: "harbour/minutes",
      branch: "meetbot/minutes-harbour-2026-03-02",
      path: "minutes/harbour/2026-03-02.md",
      content: "# Harbour meeting\n",
      message: "Corrections",
      title: "Minutes",
      body: "The minutes.",
      marker: "meetbot:minutes/harbour/2026-03-02/1",
      reviewers: ["ada"],
      before: "a".repeat(40),
      replaces: true,
      said: { marker: "meetbot:changed/harbour/2026-03-02/2", body: "It has changed." },
      otherwise: { marker: "meetbot:differs/harbour/2026-03-02", body: "It differs." },
    },
    about: {
      what: "minutes",
      meeting: "2026-03-02",
      round: 2,
      branch: 1,
      digest: "k3f9q0x2aa",
      next: { day: "Monday 6 April 2026", hours: "10:00" },
      standing: { open: 3, fresh: 1, oldest: 2, pace: { days: 9, of: 4 } },
    },
  },
  outcome: {
    type: "propose-file",
    url: "https://github.example/501",
    number: 501,
    sha: "b".repeat(40),
    obstacle: "changed",
  },
};

export const snapshot: Snapshot = {
  version: 1,
  series: "harbour",
  meeting: "2026-03-02",
  text: "# Harbour\n",
  hash: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
  takenAt: "2026-03-02T12:00:00Z",
  notes,
};

export const ledgerIssue: LedgerIssue = {
  version: 1,
  owner: "harbour",
  repo: "boats",
  number: 12,
  kind: "issue",
  title: "Announce it",
  state: "open",
  url: "ledger:harbour/boats#12",
  endedAt: null,
  body: "Said in the meeting.\n<!-- meetbot:k3f9q0x2aa -->",
  labels: ["meeting"],
  assignees: ["ada"],
  createdAt: "2026-03-02T12:00:00Z",
  reason: "completed",
  closedBy: "harbour/boats#13",
  updatedAt: "2026-03-02T12:30:00Z",
  comments: [{ marker: "meetbot:talked/harbour", body: "Talked about on Monday." }],
};

export const person: KnownPerson = {
  version: 1,
  id: "discord:500000000000000010",
  called: "Ada ☕",
  github: { login: "ada", provenAt: "2026-03-02T12:00:00Z", proof: "https://gist.github.com/ada/abc" },
  name: "Ada Lovelace",
  pending: { login: "ada-2", word: "meetbot-0123456789abcdef", askedAt: "2026-03-02T12:30:00Z" },
  taken: { login: "lovelace", at: "2026-03-02T12:10:00Z" },
  reminders: {
    mode: "digest",
    lead: "P1D",
    quiet: { from: "22:00", to: "08:00" },
    zone: "Europe/Lisbon",
    since: "2026-03-02T12:20:00Z",
  },
};

export const delivery: Delivery = {
  version: 1,
  id: "72d3162e-cc78-11e3-81ab-4c9367dc0958",
  event: "issues.closed",
  arrivedAt: "2026-03-02T12:00:00.5Z",
  issues: [{ owner: "harbour", repo: "boats", number: 12 }],
  repositories: ["harbour/boats"],
  changedAt: "2026-03-02T12:00:00Z",
  taken: true,
};
