/** One mail of an mbox, and how many lines of the file stand before it. */
export type MboxPart = { readonly bytes: Uint8Array; readonly linesBefore: number };

/** The "From …" line that begins a mail: at the start or after a blank line, with a header under it (RFC 4155, appendix A). */
const envelope = /(?<=^(?:[ \t\r]*\n)*|\n\r?\n)From [^\n]*\n(?=[!-9;-~]+:)/g;

/** The mails of an mbox, each with its own "From …" line; what does not begin as an mbox is given back whole. */
export function splitMbox(bytes: Uint8Array): readonly MboxPart[] {
  // In latin1 each byte is one character, so places in the text are places in the file.
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  if (!/^\s*From /.test(text.slice(0, 1000))) return [{ bytes, linesBefore: 0 }];
  const starts = [...text.matchAll(envelope)].map(({ index }) => index);
  if (starts.length < 2) return [{ bytes, linesBefore: 0 }];
  let linesBefore = 0;
  return starts.map((start, place) => {
    const begin = place === 0 ? 0 : start;
    const end = starts[place + 1] ?? text.length;
    const part = { bytes: bytes.subarray(begin, end), linesBefore };
    linesBefore += linesIn(part.bytes);
    return part;
  });
}

function linesIn(bytes: Uint8Array): number {
  let lines = 0;
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) lines++;
  return lines;
}
