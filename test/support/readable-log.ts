import type { Log, LogFields } from "../../src/ports/log.ts";

/** A log whose lines can be read: `error A command failed by a bug: Error: no such table`. */
export function readableLog(): Log & { readonly lines: string[] } {
  const lines: string[] = [];
  const write = (level: string) => (fields: LogFields, message: string) => {
    const error = fields["error"];
    lines.push(`${level} ${message}${error instanceof Error ? `: ${error.name}: ${error.message}` : ""}`);
  };
  return { lines, debug: write("debug"), info: write("info"), warn: write("warn"), error: write("error") };
}
