import MarkdownIt from "markdown-it";

/** What becomes of Markdown notes on their way through mailers and archives, by name. */
export const mailed: Readonly<Record<string, (notes: string) => string>> = {
  "hard-wrapped at 72": (notes) => wrapped(notes, 72),
  "quoted in a reply": (notes) => `On Monday somebody wrote:\n\n${marked(wrapped(notes, 70), "> ")}`,
  "quoted twice": (notes) => marked(marked(wrapped(notes, 66), "> "), "> "),
  "sent as flowed text": (notes) => mail("text/plain; charset=utf-8; format=flowed", "8bit", flowed(notes)),
  "sent as quoted-printable": (notes) => mail("text/plain; charset=utf-8", "quoted-printable", quotedPrintable(notes)),
  "sent as base64": (notes) => mail("text/plain; charset=utf-8", "base64", base64(notes)),
  "sent as HTML alone": (notes) => mail("text/html; charset=utf-8", "8bit", new MarkdownIt().render(notes)),
  "archived with its mailing list's footer": (notes) =>
    `${wrapped(notes, 72)}\n\n_______________________________________________\nHarbour mailing list\nharbour@lists.example.org\n`,
};

function mail(type: string, encoding: string, body: string): string {
  return [
    "From: Ida <ida@example.org>",
    "To: harbour@lists.example.org",
    "Subject: what we noted",
    "Date: Sun, 01 Mar 2026 12:00:00 +0000",
    "MIME-Version: 1.0",
    `Content-Type: ${type}`,
    `Content-Transfer-Encoding: ${encoding}`,
    "",
    body,
  ].join("\n");
}

/** Each line broken at the width, points going on below their first word; tables and code are left as they are. */
function wrapped(notes: string, width: number): string {
  return notes
    .split("\n")
    .flatMap((line) => broken(line, width).map((part, index) => (index === 0 ? part : indentOf(line) + part)))
    .join("\n");
}

function flowed(notes: string): string {
  const stuffed = (part: string): string => (/^[ >]|^From /.test(part) ? ` ${part}` : part);
  return notes
    .split("\n")
    .flatMap((line) =>
      broken(line.trimEnd(), 70).map((part, index, all) => stuffed(part) + (index < all.length - 1 ? " " : "")),
    )
    .join("\n");
}

function broken(line: string, width: number): string[] {
  if (/^\s*(?:\||```|#)/.test(line)) return [line];
  const parts: string[] = [];
  let part = /^\s*/.exec(line)?.[0] ?? "";
  for (const word of line.trim().split(/\s+/)) {
    if (part.trim() !== "" && part.length + 1 + word.length > width) {
      parts.push(part);
      part = word;
    } else part += part.trim() === "" ? word : ` ${word}`;
  }
  return [...parts, part];
}

function indentOf(line: string): string {
  return " ".repeat(/^\s*(?:(?:[-*+]|\d+[.)])\s+)?/.exec(line)?.[0].length ?? 0);
}

function marked(text: string, mark: string): string {
  return text
    .split("\n")
    .map((line) => mark + line)
    .join("\n");
}

function quotedPrintable(text: string): string {
  return text.split("\n").map(encodedLine).join("\n");
}

function encodedLine(line: string): string {
  const bytes = [...Buffer.from(line)];
  const encoded = bytes.map((byte) =>
    byte === 61 || byte > 126 ? `=${byte.toString(16).toUpperCase().padStart(2, "0")}` : String.fromCharCode(byte),
  );
  const lines: string[] = [];
  let current = "";
  for (const sign of encoded) {
    if (current.length + sign.length > 75) {
      lines.push(`${current}=`);
      current = "";
    }
    current += sign;
  }
  return [...lines, current.replace(/ $/, "=20")].join("\n");
}

function base64(text: string): string {
  return (
    Buffer.from(text)
      .toString("base64")
      .match(/.{1,76}/g) ?? []
  ).join("\n");
}
