import { exampleHead, type Rule } from "./rule.ts";

/** Rules that find todos. */
export const todoRules = {
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
} satisfies Readonly<Record<string, Rule>>;
