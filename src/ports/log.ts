/** What is known about an event, by name. An error goes under `error`; it is written with its causes, without its payload. */
export type LogFields = Readonly<Record<string, unknown>>;

/** Writes one line an event for whoever runs the bot. The message is a constant sentence; what varies is in the fields. */
export type Log = {
  /** What only somebody who looks for a fault wants to see. */
  debug(fields: LogFields, message: string): void;
  /** The ordinary course of things. */
  info(fields: LogFields, message: string): void;
  /** Something went wrong and was dealt with. */
  warn(fields: LogFields, message: string): void;
  /** Something went wrong that a person must look at. */
  error(fields: LogFields, message: string): void;
};
