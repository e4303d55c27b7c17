/** Why a file can't be read, as the rest of a sentence: "notes.md can't be read: …". */
export const whyUnreadable = {
  /** Of what the file system said; its own words where they are rare. */
  of(error: unknown): string {
    if (!(error instanceof Error)) return String(error);
    const code = "code" in error ? String(error.code) : "";
    return known[code] ?? error.message;
  },
  notText: "it is no text",
  noNotes: "there are no notes in this folder",
} as const;

const known: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  ENOTDIR: "there is no such file",
  EACCES: "the user that this runs as may not read it",
  EPERM: "the user that this runs as may not read it",
  EISDIR: "it is a folder",
};
