/** What stands on the buttons of a list. */
export const listReplies = { previous: "Previous", next: "Next" } as const;
