/** Where dates and minutes go besides the chat; every door is closed until it is set. */
export type Doors = {
  /** Whether there are web pages. */
  readonly web: boolean;
  readonly mail: MailDoor | null;
  readonly archive: ArchiveDoor | null;
};

/** Mail to the community's list. */
export type MailDoor = {
  /** The list's address. */
  readonly to: string;
  /** `Name <address>`, or an address alone. */
  readonly from: string;
  /** How long before the meeting's start the announcement goes out, an ISO 8601 duration. */
  readonly announce: string;
};

/** A repository that keeps the minutes, each proposed in a pull request. */
export type ArchiveDoor = {
  /** `owner/repo`. */
  readonly repository: string;
  /** From its top. */
  readonly folder: string;
};
