/** What the bot says about todos outside of templates: one plain sentence each. */
export const sentences = {
  doneInPad: "The pad marks it as done.",
} as const;
