/** The texts that people read, by the name of their file in `templates/` without its ending. */
export type Templates = {
  /** Gives the text, filled in. Text values are escaped so that pad text stays inert; a missing variable throws. */
  render(name: string, data: Readonly<Record<string, unknown>>): string;
};
