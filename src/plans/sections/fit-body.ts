/** How a pad writes what stands below a meeting's heading: the level of its topics' headings, its bullet. */
export type BodyStyle = { readonly level: number; readonly bullet: string };

/** Gives a rendered text as lines for a pad: its headings on the pad's levels, its points with the pad's bullet; code stays as it is. */
export function fitBody(body: string, { level, bullet }: BodyStyle): readonly string[] {
  const lines = body.trim() === "" ? [] : body.replace(/\r\n?/gu, "\n").trim().split("\n");
  let fence = false;
  const inCode = lines.map((line) => {
    if (/^\s*(?:```|~~~)/u.test(line)) fence = !fence;
    return fence;
  });
  const marks = lines.flatMap((line, index) =>
    inCode[index] === true ? [] : (/^(#{1,6})\s/u.exec(line)?.[1]?.length ?? []),
  );
  const shift = level - Math.min(...marks);
  return lines.map((line, index) => {
    if (inCode[index] === true) return line;
    return line
      .replace(/^#{1,6}(?=\s)/u, ({ length }) => "#".repeat(Math.max(1, Math.min(6, length + shift))))
      .replace(/^(\s*)[-*+](?=\s)/u, `$1${bullet}`);
  });
}
