import type { FindingKind } from "./finding.ts";

/** A rule of the reader, as people see it: what it finds, in a sentence, and the shortest notes in which it does (our own words; the test reads each). */
export type Rule = { readonly finds: FindingKind; readonly says: string; readonly example: string };

/** What most examples begin with. */
export const exampleHead = "# Meeting 2026-03-02\n\nParticipants: Ida, Dev, Björn\n\n## Disks\n\n";

/** Every rule by its name. The page docs/rules.md is made of it. */
export const ruleBook: Readonly<Record<string, Rule>> = {
  "dated-heading": {
    finds: "meeting",
    says: "a heading with a date begins a meeting",
    example: "## Meeting Dec 9th\n",
  },
  "dated-line": {
    finds: "meeting",
    says: "lines that are nothing but a date begin meetings, in a text without headings",
    example: "2026-03-02\n\n- a\n\n2026-03-09\n\n- b\n",
  },
  "front-matter": {
    finds: "meeting",
    says: "the front matter dates the meeting",
    example: "---\ndate: 2026-03-02\n---\n\n- a\n",
  },
  "date-label": {
    finds: "meeting",
    says: "a line “Date: …” near the top dates the meeting",
    example: "# Harbour\n\nDate: 2026-03-02\n",
  },
  "title-date": {
    finds: "meeting",
    says: "a heading's date is the meeting's, where no heading begins one",
    example: "# What we talked about in the harbour office today, it was 2026-03-02\n",
  },
  "mail-subject": {
    finds: "meeting",
    says: "the mail's subject dates the meeting",
    example: "Subject: Notes of 2026-03-02",
  },
  "short-line": {
    finds: "meeting",
    says: "a short line at the top dates the meeting",
    example: "Monday 2 March 2026\n\n- a\n",
  },
  "file-name": { finds: "meeting", says: "the file's name dates the meeting", example: "File: notes-2026-03-02.md" },

  "participants-line": { finds: "participant", says: "a line “Participants: …” names them", example: exampleHead },
  "participants-list": {
    finds: "participant",
    says: "a list under “Participants” names them",
    example: "# Meeting 2026-03-02\n\n## Participants\n\n- Ida\n- Dev\n",
  },
  "participants-table": {
    finds: "participant",
    says: "a table of people names them",
    example: "# Meeting 2026-03-02\n\n## Participants\n\n| Name | Initials |\n|---|---|\n| Ida Holm | IH |\n",
  },
  "handles-line": {
    finds: "participant",
    says: "a line of nothing but @handles at the head names them",
    example: "# Meeting 2026-03-02\n\n@ida, @dev, @bsand\n\n## Disks\n",
  },
  officer: {
    finds: "participant",
    says: "“Chair: …”, “Notes by: …” at the head name somebody who was there",
    example: "# Meeting 2026-03-02\n\nChair: Ida\n\n## Disks\n",
  },
  speakers: {
    finds: "participant",
    says: "in a transcript that lists nobody, those who speak were there",
    example:
      "# Chat 2026-03-02\n\n**ida:** hello\n\n**dev:** hi\n\n**ida:** the disks came\n\n**dev:** good\n\n**ida:** yes\n\n**dev:** so\n",
  },

  heading: {
    finds: "topic",
    says: "a heading is a topic, unless it is one of structure (Agenda, Notes, Action items…)",
    example: exampleHead,
  },
  "bold-line": {
    finds: "topic",
    says: "a line set in bold is a topic",
    example: "# Meeting 2026-03-02\n\n**Disks**\n\n- they came\n",
  },
  "numbered-point": {
    finds: "topic",
    says: "numbered points with notes below them are topics, where no heading is one",
    example: "# Meeting 2026-03-02\n\n1. Disks\n   - they came\n2. Mirrors\n   - stale\n",
  },
  "plain-title": {
    finds: "topic",
    says: "a short line above a list is a topic, in a text without headings",
    example: "Harbour 2026-03-02\n\nDisks\n\n- they came\n\nMirrors\n\n- stale\n",
  },

  marker: {
    finds: "todo",
    says: "a marker at the start: TODO, ACTION:, AI:, Task:, @todo, À faire :",
    example: `${exampleHead}- TODO: order a fan\n`,
  },
  "marker-inside": {
    finds: "todo",
    says: "a marker in the middle of a point",
    example: `${exampleHead}- it is hot. TODO: order a fan\n`,
  },
  "marker-behind": {
    finds: "todo",
    says: "a marker in brackets at the end",
    example: `${exampleHead}- order a fan (TODO)\n`,
  },
  checkbox: {
    finds: "todo",
    says: "a checkbox that is no point of an agenda",
    example: `${exampleHead}- [ ] order a fan\n`,
  },
  "action-list": {
    finds: "todo",
    says: "a point under Action items, Next steps, TODO",
    example: `${exampleHead}## Action items\n\n- order a fan\n`,
  },
  "done-marker": {
    finds: "todo",
    says: "a marker that says it is done: never filed",
    example: `${exampleHead}- DONE: order a fan\n`,
  },
  "pull-split": {
    finds: "todo",
    says: "a pull request is to be split, or something goes into one of its own",
    example: `${exampleHead}- let's put the fan into a separate PR\n`,
  },
  "person-will": {
    finds: "todo",
    says: "somebody who is known will do it",
    example: `${exampleHead}- Ida will order a fan\n`,
  },
  "person-to": { finds: "todo", says: "“Ida to order a fan”", example: `${exampleHead}- Ida to order a fan\n` },
  "person-should": {
    finds: "todo",
    says: "somebody who is known should do it",
    example: `${exampleHead}- Ida should order a fan\n`,
  },
  "pronoun-will": {
    finds: "todo",
    says: "“she will”, of whoever was named just before",
    example: `${exampleHead}- Ida looked at it. She will order a fan.\n`,
  },
  "i-will": { finds: "todo", says: "the speaker takes it on", example: `${exampleHead}- Ida: I'll order a fan\n` },
  will: {
    finds: "todo",
    says: "“Will order a fan”, by the speaker or whoever was named just before",
    example: `${exampleHead}- Ida: Will order a fan\n`,
  },
  "and-will": {
    finds: "todo",
    says: "“… and will order a fan”, by whom the sentence is about",
    example: `${exampleHead}- Ida measured it and will order a fan\n`,
  },
  "stranger-will": {
    finds: "todo",
    says: "somebody nobody listed will do what only people do",
    example: `${exampleHead}- Zoe will ask the hosters\n`,
  },
  "someone-should": {
    finds: "todo",
    says: "someone should do it",
    example: `${exampleHead}- someone should order a fan\n`,
  },
  "everyone-to": {
    finds: "todo",
    says: "everyone is to do it",
    example: `${exampleHead}- Everyone to read the draft\n`,
  },
  "we-will": { finds: "todo", says: "we will do it: nobody's yet", example: `${exampleHead}- We will order a fan\n` },
  "we-need-to": {
    finds: "todo",
    says: "we need to, have to, should do it",
    example: `${exampleHead}- We need to order a fan\n`,
  },
  should: {
    finds: "todo",
    says: "“Should order a fan”, “Need to order a fan” without a subject",
    example: `${exampleHead}- Need to order a fan\n`,
  },
  "thing-needs": {
    finds: "todo",
    says: "a thing needs to be changed, fixed, announced…",
    example: `${exampleHead}- The manual needs to be updated\n`,
  },
  "thing-needs-doing": {
    finds: "todo",
    says: "a thing needs fixing, a review, a release…",
    example: `${exampleHead}- The manual needs a review\n`,
  },
  "work-needed": {
    finds: "todo",
    says: "a review, a release, help is needed",
    example: `${exampleHead}- Clock: review needed\n`,
  },
  "we-need-one": {
    finds: "todo",
    says: "we need a release, a fix, a review",
    example: `${exampleHead}- We need a new release before summer\n`,
  },
  "should-be-done": {
    finds: "todo",
    says: "a thing should be announced, fixed, documented…",
    example: `${exampleHead}- This should be documented\n`,
  },
  "will-be-done": {
    finds: "todo",
    says: "a thing will be merged, released, posted…",
    example: `${exampleHead}- The patch will be merged tomorrow\n`,
  },
  "needs-someone": {
    finds: "todo",
    says: "somebody is needed to do it",
    example: `${exampleHead}- Need someone to order a fan\n`,
  },
  "next-step": {
    finds: "todo",
    says: "the next step, or the plan, is to do it",
    example: `${exampleHead}- The next step is to order a fan\n`,
  },
  "one-thing-to-do": {
    finds: "todo",
    says: "one thing we need to do is …",
    example: `${exampleHead}- One thing we need to do is order a fan\n`,
  },
  lets: { finds: "todo", says: "let's do it", example: `${exampleHead}- Let's announce the move\n` },
  order: {
    finds: "todo",
    says: "a point of a list that gives an order",
    example: `${exampleHead}- Ask the hosters for a date\n`,
  },

  "decision-marker": {
    finds: "decision",
    says: "behind a label: Decision:, Agreed:, Resolved, #agreed",
    example: `${exampleHead}- Decision: keep the logo\n`,
  },
  "decision-list": {
    finds: "decision",
    says: "a point under Decisions, Consensus:, Resolutions",
    example: `${exampleHead}## Decisions\n\n- keep the logo\n`,
  },
  "group-agreed": {
    finds: "decision",
    says: "we, the board, the team decided or agreed",
    example: `${exampleHead}- We decided to keep the logo\n`,
  },
  agreed: {
    finds: "decision",
    says: "“Agreed to …”, “It was decided that …”",
    example: `${exampleHead}- Agreed to keep the logo\n`,
  },
  consensus: {
    finds: "decision",
    says: "the consensus, the conclusion, the decision is …",
    example: `${exampleHead}- The consensus is to keep the logo\n`,
  },
  "decision-made": {
    finds: "decision",
    says: "a decision was made, taken, reached",
    example: `${exampleHead}- +1 decision made on the logo\n`,
  },
  "no-objection": {
    finds: "decision",
    says: "there were no objections",
    example: `${exampleHead}- No objections to keeping the logo\n`,
  },
  "general-agreement": {
    finds: "decision",
    says: "there was general agreement",
    example: `${exampleHead}- Keep the logo (general agreement)\n`,
  },
  chosen: {
    finds: "decision",
    says: "something was chosen, approved, adopted",
    example: `${exampleHead}- The second logo was chosen\n`,
  },
  "agreed-elsewhere": {
    finds: "decision",
    says: "what was agreed, in other languages",
    example: `${exampleHead}- Approvata la nuova insegna\n`,
  },

  link: {
    finds: "reference",
    says: "a link to a repository, pull request, issue, discussion or commit",
    example: `${exampleHead}- see [the patch](https://github.com/harbour/fan/pull/3)\n`,
  },
  address: {
    finds: "reference",
    says: "an address on GitHub",
    example: `${exampleHead}- see https://github.com/harbour/fan/pull/3\n`,
  },
  number: {
    finds: "reference",
    says: "owner/repo#12, repo#12, #12 by the repository that the topic speaks of",
    example: `${exampleHead}- see harbour/fan#3\n`,
  },
  "spoken-number": { finds: "reference", says: "“PR 12”, “issue 12”", example: `${exampleHead}- see PR 12\n` },

  "next-meeting-sentence": {
    finds: "next meeting",
    says: "a sentence with “next meeting” or “next call” and a date",
    example: `${exampleHead}- The next meeting is on 2026-03-16\n`,
  },
  "next-meeting-section": {
    finds: "next meeting",
    says: "a date under the heading Next meeting",
    example: `${exampleHead}## Next meeting\n\n2026-03-16\n`,
  },
};

/** What holds a rule back, by name, with notes in which it does. */
export const holdBook: Readonly<Record<string, { readonly says: string; readonly example: string }>> = {
  question: { says: "it is a question", example: `${exampleHead}- Somebody should order a fan?\n` },
  hedged: {
    says: "it is only a thought: maybe, perhaps, hopefully",
    example: `${exampleHead}- Maybe Ida will order a fan\n`,
  },
  conditional: {
    says: "it hangs on a condition",
    example: `${exampleHead}- If it gets hot, someone should order a fan\n`,
  },
  state: {
    says: "it tells how something will be, not what somebody will do",
    example: `${exampleHead}- Ida will be away in April\n`,
  },
  "about-the-meeting": { says: "it is about the meeting itself", example: `${exampleHead}- Ida: I'll go first\n` },
  "not-the-main-clause": {
    says: "“we need to” stands in a clause of something else",
    example: `${exampleHead}- It was Dev who thought that we need to order a fan\n`,
  },
  habit: { says: "it is what has to be done each time", example: `${exampleHead}- We need to start it by hand\n` },
  "a-thing": {
    says: "the subject is a thing, not a person",
    example: `${exampleHead}- Docker will drop the old format\n`,
  },
  "nobody-known": { says: "nobody is known who would do it", example: `${exampleHead}- Planning to order a fan\n` },
  quantity: {
    says: "it says how much needs it, not that it is to be done",
    example: `${exampleHead}- Most need to be updated\n`,
  },
  status: { says: "it tells what has happened already", example: `${exampleHead}- The fan was split into two PRs\n` },
  agenda: {
    says: "it is a point of an agenda",
    example: "# Meeting 2026-03-02\n\n## Agenda\n\n- [ ] State of the mirrors\n- [ ] Disks\n",
  },
  title: {
    says: "it is the title of an issue or pull request",
    example: `${exampleHead}- Rename the harbour branch #12\n`,
  },
  nothing: { says: "it says that there is nothing, or only where", example: `${exampleHead}- TODO: TBD\n` },
  "has-an-issue": {
    says: "it is no more than a link to an issue: it is filed already",
    example: `${exampleHead}- [ ] [Quieter fans](https://github.com/harbour/farm/issues/7)\n`,
  },
  "a-decision": { says: "it is a decision", example: `${exampleHead}- ACTION: The consensus is to keep the logo\n` },
  quotation: { says: "it is a quotation", example: `${exampleHead}> TODO: order a fan\n` },
  code: { says: "it is code", example: `${exampleHead}- \`TODO: order a fan\`\n` },
  link: { says: "it is the text of a link", example: `${exampleHead}- [TODO: order a fan](https://example.org)\n` },
  undecided: {
    says: "it is not decided yet",
    example: `${exampleHead}- The conclusion is that we need to decide about the logo\n`,
  },
  earlier: {
    says: "it is of an earlier meeting",
    example: `${exampleHead}- Agreed to keep the logo at the last meeting\n`,
  },
  "another-meeting": {
    says: "it is the date of another meeting",
    example: "# Meeting 2026-03-02\n\n## Next meeting 2026-03-16\n",
  },
  "a-topic": {
    says: "the heading is a topic that has a date",
    example: "# Meeting 2026-03-02\n\n## What the hosters told us about the disks on 2026-02-28\n",
  },
  level: {
    says: "the heading stands below those that begin meetings",
    example: "# Meeting 2026-03-02\n\n## 2026-02-28\n\n- a\n",
  },
};
