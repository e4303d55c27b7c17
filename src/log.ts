import { pino } from "pino";
import { describeError } from "./log/describe-error.ts";
import { redactor } from "./log/redact.ts";
import type { Log } from "./ports/log.ts";

/**
 * Gives the log: one line of JSON an event, on standard error unless `write` says otherwise, with its time (UTC) and level.
 * No line holds one of the `secrets`, nor what looks like one. Errors go under `error`.
 */
export function createLog(options: {
  level: "debug" | "info" | "warn" | "error" | "silent";
  secrets: readonly string[];
  write?: (line: string) => void;
}): Log {
  const { level, secrets, write = (line: string) => void process.stderr.write(line) } = options;
  const redact = redactor(secrets);
  const logger = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { error: (error: unknown) => describeError(error), err: (error: unknown) => describeError(error) },
    },
    { write: (line) => write(redact(line)) },
  );
  return {
    debug: (fields, message) => logger.debug(fields, message),
    info: (fields, message) => logger.info(fields, message),
    warn: (fields, message) => logger.warn(fields, message),
    error: (fields, message) => logger.error(fields, message),
  };
}
