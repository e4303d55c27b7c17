/** One thing that is wrong in the configuration or the environment, for the person who wrote it. */
export type Fault = {
  /** Where: `series[0].filing.default`, or the name of a variable. */
  readonly path: string;
  /** 1-based line of the file; null where there is none. */
  readonly line: number | null;
  /** What is wrong, a sentence. */
  readonly problem: string;
  /** What to write instead, as it could stand in the file. */
  readonly write: string;
};

/** Gives the faults as a person reads them; `source` names the file, or says "The environment". */
export function faultsToText(faults: readonly Fault[], source: string): string {
  const count = faults.length === 1 ? "1 fault" : `${faults.length} faults`;
  const paragraphs = faults.map(({ path, line, problem, write }) => {
    const where = [line === null ? "" : `line ${line}`, path].filter(Boolean).join(", ");
    return [where, `  ${problem}`, `  Write: ${write.replaceAll("\n", "\n         ")}`].filter(Boolean).join("\n");
  });
  return [`${source} has ${count}.`, ...paragraphs].join("\n\n");
}
