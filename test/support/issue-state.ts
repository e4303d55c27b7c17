/** What of an issue's state most stories don't care about. */
export const plainState = { reason: null, closedBy: null, assignees: [], updatedAt: "2024-12-01T00:00:00Z" } as const;
