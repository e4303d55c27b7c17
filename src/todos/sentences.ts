/** What the bot says about todos outside of templates: one plain sentence each. */
export const sentences = {
  labelsLeftOut: (labels: readonly string[]) =>
    `GitHub left out the label ${labels.join(", ")}: setting labels needs push access there.`,
  assigneesLeftOut: (logins: readonly string[]) =>
    `GitHub did not assign ${logins.join(", ")}: they are not among those who can be assigned there.`,
  pullIsOver: (name: string, state: "merged" | "closed") =>
    state === "merged"
      ? `${name} has been merged meanwhile, so there is probably nothing left to split.`
      : `${name} has been closed meanwhile, so there is probably nothing left to split.`,
  doneInPad: "The pad marks it as done.",
} as const;
