/** Splits a typed line into words; double quotes keep spaces, also behind a name: `title:"Cut a release"`. */
export function splitWords(line: string): readonly string[] {
  return (line.match(/(?:"[^"]*"?|[^\s"])+/g) ?? []).map((word) => word.replaceAll('"', ""));
}
