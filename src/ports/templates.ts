/** The texts that people read, by the name of their file in `templates/` without its ending. */
export type Templates = {
  /** Gives the text, filled in. Text values are escaped so that pad text stays inert; a missing variable throws. */
  render(name: string, data: Readonly<Record<string, unknown>>): string;

  /** Gives the text, filled in, for where it is read as it is (a mail): text values stay as they are, each on one line. */
  plain(name: string, data: Readonly<Record<string, unknown>>): string;
};
