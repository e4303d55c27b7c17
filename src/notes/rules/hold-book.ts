import { exampleHead } from "./rule.ts";

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
