/** What the bot says about todos outside of templates: one plain sentence each. */
export const sentences = {
  labelsLeftOut: (labels: readonly string[]) =>
    `GitHub left out the label ${labels.join(", ")}: setting labels needs push access there.`,
  assigneesLeftOut: (logins: readonly string[]) =>
    `GitHub did not assign ${logins.join(", ")}: they are not among those who can be assigned there.`,
  doneInPad: "The pad marks it as done.",
} as const;
