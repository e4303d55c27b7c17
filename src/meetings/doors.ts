/** Where minutes and dates go besides the chat; null: that door is closed. */
export type Doors = { readonly archive: ArchiveDoor | null };

/** A repository that keeps the minutes, each proposed in a pull request. */
export type ArchiveDoor = {
  /** `owner/repo`. */
  readonly repository: string;
  /** From its top. */
  readonly folder: string;
};
