/** A piece of inline Markdown as a reader sees it. Offsets count in `text`. */
export type Prose = {
  readonly text: string;
  /** `text` with the inside of code and quotations blanked out, so that rules look only at what the writer says. Same length. */
  readonly bare: string;
  readonly links: readonly Link[];
  /** Where something is set in bold. */
  readonly strong: readonly Span[];
  /** The writer struck something out here. */
  readonly struck: boolean;
  /** 1-based line on which the text begins. */
  readonly line: number;
  /** Where each further line of the source begins. */
  readonly breaks: readonly number[];
};

export type Span = { readonly start: number; readonly end: number };
export type Link = Span & { readonly href: string };

/** Stands for each hidden character in `bare`: it is neither a letter nor a space. */
export const blank = "\uE000";

/** The 1-based line on which the character at `offset` stands. */
export function lineAt(prose: Prose, offset: number): number {
  let low = 0;
  let high = prose.breaks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((prose.breaks[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return prose.line + low;
}

/** The prose from `start` on, for example after a marker, up to `end`. */
export function proseFrom(prose: Prose, start: number, end = prose.text.length): Prose {
  if (start <= 0 && end >= prose.text.length) return prose;
  const shift = <S extends Span>(spans: readonly S[]): S[] =>
    spans
      .filter((span) => span.end > start && span.start < end)
      .map((span) => ({ ...span, start: Math.max(0, span.start - start), end: Math.min(end, span.end) - start }));
  return {
    text: prose.text.slice(start, end),
    bare: prose.bare.slice(start, end),
    links: shift(prose.links),
    strong: shift(prose.strong),
    struck: prose.struck,
    line: lineAt(prose, start),
    breaks: prose.breaks.filter((at) => at > start && at < end).map((at) => at - start),
  };
}

/** The lines of the source, without their line ends. */
export function proseLines({ text, breaks }: Prose): string[] {
  const cuts = [0, ...breaks, text.length];
  return cuts.slice(0, -1).map((from, index) => text.slice(from, cuts[index + 1]).trim());
}

/** Whether the character at `offset` belongs to one of the spans. */
export function within(spans: readonly Span[], offset: number): boolean {
  return spans.some((span) => span.start <= offset && offset < span.end);
}
