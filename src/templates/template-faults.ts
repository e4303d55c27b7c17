import { LiquidError } from "liquidjs";

/** What is said of a template that cannot be used. */
export const templateFaults = {
  missing: (file: string) => `The template ${file} is missing. Put it back as it came with the bot.`,
  broken: (file: string, line: number, column: number, why: string) =>
    `${file}, line ${line}, column ${column}: ${why}. Mend the template and start again.`,
  known: (why: string, names: readonly string[]) => `${why} (there are: ${names.join(", ")})`,
  several: (faults: readonly string[]) => faults.join("\n"),
};

/**
 * Says what is wrong with a template, and where; null where the error is not the template's. `fileOf` names the file that
 * has this text: Liquid knows it only while parsing. `names` is what the template was given.
 */
export function faultOf(
  error: unknown,
  fileOf: (text: string) => string,
  names: readonly string[] | null,
): string | null {
  if (!LiquidError.is(error)) return null;
  const [line, column] = error.token.getPosition();
  const why = (error.originalError?.message ?? error.message).replace(/, file:.*$/s, "").replace(/\s+/g, " ");
  const undefinedName = names !== null && error.name === "UndefinedVariableError";
  return templateFaults.broken(
    fileOf(error.token.input),
    line ?? 0,
    column ?? 0,
    undefinedName ? templateFaults.known(why, names) : why,
  );
}
