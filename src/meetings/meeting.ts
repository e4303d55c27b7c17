/** One occurrence of a series: wall-clock time in an IANA zone. `end` null: not announced. */
export type Meeting = {
  /** ISO date. */
  readonly date: string;
  /** `HH:MM`; null where only the day is known. */
  readonly start: string | null;
  readonly end: string | null;
  readonly timeZone: string;
};

/** Who says when the next meeting is, in the order in which they are believed. */
export type MeetingSource = "person" | "pad" | "recurrence";

/** The next meeting and where that comes from; `disagreements` are what the pad or later sources say otherwise. */
export type NextMeeting = {
  readonly meeting: Meeting;
  readonly source: MeetingSource;
  /** Whether the source named only the day, and the time is the usual one. */
  readonly assumedTime: boolean;
  readonly callUrl: string | null;
  readonly disagreements: readonly { readonly source: MeetingSource; readonly meeting: Meeting }[];
};

/** What a person said about meetings by command; kept per series. */
export type MeetingChanges = {
  /** Set by `/meeting set`; holds until it is over. */
  readonly set: Meeting | null;
  /** Cancelled by `/meeting cancel`: the dates, with the reason. */
  readonly cancelled: readonly { readonly date: string; readonly reason: string }[];
  /** Which days' meetings `/meeting set` put on another day: ISO dates. */
  readonly moved: readonly { readonly from: string; readonly to: string }[];
};
