/** What the command line can do, one line a command. */
export const usage = [
  "meetbot extract FILE [--explain] [--json] [--time-zone ZONE]",
  "                                                   what is understood of notes, and why; - for standard input",
  "meetbot backtest FILE… [--json] [--series ID] [--time-zone ZONE]",
  "                                                   what would have been filed and asked after old meetings",
  "meetbot check [FILE]                               is this configuration right?",
  "meetbot sweep [--at INSTANT] [--dry-run] [--json]  one pass over everything that may be due",
  "meetbot audit [--series ID] [--json]               all that was written into the pads, on whose word",
  "meetbot site DIR                                   the web pages, written into a folder for any host",
  "meetbot NAME [SUBCOMMAND] [--option value …]       any slash command, once",
].join("\n");
