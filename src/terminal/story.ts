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
    at: "2024-12-09T08:40:00Z",
    pad: "agenda.md",
    heading: "Monday 9 December 2024, 9:40 in Paris. Somebody asks what the call will be about.",
    typed: ["/agenda show"],
  },
  {
    at: "2024-12-09T08:45:00Z",
    pad: "agenda.md",
    heading: "9:45, a quarter of an hour before the call.",
    typed: [],
  },
  {
    at: "2024-12-09T10:55:00Z",
    pad: "notes.md",
    heading: "11:55. The call is over, the notes are in the pad; people still tidy them up.",
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
