/**
 * How much of a text is read. The reader is linear in the text, but looks closely at what people say, and a text made to keep it busy could hold a hundred times what
 * any pad does. Notes that people take reach none of these; what is cut off is told, never silently dropped.
 */
export const limits = {
  /** Characters of a line: the longest in some five hundred pads, mails and archives has 1,016. */
  line: 10_000,
  /** Characters that are read, the newest meetings first: half as many again as a HedgeDoc pad holds by default (CMD_DOCUMENT_MAX_LENGTH, 100,000). */
  read: 150_000,
} as const;

/** Characters that a line counts at least: each takes its time, however short; those of pads have sixty on average. */
export const leastLine = 40;

/** Headings in which a very long text is searched for dates, at its beginning and at its end: a meeting a week for nineteen years each. */
export const datedHeadings = 1_000;

/** What a limit cut off; `line` is the first, 1-based, that is not read as a whole. */
export type Cut = { readonly line: number; readonly limit: keyof typeof limits };
