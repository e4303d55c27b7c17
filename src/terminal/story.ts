/** The sample's days: what time it is, what the pad says then, and what is typed. */
export type Act = {
  readonly at: string;
  readonly pad: string;
  readonly heading: string;
  /** What somebody types then; after it comes the sweep of that minute. */
  readonly typed: readonly string[];
};

/** The sample told in four moments of its community's life. */
export const acts: readonly Act[] = [
  {
    at: "2024-12-08T09:00:00Z",
    pad: "agenda.md",
    heading: "Sunday 8 December 2024, 10:00 in Paris: a day before the call. Somebody asks what it will be about.",
    typed: ["/agenda show"],
  },
  {
    at: "2024-12-09T10:55:00Z",
    pad: "notes.md",
    heading: "Monday, 11:55. The call is over, the notes are in the pad; people still tidy them up.",
    typed: [],
  },
  {
    at: "2024-12-09T11:30:00Z",
    pad: "notes.md",
    heading: "12:30. The pad has been quiet for half an hour.",
    typed: [],
  },
  {
    at: "2025-01-13T08:45:00Z",
    pad: "notes.md",
    heading: "Monday 13 January 2025, 9:45. The next call is about to begin.",
    typed: [],
  },
];
