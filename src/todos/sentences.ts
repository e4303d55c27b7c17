/** What the bot says about todos outside of templates: one plain sentence each. */
export const sentences = {
  labelsLeftOut: (labels: readonly string[]) =>
    `GitHub left out the ${labels.length === 1 ? "label" : "labels"} ${labels.join(", ")}: setting labels needs push access there.`,
  /** Who can be: https://docs.github.com/en/issues/tracking-your-work-with-issues/using-issues/assigning-issues-and-pull-requests-to-other-github-users */
  notAssignable: (logins: readonly string[]) =>
    `GitHub does not let me assign ${logins.join(", ")} there: a comment of theirs on the issue, or membership, makes them assignable.`,
  assigneesLeftOut: (logins: readonly string[]) =>
    `GitHub did not assign ${logins.join(", ")}: assigning needs push access there.`,
  /** A line of an issue in which GitHub dropped the assignees. */
  meantFor: (logins: readonly string[]) => `Meant for ${logins.join(", ")}, whom I could not assign here.`,
  pullIsOver: (name: string, state: "merged" | "closed") =>
    state === "merged"
      ? `${name} has been merged meanwhile, so there is probably nothing left to split.`
      : `${name} has been closed meanwhile, so there is probably nothing left to split.`,
  notAllowedIn: (repository: string, list: readonly string[]) =>
    `I may not file in ${repository}. Choose one of: ${list.join(", ")}; or add it to "filing.repositories" in the configuration.`,
  defaultNotAllowed: (repository: string, list: readonly string[]) =>
    `"filing.default" is ${repository}, which "filing.repositories" does not have. Add it there (now: ${list.join(", ")}).`,
  /** Of a todo that may be an earlier one in other words; `name` is its issue or its title. */
  maybeFiled: (name: string) => `It may be ${name} in other words, or a part of it.`,
  maybeSkipped: (name: string) => `It may be “${name}” in other words, which was skipped.`,
  maybeAgain: (name: string) => `“${name}” was done before this meeting: it may have come up again.`,
  /** Of a call whose end was never seen, after the last try. */
  stayedUnclear: (why: string) =>
    `${why} I have tried three times. If the issue is there after all, give its address to /todo link.`,
  /** A box of an announcement that was made: a line of the issue. */
  announcedThere: {
    forum: (name: string, link: string) => `- [x] **${name}**: [the topic](<${link}>)`,
    site: (name: string, link: string) => `- [x] **${name}**: [the post](<${link}>)`,
  },
  issueDeleted: "Its issue was deleted on GitHub, so it is not filed again.",
  doneInPad: "The pad marks it as done.",
  /** Of a todo that a person took out; its line in the notes may stay. */
  noTodo: "Somebody said that it is no todo.",
  /** `name` is the other's issue, or its title. */
  sameAs: (name: string) => `It is the same as ${name}.`,
  /** Under an issue on the forge; the name links to the other one. */
  duplicateOf: (issue: string) => `This is the same as ${issue}.`,
  noDuplicateOf: (issue: string) => `This was taken for the same as ${issue}; that has been taken back.`,
  umbrellaFirst: (title: string) => `“${title}” has no issue yet, and this is a part of it: file that one first.`,
  partOf: (name: string) => `A part of ${name}.`,
  /** Of a todo that was split: its parts by the names of their issues, or where they will be. */
  inParts: (open: readonly string[], over: readonly string[]) =>
    [
      ...(open.length === 0 ? [] : [`Its parts: ${open.join(", ")}.`]),
      ...(over.length === 0 ? [] : [`Done: ${over.join(", ")}.`]),
    ].join(" "),
  partsOver: (over: readonly string[]) =>
    `All its parts are done (${over.join(", ")}): /todo done closes its own issue.`,
  /** A title where the line gives none. */
  followUp: (topic: string | null) => (topic === null ? "Follow up on the meeting's notes" : `Follow up on ${topic}`),
} as const;
