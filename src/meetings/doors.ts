/** Where minutes and dates go besides the chat; null: that door is closed. */
export type Doors = { readonly mail: MailDoor | null };

/** Mail to the community's list. */
export type MailDoor = {
  /** The list's address. */
  readonly to: string;
  /** `Name <address>`, or an address alone. */
  readonly from: string;
  /** How long before the meeting's start the announcement goes out, an ISO 8601 duration. */
  readonly announce: string;
};
