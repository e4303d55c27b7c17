/** Where dates and minutes go besides the chat. */
export type Doors = {
  /** Whether there are web pages. */
  readonly web: boolean;
};
